import { expect, test } from "vitest";
import { flattenJson, parseJson } from "./flatten-json.ts";

test("every value is there once, with the way to it", () => {
  const document = { a: "x", b: { c: 1, d: [true, null, {}] }, e: [] };
  expect(flattenJson(document)).toEqual([
    { path: "a", value: "x" },
    { path: "b.c", value: "1" },
    { path: "b.d[0]", value: "true" },
    { path: "b.d[1]", value: "null" },
    { path: "b.d[2]", value: "{}" },
    { path: "e", value: "[]" },
  ]);
});

test("a document that is null is told from a text that is no JSON", () => {
  expect(parseJson("null")).toEqual({ document: null });
  expect(parseJson("{")).toBeUndefined();
});
