import { describe, expect, it } from "vitest";
import { isSearchable, readSearch, toProfileSearch, writeSearch } from "./search-url.ts";

const read = (query: string) => readSearch(new URLSearchParams(query));
const ada = { keyName: "_email", value: "ada+shop@example.com" };
const phone = { keyName: "_phone", value: "+1 206 345 7890 & more" };

describe("the search in the URL", () => {
  it("reads back what it wrote", () => {
    for (const operator of ["AND", "OR"] as const) {
      const search = { terms: [ada, phone], operator };
      expect(readSearch(writeSearch(search, "t/+="))).toEqual({ ...search, token: "t/+=" });
    }
  });

  it("names the operator only where there are keys to join", () => {
    expect(writeSearch({ terms: [ada], operator: "OR" }).has("op")).toBe(false);
    expect(writeSearch({ terms: [ada, phone], operator: "OR" }).get("op")).toBe("OR");
  });

  it("joins with AND unless the URL says OR", () => {
    expect(read("key=_email&value=a").operator).toBe("AND");
    expect(read("op=or").operator).toBe("AND");
    expect(read("op=OR").operator).toBe("OR");
  });

  it("reads an empty query as no search", () => {
    expect(read("")).toEqual({ terms: [], operator: "AND", token: undefined });
    expect(isSearchable(read(""))).toBe(false);
  });

  it.each([
    ["a key without its value", "key=_email"],
    ["a value without its key", "value=a"],
    ["a key name that cannot be", "key=a%20b&value=a"],
    ["one key too many", "key=a&value=b&".repeat(6)],
    ["a value that is too long", `key=a&value=${"v".repeat(256)}`],
  ])("sends nothing for %s", (_, query) => {
    expect(isSearchable(read(query))).toBe(false);
    expect(toProfileSearch(read(query), 20).keys).toEqual([]);
  });

  it("asks for the page that the token leads to", () => {
    expect(toProfileSearch({ terms: [ada, phone], operator: "OR", token: "t" }, 50)).toMatchObject({
      keys: [
        { keyName: "_email", values: [ada.value] },
        { keyName: "_phone", values: [phone.value] },
      ],
      operator: "OR",
      nextToken: "t",
      pageSize: 50,
    });
  });
});
