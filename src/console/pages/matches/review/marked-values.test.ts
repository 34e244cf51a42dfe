import { describe, expect, it } from "vitest";
import { markedValues } from "./marked-values.ts";

const marks = (...texts: string[]) =>
  [...markedValues(new Map(texts.map((text, index) => [String(index), text]))).values()].map(
    (segments) => segments.map(({ text, differs }) => (differs ? `[${text}]` : text)).join(""),
  );

describe("values with their differences marked", () => {
  it("mark where spellings of one value differ", () => {
    expect(marks("Ann", "Anne")).toEqual(["Ann", "Ann[e]"]);
    expect(marks("1980-02-03", "1980-02-04")).toEqual(["1980-02-0[3]", "1980-02-0[4]"]);
  });

  it("mark nothing in values that are simply different", () => {
    expect(marks("Seattle", "Portland")).toEqual(["Seattle", "Portland"]);
  });

  it("hold every other value against the first", () => {
    expect(marks("Catherine", "Catharine", "Bob")).toEqual(["Cath[e]rine", "Cath[a]rine", "Bob"]);
  });

  it("are nothing for no value and plain for one", () => {
    expect(marks()).toEqual([]);
    expect(marks("Ann")).toEqual(["Ann"]);
  });
});
