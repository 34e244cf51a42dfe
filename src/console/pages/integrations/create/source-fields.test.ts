import { expect, test } from "vitest";
import { sourceFieldsOf } from "./source-fields.ts";

test("fields of the source are named once, from accessors and from templates", () => {
  expect(
    sourceFieldsOf({
      id: { Source: "_source.Id" },
      again: { Source: "_source.Id" },
      city: { Source: "_source.Address.City" },
      kind: { Source: "{{#if _source.IsPerson}}A{{else}}{{_source.Type}}{{/if}}" },
      none: {},
    }),
  ).toEqual(["Id", "Address", "IsPerson", "Type"]);
});
