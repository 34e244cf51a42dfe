import { expect, test } from "vitest";
import type { IdentifiedProfile } from "../profile.ts";
import { explicitFieldSources, mergeProfiles } from "./merge.ts";
import type { MergeResult } from "./merge.ts";

const main: IdentifiedProfile = { ProfileId: "a".repeat(32) };
const second: IdentifiedProfile = { ProfileId: "b".repeat(32) };
const third: IdentifiedProfile = { ProfileId: "c".repeat(32) };

function fieldOf(result: MergeResult, path: string) {
  return result.fields.find((field) => field.path === path);
}

test("unites fields that do not conflict", () => {
  const result = mergeProfiles({ ...main, FirstName: "Ann" }, [{ ...second, LastName: "Lee" }]);
  expect(result.profile).toStrictEqual({ ...main, FirstName: "Ann", LastName: "Lee" });
  expect(fieldOf(result, "LastName")).toStrictEqual({
    path: "LastName",
    agreement: "filled",
    value: "Lee",
    sourceProfileId: second.ProfileId,
    chosen: false,
    lost: [],
  });
});

test("takes the main profile's value in a conflict and says what is lost and of whom", () => {
  const result = mergeProfiles({ ...main, FirstName: "Ann" }, [
    { ...second, FirstName: "ANN" },
    { ...third, FirstName: "ANN" },
  ]);
  expect(fieldOf(result, "FirstName")).toStrictEqual({
    path: "FirstName",
    agreement: "conflict",
    value: "Ann",
    sourceProfileId: main.ProfileId,
    chosen: false,
    lost: [{ value: "ANN", profileIds: [second.ProfileId, third.ProfileId] }],
  });
});

test("calls a field the same only when every profile has the one value", () => {
  const everyone = mergeProfiles({ ...main, LastName: "Lee" }, [{ ...second, LastName: "Lee" }]);
  expect(fieldOf(everyone, "LastName")?.agreement).toBe("same");
  const two = [{ ...second, LastName: "Lee" }, third];
  expect(fieldOf(mergeProfiles({ ...main, LastName: "Lee" }, two), "LastName")?.agreement).toBe(
    "filled",
  );
});

test("takes the first of the others when the main profile has no value", () => {
  const result = mergeProfiles({ ...main, FirstName: "" }, [
    { ...second, FirstName: "Bob" },
    { ...third, FirstName: "Rob" },
  ]);
  expect(result.profile.FirstName).toBe("Bob");
});

test("takes the value of a named source", () => {
  const result = mergeProfiles({ ...main, FirstName: "Ann" }, [{ ...second, FirstName: "Anne" }], {
    FirstName: second.ProfileId,
  });
  expect(result.profile.FirstName).toBe("Anne");
  expect(fieldOf(result, "FirstName")?.chosen).toBe(true);
});

test("blanks a field when the named source has no value", () => {
  const result = mergeProfiles({ ...main, BirthDate: "1980-01-01" }, [second], {
    BirthDate: second.ProfileId,
  });
  expect(result.profile).not.toHaveProperty("BirthDate");
  expect(fieldOf(result, "BirthDate")).toMatchObject({
    value: undefined,
    sourceProfileId: second.ProfileId,
    lost: [{ value: "1980-01-01", profileIds: [main.ProfileId] }],
  });
});

test("takes an address as one whole and never mixes two", () => {
  const result = mergeProfiles({ ...main, Address: { City: "Seattle" } }, [
    { ...second, Address: { Address1: "1 Main St", City: "Seattle" } },
  ]);
  expect(result.profile.Address).toStrictEqual({ City: "Seattle" });
  expect(fieldOf(result, "Address")?.agreement).toBe("conflict");
});

test("ignores empty parts when it holds addresses against each other", () => {
  const result = mergeProfiles({ ...main, Address: { City: "Seattle", State: "" } }, [
    { ...second, Address: { City: "Seattle" } },
    { ...third, Address: { City: "Seattle", Address1: undefined } },
  ]);
  expect(fieldOf(result, "Address")).toMatchObject({ agreement: "same", lost: [] });
  const empty = mergeProfiles({ ...main, Address: { City: "" } }, [
    { ...second, Address: { City: "Oslo" } },
  ]);
  expect(empty.profile.Address).toStrictEqual({ City: "Oslo" });
});

test("takes contact preferences as one whole, equal by content", () => {
  const preferences = { Phone: [{ KeyName: "_phone", KeyValue: "1" }] };
  const same = mergeProfiles({ ...main, EngagementPreferences: preferences }, [
    { ...second, EngagementPreferences: { Phone: [{ KeyValue: "1", KeyName: "_phone" }] } },
  ]);
  expect(fieldOf(same, "EngagementPreferences")?.agreement).toBe("same");
  const other = mergeProfiles({ ...main, EngagementPreferences: preferences }, [
    { ...second, EngagementPreferences: { Email: [{ KeyName: "_phone", KeyValue: "1" }] } },
  ]);
  expect(fieldOf(other, "EngagementPreferences")?.agreement).toBe("conflict");
  const none = mergeProfiles({ ...main, EngagementPreferences: { Phone: [] } }, [second]);
  expect(none.fields).toStrictEqual([]);
});

test("merges attributes key by key, each with its own source", () => {
  const result = mergeProfiles(
    { ...main, Attributes: { tier: "gold", club: "x" } },
    [{ ...second, Attributes: { tier: "silver", since: "2019" } }],
    { Attributes: { tier: second.ProfileId } },
  );
  expect(result.profile.Attributes).toStrictEqual({ club: "x", since: "2019", tier: "silver" });
  expect(result.fields.map((field) => field.path)).toStrictEqual([
    "Attributes.club",
    "Attributes.since",
    "Attributes.tier",
  ]);
});

test("treats attributes with the names of built-in properties as any other", () => {
  const hostile = JSON.parse('{"__proto__":"p","constructor":"c","toString":"t"}') as Record<
    string,
    string
  >;
  const names = ["__proto__", "constructor", "toString"];
  const result = mergeProfiles({ ...main, Attributes: { plain: "1" } }, [
    { ...second, Attributes: hostile },
  ]);
  expect(Object.keys(result.profile.Attributes ?? {}).toSorted()).toStrictEqual(
    [...names, "plain"].toSorted(),
  );
  const sources = JSON.parse(`{"__proto__":"${main.ProfileId}"}`) as Record<string, string>;
  const blanked = mergeProfiles(main, [{ ...second, Attributes: hostile }], {
    Attributes: sources,
  });
  expect(Object.keys(blanked.profile.Attributes ?? {})).toStrictEqual(["constructor", "toString"]);
  const open = explicitFieldSources(
    main,
    [
      { ...second, Attributes: hostile },
      { ...third, Attributes: JSON.parse('{"__proto__":"q"}') as Record<string, string> },
    ],
    {},
  );
  expect(Object.entries(open.Attributes ?? {})).toStrictEqual([["__proto__", second.ProfileId]]);
});

test("lets the text of gender and party type follow the source of gender and party type", () => {
  const result = mergeProfiles(
    { ...main, Gender: "MALE", GenderString: "m", PartyTypeString: "guest" },
    [{ ...second, Gender: "FEMALE", GenderString: "f", PartyTypeString: "member" }],
    { Gender: second.ProfileId },
  );
  expect(result.profile).toMatchObject({
    Gender: "FEMALE",
    GenderString: "f",
    PartyTypeString: "guest",
  });
});

test("refuses a source that is not part of the merge", () => {
  expect(() => mergeProfiles(main, [second], { FirstName: third.ProfileId })).toThrow(RangeError);
  expect(() => mergeProfiles(main, [second], { Attributes: { tier: third.ProfileId } })).toThrow(
    "Attributes.tier",
  );
});

test("lists the fields in the order they are shown", () => {
  const profile = { ...main, AccountNumber: "1", LastName: "Lee", FirstName: "Ann" };
  const paths = mergeProfiles(profile, [second]).fields.map((field) => field.path);
  expect(paths).toStrictEqual(["FirstName", "LastName", "AccountNumber"]);
});

test("names a source for each conflict that the documentation leaves open, and no other", () => {
  const sources = explicitFieldSources(
    { ...main, LastName: "Lee" },
    [
      { ...second, FirstName: "Bob", LastName: "Leigh", Attributes: { tier: "gold" } },
      { ...third, FirstName: "Rob", BirthDate: "1980-01-01", Attributes: { tier: "silver" } },
    ],
    { LastName: third.ProfileId },
  );
  expect(sources).toStrictEqual({
    FirstName: second.ProfileId,
    LastName: third.ProfileId,
    Attributes: { tier: second.ProfileId },
  });
});

test("pins the text of a gender only through a profile that has both outcomes", () => {
  const both = { ...second, GenderString: "woman" };
  const pinned = explicitFieldSources(main, [both, { ...third, GenderString: "man" }], {});
  expect(pinned).toStrictEqual({ Gender: second.ProfileId });

  const contradicting = { ...third, Gender: "FEMALE", GenderString: "man" };
  const left = explicitFieldSources({ ...main, Gender: "MALE" }, [both, contradicting], {});
  expect(left).toStrictEqual({});
});
