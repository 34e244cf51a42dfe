import * as fc from "fast-check";
import { expect, test } from "vitest";
import { differingLetters } from "./differing-letters.ts";

const marked = (texts: string[]) =>
  differingLetters(texts).map((segments) =>
    segments.map(({ text, differs }) => (differs ? `[${text}]` : text)).join(""),
  );

test("marks letters put in, left out and replaced", () => {
  expect(marked(["John", "Jhn"])).toStrictEqual(["J[o]hn", "Jhn"]);
  expect(marked(["Smith", "Smyth"])).toStrictEqual(["Sm[i]th", "Sm[y]th"]);
  expect(marked(["555-010-0000", "+1-555-010-0000"])).toStrictEqual([
    "555-010-0000",
    "[+1-]555-010-0000",
  ]);
});

test("marks case, and nothing between equal texts", () => {
  expect(marked(["Ann", "ann"])).toStrictEqual(["[A]nn", "[a]nn"]);
  expect(marked(["Ann", "Ann"])).toStrictEqual(["Ann", "Ann"]);
  expect(marked(["", "a"])).toStrictEqual(["", "[a]"]);
});

test("marks in the first what any of the others lacks", () => {
  expect(marked(["John", "Jhn", "Jon"])).toStrictEqual(["J[oh]n", "Jhn", "Jon"]);
});

test("never cuts a letter in two, however it is encoded", () => {
  expect(marked(["a👨‍👩‍👧b", "a👨‍👩‍👦b"])).toStrictEqual(["a[👨‍👩‍👧]b", "a[👨‍👩‍👦]b"]);
  expect(marked(["Jos\u00e9", "Jose\u0301"])).toStrictEqual(["Jos\u00e9", "Jose\u0301"]);
});

test("joined, the segments are the text; what does not differ is the same on both sides", () => {
  const text = fc.string({ unit: fc.constantFrom("a", "b", "é", "👍"), maxLength: 12 });
  fc.assert(
    fc.property(text, text, (left, right) => {
      const [first = [], second = []] = differingLetters([left, right]);
      expect(first.map((segment) => segment.text).join("")).toBe(left);
      expect(second.map((segment) => segment.text).join("")).toBe(right);
      const common = [first, second].map((segments) =>
        segments
          .filter((segment) => !segment.differs)
          .map((segment) => segment.text)
          .join(""),
      );
      expect(common[0]).toBe(common[1]);
      for (const segments of [first, second]) {
        expect(segments.every((one, at) => one.differs !== segments[at + 1]?.differs)).toBe(true);
      }
    }),
  );
});

test("gives up on the middle of texts that are too long to align", () => {
  const [first] = differingLetters([`x${"ab".repeat(600)}y`, `x${"ba".repeat(600)}y`]);
  expect(first).toStrictEqual([
    { text: "x", differs: false },
    { text: "ab".repeat(600), differs: true },
    { text: "y", differs: false },
  ]);
});
