import { expect, test } from "vitest";
import {
  carryOverDefinition,
  type ComparedDefinition,
  consequenceOf,
  definitionChanges,
} from "./definition-changes.ts";

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

test("what was not touched follows what somebody else has saved", () => {
  const wanted = { ...seen, Description: "Orders of the shop", Fields: { ...seen.Fields, mail } };
  const now = {
    ...seen,
    ExpirationDays: 30,
    Fields: { id: { Source: "_source.orderId" }, phone: { Source: "_source.phone" } },
  };
  expect(carryOverDefinition({ seen, wanted, now })).toEqual({
    ...seen,
    Description: "Orders of the shop",
    ExpirationDays: 30,
    Fields: { id: { Source: "_source.orderId" }, mail, phone: { Source: "_source.phone" } },
  });
});

test("what was removed stays removed, a setting too", () => {
  const { ExpirationDays: _, ...wanted } = { ...seen, Keys: {} };
  const now = { ...seen, Description: "Theirs" };
  const result = carryOverDefinition({ seen, wanted, now });
  expect(result).toMatchObject({ Description: "Theirs", Keys: {} });
  expect(result.ExpirationDays).toBeUndefined();
});

// PutProfileObjectType "does not process data again": whatever changes, objects that are there are not read anew.
test.each(["added", "removed", "changed"] as const)(
  "says what stays when a field is %s",
  (kind) => {
    expect(consequenceOf({ member: "field", name: "mail", kind })).toMatch(/from now on|stays/u);
  },
);
