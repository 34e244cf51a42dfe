import { expect, test } from "vitest";
import { definitionOf, emptyDraft, nextId, type ObjectTypeDraft, withFields } from "./draft.ts";

const contentType = "STRING" as const;
const field = (id: number, name: string) => ({
  id,
  name,
  source: `_source.${name}`,
  target: "",
  contentType,
});
const draft: ObjectTypeDraft = {
  ...emptyDraft,
  name: "Order",
  fields: [field(0, "order"), field(1, "shop")],
  keys: [
    { id: 0, name: "orderId", fieldIds: [0], identifiers: ["UNIQUE"] },
    { id: 1, name: "orderOfShop", fieldIds: [0, 1], identifiers: ["PROFILE"] },
  ],
};

test("a field that comes after one was removed is in none of its keys", () => {
  const without = withFields(draft, draft.fields.slice(0, 1));
  const added = [...without.fields, field(nextId(without.fields), "email")];
  expect(definitionOf(withFields(without, added)).Keys).toEqual({
    orderId: [{ StandardIdentifiers: ["UNIQUE"], FieldNames: ["order"] }],
    orderOfShop: [{ StandardIdentifiers: ["PROFILE"], FieldNames: ["order"] }],
  });
});

test("keys that lose no field stay the same", () => {
  const renamed = withFields(draft, [field(0, "number"), field(1, "shop")]);
  expect(renamed.keys).toBe(draft.keys);
  expect(withFields(draft, [field(0, "order")]).keys[0]).toBe(draft.keys[0]);
});
