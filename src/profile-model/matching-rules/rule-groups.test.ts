import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { IdentifiedProfile } from "../profile.ts";
import { matchByRules, mostHolders } from "./rule-groups.ts";
import type { RuleSettings } from "./rule-settings.ts";

const settings: RuleSettings = {
  MatchingRules: [
    { Rule: ["AccountNumber"] },
    { Rule: ["FirstName", "LastName"] },
    { Rule: ["BirthDate"] },
  ],
};

function groupsOf(profiles: IdentifiedProfile[]) {
  return matchByRules(profiles, settings)
    .map(({ profileIds, level }) => ({ profileIds: profileIds.toSorted(), level }))
    .toSorted((one, other) => String(one.profileIds[0]).localeCompare(String(other.profileIds[0])));
}

// "The system assesses each matching rule level until a match is identified" (Administrator Guide).
describe("levels", () => {
  test("a profile is matched at its first level, and its group is as sure as its weakest match", () => {
    const groups = groupsOf([
      { ProfileId: "a", AccountNumber: "1" },
      { ProfileId: "b", AccountNumber: "1", FirstName: "Ann", LastName: "Lee" },
      { ProfileId: "c", FirstName: "Ann", LastName: "Lee" },
      { ProfileId: "d", FirstName: "Eve", LastName: "Lee" },
    ]);
    expect(groups).toEqual([{ profileIds: ["a", "b", "c"], level: 2 }]);
  });

  test("two profiles that each have a match at a better level are not matched at a worse one", () => {
    const groups = groupsOf([
      { ProfileId: "a", AccountNumber: "1" },
      { ProfileId: "b", AccountNumber: "1", BirthDate: "1980-01-01" },
      { ProfileId: "c", AccountNumber: "2", BirthDate: "1980-01-01" },
      { ProfileId: "d", AccountNumber: "2" },
    ]);
    expect(groups).toEqual([
      { profileIds: ["a", "b"], level: 1 },
      { profileIds: ["c", "d"], level: 1 },
    ]);
  });
});

// "The attribute that can belong to more than 500 different profiles".
test("what more than 500 profiles have in common matches nobody", () => {
  const profiles = Array.from({ length: mostHolders + 1 }, (_, index) => ({
    ProfileId: String(index),
    AccountNumber: "unknown",
  }));
  expect(matchByRules(profiles, settings)).toEqual([]);
  expect(matchByRules(profiles.slice(1), settings)).toHaveLength(1);
});

const value = fc.option(fc.constantFrom("1", "2", "3"), { nil: undefined });
const profiles = fc
  .array(fc.record({ AccountNumber: value, FirstName: value, LastName: value, BirthDate: value }), {
    maxLength: 12,
  })
  .map((fields) => fields.map((field, index) => ({ ...field, ProfileId: String(index) })));

// "The processing order might change, but the end result will always be the same."
test("the order of the profiles does not matter, and nobody is in two groups", () => {
  fc.assert(
    fc.property(profiles, (some) => {
      const groups = groupsOf(some);
      expect(groupsOf(some.toReversed())).toEqual(groups);
      const members = groups.flatMap(({ profileIds }) => profileIds);
      expect(new Set(members).size).toBe(members.length);
    }),
  );
});
