import { expect, test } from "vitest";
import { checkDraft, hasErrors } from "./check-draft.ts";
import { emptyDraft, type ObjectTypeDraft } from "./draft.ts";
import { withoutStanding } from "./standing-errors.ts";

const context = { domainKeys: new Map() };
/** As AWS may hold it: a target, a source and two UNIQUE keys that this console's rules refuse. */
const held: ObjectTypeDraft = {
  ...emptyDraft,
  name: "Order",
  description: "Orders",
  maxObjects: "5000",
  fields: [
    { id: 0, name: "id", source: "_source.id", target: "_profile.New", contentType: "STRING" },
    { id: 1, name: "shop", source: "{{later}}", target: "", contentType: "STRING" },
  ],
  keys: [
    { id: 0, name: "orderId", fieldIds: [0], identifiers: ["UNIQUE", "PROFILE"] },
    { id: 1, name: "shopId", fieldIds: [1], identifiers: ["UNIQUE", "NEW_ONLY"] },
  ],
};
const errorsOf = (draft: ObjectTypeDraft, saved = held) =>
  withoutStanding(checkDraft(draft, context), draft, {
    draft: saved,
    errors: checkDraft(saved, context),
  });

test("what the service holds keeps nobody from changing the rest", () => {
  const found = checkDraft(held, context);
  expect([...found.fields.keys(), ...found.keys.keys()]).toEqual([0, 1, 1]);
  expect(found.allKeys).toHaveLength(1);
  expect(found.settings).toHaveProperty("maxObjects");
  const [first, ...others] = held.fields;
  const renamed = { ...first, name: "number" } as NonNullable<typeof first>;
  const draft = { ...held, description: "Orders of the shop", fields: [renamed, ...others] };
  expect(hasErrors(errorsOf(draft))).toBe(false);
});

test("what somebody has changed must keep the rules, beside what stands", () => {
  const fields = held.fields.map((row) =>
    row.id === 0 ? { ...row, target: "_profile.Newer" } : { ...row, source: "" },
  );
  const errors = errorsOf({ ...held, description: "", maxObjects: "6000", fields });
  expect(errors.fields.get(0)).toHaveProperty("target");
  expect(errors.fields.get(1)).toHaveProperty("source");
  expect(Object.keys(errors.settings).toSorted()).toEqual(["description", "maxObjects"]);
  expect(errors.allKeys).toEqual([]);
});

test("a rule that is newly broken counts", () => {
  const [one] = held.keys;
  const right = { ...held, keys: one ? [one] : [] };
  const errors = errorsOf({ ...right, keys: held.keys }, right);
  expect(errors.keys.get(1)).toHaveProperty("identifiers");
  expect(errors.allKeys).toHaveLength(1);
});

test("a second row of a name that stands is refused: a definition could hold one of them only", () => {
  const name = "n".repeat(65);
  const long = { id: 0, name, source: "_source.n", target: "", contentType: "STRING" } as const;
  const saved = { ...held, fields: [long], keys: [] };
  const draft = { ...saved, fields: [long, { ...long, id: 1 }] };
  expect(errorsOf(saved, saved).fields.size).toBe(0);
  expect([...errorsOf(draft, saved).fields]).toEqual([
    [1, { name: `Another field is called ${name}.` }],
  ]);
});
