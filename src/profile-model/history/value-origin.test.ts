import { describe, expect, test } from "vitest";
import type { Profile } from "../profile.ts";
import { type HistoryEntry, valueOrigin } from "./value-origin.ts";

const ProfileId = "a".repeat(32);
const ann = "arn:aws:iam::123456789012:user/ann";
const day = (number: number) => new Date(Date.UTC(2026, 2, number));

const own = (action: string, on: number, fields: Profile | undefined): HistoryEntry => ({
  action,
  objectTypeName: "_profile",
  at: day(on),
  performedBy: ann,
  profile: fields && { ProfileId, ...fields },
});
const object = (objectTypeName: string, on: number): HistoryEntry => ({
  action: "INGESTED",
  objectTypeName,
  at: day(on),
  performedBy: ann,
  profile: undefined,
});

const targetsOf = new Map([
  ["CRM", ["_profile.FirstName", "_profile.Address.City", "_profile.Attributes.tier"]],
  ["Order", ["_order.Name"]],
]);
const originOf = (
  entries: readonly HistoryEntry[],
  path: "FirstName" | "Address" | "EmailAddress" | "Attributes.tier" = "FirstName",
  now: Profile = { FirstName: "Anne" },
) => valueOrigin({ ProfileId, ...now }, path, { entries, targetsOf });

describe("valueOrigin", () => {
  test("is the change that brought the value, not one of another field after it", () => {
    expect(
      originOf([
        own("UPDATED", 5, { FirstName: "Anne", LastName: "Lee" }),
        object("Order", 4),
        own("UPDATED", 3, { FirstName: "Anne" }),
        own("CREATED", 1, { FirstName: "Ann" }),
      ]),
    ).toEqual({ kind: "change", action: "UPDATED", performedBy: ann, at: day(3) });
  });

  test("is the creation where the profile has had it ever since", () => {
    expect(
      originOf([
        own("UPDATED", 5, { FirstName: "Anne" }),
        own("CREATED", 1, { FirstName: "Anne" }),
      ]),
    ).toMatchObject({ action: "CREATED", at: day(1) });
  });

  test("a value that came back comes from when it came back", () => {
    expect(
      originOf([
        own("UPDATED", 5, { FirstName: "Anne" }),
        own("UPDATED", 3, { FirstName: "Ann" }),
        own("CREATED", 1, { FirstName: "Anne" }),
      ]),
    ).toMatchObject({ action: "UPDATED", at: day(5) });
  });

  test("is the object of the same moment, where its type writes to the field", () => {
    const before = own("CREATED", 1, {});
    const change = own("UPDATED", 3, {
      FirstName: "Anne",
      EmailAddress: "anne@example.com",
      Address: { City: "Rome" },
      Attributes: { tier: "gold" },
    });
    const entries = [object("CRM", 3), change, before];
    const object3 = { kind: "object", objectTypeName: "CRM", at: day(3) };
    expect(originOf(entries)).toEqual(object3);
    expect(originOf(entries, "Address", { Address: { City: "Rome" } })).toEqual(object3);
    expect(originOf(entries, "Attributes.tier", { Attributes: { tier: "gold" } })).toEqual(object3);
    expect(
      originOf(entries, "EmailAddress", { EmailAddress: "anne@example.com" }),
      "which CRM does not write",
    ).toMatchObject({ kind: "change" });
    expect(originOf([object("Order", 3), change, before])).toMatchObject({ kind: "change" });
  });

  test("a profile created for an object has what no target names from it too", () => {
    expect(originOf([object("Order", 1), own("CREATED", 1, { FirstName: "Anne" })])).toMatchObject({
      kind: "object",
      objectTypeName: "Order",
    });
  });

  test("two types of one moment are not told apart", () => {
    expect(
      originOf([
        object("CRM", 3),
        object("Unknown", 3),
        own("UPDATED", 3, { FirstName: "Anne" }),
        own("CREATED", 1, {}),
      ]),
    ).toEqual({ kind: "noLaterThan", at: day(3) });
  });

  test("an object before the change, which may have brought the value without a record of it, leaves it open", () => {
    const entries = (type: string) => [
      own("UPDATED", 5, { FirstName: "Anne" }),
      object(type, 4),
      own("CREATED", 1, { FirstName: "Ann" }),
    ];
    expect(originOf(entries("CRM"))).toEqual({ kind: "noLaterThan", at: day(5) });
    expect(originOf(entries("Unknown"))).toEqual({ kind: "noLaterThan", at: day(5) });
    expect(originOf(entries("Order"))).toMatchObject({ kind: "change" });
  });

  test("is a merge; what happened to the profile that was merged is not taken for its own", () => {
    const other = { ...own("UPDATED", 2, {}), profile: { ProfileId: "b", FirstName: "Zoe" } };
    expect(
      originOf([
        own("MERGED", 4, { FirstName: "Anne" }),
        { ...own("DELETED_BY_MERGE", 4, {}), profile: { ProfileId: "b", FirstName: "Anne" } },
        other,
        own("CREATED", 1, {}),
      ]),
    ).toEqual({ kind: "merge", at: day(4) });
    expect(
      originOf([
        own("MERGED", 4, { FirstName: "Anne" }),
        other,
        own("CREATED", 1, { FirstName: "Anne" }),
      ]),
    ).toMatchObject({ action: "CREATED" });
  });

  test("keys that come and go are no change of a value", () => {
    expect(
      originOf([own("ADDED_PROFILE_KEY", 5, undefined), own("CREATED", 1, { FirstName: "Anne" })]),
    ).toMatchObject({ action: "CREATED" });
  });

  test("is not told beyond a record without content, nor beyond the last one", () => {
    const change = own("UPDATED", 5, { FirstName: "Anne" });
    expect(originOf([change, own("UPDATED", 3, undefined), own("CREATED", 1, {})])).toEqual({
      kind: "noLaterThan",
      at: day(5),
    });
    expect(originOf([change])).toEqual({ kind: "noLaterThan", at: day(5) });
    expect(originOf([own("UPDATED", 6, undefined), change])).toEqual({ kind: "untold" });
  });

  test("is not told without history, of a value the history does not have, and of no value", () => {
    expect(originOf([])).toEqual({ kind: "untold" });
    expect(originOf([own("UPDATED", 5, { FirstName: "Ann" }), own("CREATED", 1, {})])).toEqual({
      kind: "untold",
    });
    expect(originOf([own("CREATED", 1, {})], "FirstName", {})).toEqual({ kind: "untold" });
  });
});
