import { expect, test } from "vitest";
import { proposeMapping } from "../../../../profile-model/object-types/propose-mapping.ts";
import { addProposals } from "./add-proposals.ts";
import { definitionOf, emptyDraft } from "./draft.ts";

const sample = { id: "A-1", email: "ada@example.com", city: "Oslo" };
const proposed = proposeMapping(sample, "Order", []);
const contentType = "STRING" as const;

test("an empty draft takes all of a proposal", () => {
  const { Fields, Keys } = definitionOf(addProposals({ ...emptyDraft, name: "Order" }, proposed));
  expect({ Fields, Keys }).toEqual(proposed);
});

test("what somebody has entered stays, and keys refer to the fields that are there", () => {
  const draft = {
    ...emptyDraft,
    fields: [
      { id: 4, name: "mail", source: "_source.email", target: "", contentType },
      { id: 7, name: "city", source: "_source.town", target: "_profile.Address.City", contentType },
    ],
  };
  const result = addProposals(draft, proposed);
  expect(result.fields.slice(0, 2)).toEqual(draft.fields);
  expect(result.fields.slice(2).map(({ name, target }) => [name, target])).toEqual([
    ["id", ""],
    ["city_2", ""],
  ]);
  expect(new Set(result.fields.map(({ id }) => id)).size).toBe(4);
  expect(definitionOf(result).Keys).toEqual({
    orderId: [{ StandardIdentifiers: ["UNIQUE"], FieldNames: ["id"] }],
    _email: [{ StandardIdentifiers: ["PROFILE"], FieldNames: ["mail"] }],
  });
  const kept = { ...draft, keys: [{ id: 0, name: "mine", fieldIds: [4], identifiers: [] }] };
  expect(addProposals(kept, proposed).keys).toEqual(kept.keys);
});
