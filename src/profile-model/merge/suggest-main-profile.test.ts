import { expect, test } from "vitest";
import { suggestMainProfile } from "./suggest-main-profile.ts";

const sparse = { ProfileId: "a".repeat(32), FirstName: "Ann" };
const full = {
  ProfileId: "b".repeat(32),
  FirstName: "Ann",
  LastName: "Lee",
  Attributes: { tier: "x" },
};

test("suggests the most complete profile, whatever the order", () => {
  const expected = { profileId: full.ProfileId, reason: "has the most fields filled in (3)" };
  expect(suggestMainProfile([sparse, full])).toStrictEqual(expected);
  expect(suggestMainProfile([full, sparse])).toStrictEqual(expected);
});

test("prefers the profile with the most objects where the counts of all are known", () => {
  const facts = new Map([
    [sparse.ProfileId, { objectCount: 12 }],
    [full.ProfileId, { objectCount: 3 }],
  ]);
  expect(suggestMainProfile([sparse, full], facts)).toStrictEqual({
    profileId: sparse.ProfileId,
    reason: "has the most profile objects (12)",
  });
  facts.delete(full.ProfileId);
  expect(suggestMainProfile([sparse, full], facts).profileId).toBe(full.ProfileId);
});

test("prefers the oldest of equally complete profiles, then the first by id", () => {
  const twin = { ...sparse, ProfileId: "c".repeat(32) };
  const facts = new Map([
    [sparse.ProfileId, { createdAt: new Date("2024-01-01") }],
    [twin.ProfileId, { createdAt: new Date("2020-01-01") }],
  ]);
  expect(suggestMainProfile([sparse, twin], facts)).toStrictEqual({
    profileId: twin.ProfileId,
    reason: "is the oldest",
  });
  expect(suggestMainProfile([twin, sparse]).profileId).toBe(sparse.ProfileId);
});

test("has nothing to suggest without profiles", () => {
  expect(() => suggestMainProfile([])).toThrow(RangeError);
});
