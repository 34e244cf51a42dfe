import { describe, expect, test } from "vitest";
import { keyError, rowsOf, tagsOf, valueError } from "./tag-rows.ts";

const errorOf = (key: string) => keyError({ id: 0, key, value: "" }, []);

describe("keyError", () => {
  test.each(["a", "cost-centre", "1,2;3", "a/b:c_d.e=f+g<h", "k".repeat(128), "xaws:"])(
    "accepts %s",
    (key) => expect(errorOf(key)).toBeUndefined(),
  );
  test.each(["", "with space", "é", "a@b", "a>b", "k".repeat(129), "aws:name"])(
    "refuses %s",
    (key) => expect(errorOf(key)).toMatch(/\.$/),
  );
  test("refuses a key that another row has", () => {
    const rows = rowsOf({ a: "1", b: "2" });
    const twice = rows.map((row) => ({ ...row, key: "a" }));
    expect(twice.map((row) => keyError(row, twice))).toEqual([
      "Another tag has this key.",
      "Another tag has this key.",
    ]);
    expect(rows.map((row) => keyError(row, rows))).toEqual([undefined, undefined]);
  });
});

test("a value may be empty, and of 256 characters as people count them", () => {
  expect(valueError({ id: 0, key: "k", value: "" })).toBeUndefined();
  expect(valueError({ id: 0, key: "k", value: "😀".repeat(256) })).toBeUndefined();
  expect(valueError({ id: 0, key: "k", value: "x".repeat(257) })).toMatch(/257/);
});

test("rows and tags are the same in two forms", () => {
  const tags = { team: "care", constructor: "" };
  expect(tagsOf(rowsOf(tags))).toEqual(tags);
});
