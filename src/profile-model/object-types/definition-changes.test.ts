import { expect, test } from "vitest";
import { type ComparedDefinition, definitionChanges } from "./definition-changes.ts";

const seen: ComparedDefinition = {
  Description: "Orders",
  ExpirationDays: 90,
  Fields: { id: { Source: "_source.id" }, mail: { Source: "_source.mail", Target: "_profile.X" } },
  Keys: { orderId: [{ StandardIdentifiers: ["UNIQUE"], FieldNames: ["id"] }] },
};
const mail = { Source: "_source.mail", Target: "_profile.EmailAddress" };

test("changes are named by member, whatever the order of members", () => {
  expect(
    definitionChanges(seen, {
      Keys: { orderId: [{ FieldNames: ["id"], StandardIdentifiers: ["UNIQUE"] }], more: [] },
      Fields: { mail, constructor: { Source: "_source.c" } },
      Description: "Orders",
      SourcePriority: 1,
    }),
  ).toEqual([
    { member: "setting", name: "ExpirationDays", kind: "removed" },
    { member: "setting", name: "SourcePriority", kind: "added" },
    { member: "field", name: "id", kind: "removed" },
    { member: "field", name: "mail", kind: "changed" },
    { member: "field", name: "constructor", kind: "added" },
    { member: "key", name: "more", kind: "added" },
  ]);
  expect(definitionChanges(seen, { ...seen, Keys: { ...seen.Keys } })).toEqual([]);
});

test("keys are asked in order, so that another order is a change; a key that comes or goes is its own", () => {
  const [one, two, three] = [[{ FieldNames: ["a"] }], [{ FieldNames: ["b"] }], []];
  const before = { ...seen, Keys: { one, two } };
  expect(definitionChanges(before, { ...seen, Keys: { two, one } })).toEqual([
    { member: "keyOrder", name: "Keys", kind: "changed" },
  ]);
  expect(definitionChanges(before, { ...seen, Keys: { three, two } })).toEqual([
    { member: "key", name: "one", kind: "removed" },
    { member: "key", name: "three", kind: "added" },
  ]);
});
