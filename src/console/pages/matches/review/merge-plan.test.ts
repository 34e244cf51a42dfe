import { describe, expect, it } from "vitest";
import { applicableChoices, includedProfiles, planMerge } from "./merge-plan.ts";
import { noChoices, reviewReducer } from "./review-choices.ts";

const a = { ProfileId: "a", FirstName: "Ann" };
const b = { ProfileId: "b", FirstName: "Anne", MobilePhoneNumber: "1" };
const c = { ProfileId: "c", FirstName: "Annie", HomePhoneNumber: "2" };

describe("the plan of a merge", () => {
  it("keeps the suggested profile and unites the others into it", () => {
    const plan = planMerge([a, b, c], noChoices, "b");
    expect(plan?.main).toBe(b);
    expect(plan?.merged).toEqual([a, c]);
    expect(plan?.result.profile).toEqual({ ...b, HomePhoneNumber: "2" });
  });

  it("keeps the chosen main profile, unless that is left out", () => {
    const chosen = reviewReducer(noChoices, { type: "chooseMain", profileId: "c" });
    expect(planMerge([a, b, c], chosen, "b")?.main).toBe(c);
    const leftOut = reviewReducer(chosen, { type: "leaveOut", profileId: "c" });
    const included = includedProfiles([a, b, c], leftOut);
    expect(included).toEqual([a, b]);
    expect(planMerge(included, leftOut, "b")?.main).toBe(b);
  });

  it("takes a blank that was chosen", () => {
    const blank = reviewReducer(noChoices, {
      type: "chooseSource",
      path: "MobilePhoneNumber",
      profileId: "a",
    });
    const plan = planMerge([a, b], blank, "b");
    expect(plan?.sources).toEqual({ MobilePhoneNumber: "a" });
    expect(plan?.result.profile).toEqual({ ProfileId: "b", FirstName: "Anne" });
  });

  it("is none with fewer than two profiles", () => {
    expect(planMerge([a], noChoices, "a")).toBeUndefined();
    expect(planMerge([], noChoices, "a")).toBeUndefined();
  });
});

it("leaves nobody out once those that are left are needed", () => {
  const choices = reviewReducer(noChoices, { type: "leaveOut", profileId: "c" });
  expect(includedProfiles([a, b, c], applicableChoices([a, b, c], choices))).toEqual([a, b]);
  expect(includedProfiles([a, c], applicableChoices([a, c], choices))).toEqual([a, c]);
});
