import { expect, test } from "vitest";
import { paths } from "../../paths.ts";
import { objectTypeHref } from "./object-type-href.ts";

const known = { ofDomain: ["order"], hasOthers: false, templates: ["CTR"] };

test.each([
  ["order", paths.objectType("shop", "order")],
  ["CTR", paths.objectTypeTemplate("shop", "CTR")],
  ["gone", undefined],
  ["_unstructured", undefined],
])("%s leads to %s", (name, href) => {
  expect(objectTypeHref("shop", name, known)).toBe(href);
});

test("a type that may be on a later page is not taken for a template", () => {
  const some = { ...known, hasOthers: true };
  expect(objectTypeHref("shop", "CTR", some)).toBe(paths.objectType("shop", "CTR"));
  expect(objectTypeHref("shop", "_unstructured", some)).toBeUndefined();
});
