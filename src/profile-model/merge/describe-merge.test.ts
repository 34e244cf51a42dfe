import { expect, test } from "vitest";
import { describeMerge } from "./describe-merge.ts";
import { mergeProfiles } from "./merge.ts";

const main = { ProfileId: "0123456789abcdef0123456789abc4f2", FirstName: "Ann", LastName: "Lee" };

test("says in words which profile stays, how many go and how much is dropped", () => {
  const merged = [
    { ProfileId: "b".repeat(32), FirstName: "Anne" },
    { ProfileId: "c".repeat(32), FirstName: "Anna", BirthDate: "1980-01-01" },
  ];
  expect(describeMerge(mergeProfiles(main, merged), main, merged)).toBe(
    "Keep Ann Lee (…4f2). Delete 2 profiles. 2 values are dropped.",
  );
});

test("a very long name does not hide what is deleted", () => {
  const long = { ...main, FirstName: "W".repeat(255) };
  const merged = [{ ProfileId: "b".repeat(32) }];
  expect(describeMerge(mergeProfiles(long, merged), long, merged)).toMatch(
    /^Keep W{59}… \(…4f2\)\. Delete 1 profile\./,
  );
});

test("counts one as one and none as none", () => {
  const one = [{ ProfileId: "b".repeat(32), FirstName: "Anne" }];
  expect(describeMerge(mergeProfiles(main, one), main, one)).toBe(
    "Keep Ann Lee (…4f2). Delete 1 profile. 1 value is dropped.",
  );
  const none = [{ ProfileId: "b".repeat(32) }];
  expect(describeMerge(mergeProfiles(main, none), main, none)).toContain("No value is dropped.");
});
