import { describe, expect, it } from "vitest";
import { mergeProfiles } from "../../../../profile-model/merge/merge.ts";
import { conflictSources } from "./conflict-sources.ts";

const main = {
  ProfileId: "m",
  FirstName: "Ann",
  City: "",
  EmailAddress: "a@example.com",
  Gender: "FEMALE",
};
const other = {
  ProfileId: "o",
  FirstName: "Annabel",
  LastName: "Lee",
  EmailAddress: "a@example.com",
  Attributes: { tier: "gold" },
};
const third = {
  ProfileId: "t",
  FirstName: "A.",
  LastName: "Leigh",
  Attributes: { tier: "silver" },
};
const times = new Map([
  ["m", 1],
  ["o", 2],
  ["t", 3],
]);

describe("the rules for conflicts", () => {
  it("keeping the main profile's values names no source", () => {
    expect(conflictSources("main", main, [other], times)).toEqual({});
  });

  it("the longest value wins, field by field, and what agrees is not named", () => {
    const sources = conflictSources("longest", main, [other, third], times);
    expect(sources).toEqual({ FirstName: "o", LastName: "t", Attributes: { tier: "t" } });
  });

  it("the most recently changed profile wins where it has a value", () => {
    const sources = conflictSources("recent", main, [other, third], times);
    expect(sources).toEqual({ FirstName: "t", LastName: "t", Attributes: { tier: "t" } });
    expect(conflictSources("recent", main, [other], times)).toEqual({ FirstName: "o" });
  });

  it("never puts a blank in the place of a value", () => {
    const gendered = { ProfileId: "o", Gender: "MALE", GenderString: "man" };
    for (const rule of ["main", "recent", "longest"] as const) {
      const others = [gendered, third];
      const { fields } = mergeProfiles(main, others, conflictSources(rule, main, others, times));
      expect(fields.filter(({ value }) => value === undefined)).toEqual([]);
    }
  });
});
