import { expect, test } from "vitest";
import type { MappedObject } from "../../../../profile-model/object-types/mapped-object.ts";
import { filledRows } from "./filled-rows.ts";

const object: MappedObject = {
  kind: "mapped",
  fields: new Map(),
  profile: new Map([
    ["FirstName", "Ada"],
    ["Address.City", "Oslo"],
    ["Attributes.a.b", "1"],
  ]),
  standardObjects: new Map([["_order", new Map([["Status", "PAID"]])]]),
  keys: [],
  uniqueKey: { name: "id", value: "1" },
  inferredProfile: { EmailAddress: "ada@example.com" },
  sourceLastUpdatedAt: undefined,
};

test("says what a profile has where the object would write", () => {
  const profile = { FirstName: "Augusta", Attributes: { "a.b": "0" } };
  expect(filledRows(object, profile, false)).toEqual([
    { object: "_profile", path: "FirstName", now: "Augusta", value: "Ada" },
    { object: "_profile", path: "Address.City", now: "", value: "Oslo" },
    { object: "_profile", path: "Attributes.a.b", now: "0", value: "1" },
    { object: "_order", path: "Status", now: undefined, value: "PAID" },
  ]);
});

test("a new profile gets what is inferred as well", () => {
  expect(filledRows(object, undefined, true)).toContainEqual({
    object: "_profile",
    path: "EmailAddress",
    now: undefined,
    value: "ada@example.com",
  });
  expect(filledRows(object, undefined, false)).toHaveLength(4);
});
