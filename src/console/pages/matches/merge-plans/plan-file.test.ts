import { describe, expect, it } from "vitest";
import { type Decision } from "../../../ledger/decision.ts";
import { indexDecisions } from "../../../ledger/decision-state.ts";
import { planMerge } from "../review/merge-plan.ts";
import { noChoices } from "../review/review-choices.ts";
import { checkPlannedGroups } from "./check-planned-group.ts";
import { type PlanFile, planGroupMerge, type PlannedGroup, writePlanFile } from "./plan-file.ts";
import { readPlanFile } from "./read-plan-file.ts";

const ann = { ProfileId: "a", FirstName: "Ann", Attributes: { tier: "gold" } };
const anne = { ProfileId: "b", FirstName: "Anne", MobilePhoneNumber: "1" };
const annie = { ProfileId: "c", FirstName: "Annie" };
const undecided = indexDecisions([]);

function planned(...profiles: (typeof ann | typeof anne | typeof annie)[]): PlannedGroup {
  const plan = planMerge(profiles, noChoices, profiles[0]?.ProfileId ?? "");
  if (!plan) throw new Error("There is nothing to merge.");
  return planGroupMerge(
    { matchId: "m", profileIds: profiles.map(({ ProfileId }) => ProfileId), confidenceScore: 0.9 },
    profiles,
    plan,
  );
}

const plan: PlanFile = {
  plannedAt: new Date("2026-11-24T09:00:00Z"),
  plannedBy: "Kim",
  scope: "local/1/us-east-1",
  domainName: "demo",
  matchGenerationDate: new Date("2026-11-21T03:00:00Z"),
  groups: [planned(ann, anne)],
};
const file = writePlanFile(plan);

describe("a merge plan as a file", () => {
  it("is read as it was written", () => {
    expect(readPlanFile(file)).toEqual({ kind: "read", plan, problems: [] });
  });

  it.each([
    ["", "This is no JSON file."],
    ["[]", "This is no merge plan of this console."],
    [
      file.replace('"version": 1', '"version": 2'),
      "It was written by another version of this console.",
    ],
    [file.replace('"groups"', '"bands"'), "The file has no list of objects for groups."],
    [
      file.replace(/"plannedAt": "[^"]*"/, '"plannedAt": "soon"'),
      "The file has no date for plannedAt.",
    ],
  ])("is refused where it is none: %#", (content, reason) => {
    expect(readPlanFile(content)).toEqual({ kind: "refused", reason });
  });

  it.each([
    [(group: PlannedGroup) => ({ ...group, mergedProfileIds: [] }), "merges no profile"],
    [
      (group: PlannedGroup) => ({ ...group, mergedProfileIds: ["b", "b"] }),
      "names a profile twice",
    ],
    [(group: PlannedGroup) => ({ ...group, mergedProfileIds: ["a"] }), "names a profile twice"],
    [
      (group: PlannedGroup) => ({ ...group, mergedProfileIds: ["x"] }),
      "merges a profile that is no member of it",
    ],
    [
      (group: PlannedGroup) => ({ ...group, fieldSources: { FirstName: "x" } }),
      "takes a value from a profile that it does not merge",
    ],
    [
      (group: PlannedGroup) => ({ ...group, fieldSources: { Attributes: { tier: "x" } } }),
      "takes a value from a profile that it does not merge",
    ],
  ])("leaves out a group that makes no sense, and says why: %#", (spoil, message) => {
    const groups = [...plan.groups.map(spoil), ...plan.groups];
    expect(readPlanFile(writePlanFile({ ...plan, groups }))).toEqual({
      kind: "read",
      plan,
      problems: [`Group 1 ${message}.`],
    });
  });
});

it("leaves out of a plan a second group of one match id", () => {
  const twice = writePlanFile({ ...plan, groups: [...plan.groups, planned(anne, annie)] });
  expect(readPlanFile(twice)).toEqual({
    kind: "read",
    plan,
    problems: ["Group 2 has the match id of a group above."],
  });
});

describe("a planned merge held against the service", () => {
  const kinds = (groups: PlannedGroup[], current: Parameters<typeof checkPlannedGroups>[1]) =>
    checkPlannedGroups(groups, current, undecided).map(({ kind }) => kind);

  it("is unchanged while every member has the values it was planned with", () => {
    const [check] = checkPlannedGroups([planned(ann, anne)], [anne, ann], undecided);
    expect(check).toMatchObject({
      kind: "unchanged",
      plan: { main: ann, merged: [anne], result: { profile: { FirstName: "Ann" } } },
      profiles: [ann, anne],
    });
  });

  it("has changed with any value of any member, and names who", () => {
    const changed = { ...anne, MobilePhoneNumber: "2" };
    expect(checkPlannedGroups([planned(ann, anne)], [ann, changed], undecided)).toEqual([
      { kind: "changed", names: ["Anne"] },
    ]);
  });

  it("is gone with any member", () => {
    expect(checkPlannedGroups([planned(ann, anne)], [ann], undecided)).toEqual([
      { kind: "gone", names: ["Anne"] },
    ]);
  });

  it("is not what somebody has made of the file", () => {
    const group = planned(ann, anne);
    const forged = { ...group, fieldSources: { FirstName: "b" } };
    expect(kinds([forged], [ann, anne])).toEqual(["otherResult"]);
    const predicted = { ...group, prediction: { ...group.prediction, LastName: "Lee" } };
    expect(kinds([predicted], [ann, anne])).toEqual(["otherResult"]);
  });

  it("gives way to one above that has one of its profiles and can be merged", () => {
    const groups = [planned(ann, anne), planned(anne, annie)];
    expect(kinds(groups, [ann, anne, annie])).toEqual(["unchanged", "overlaps"]);
    expect(kinds(groups, [anne, annie])).toEqual(["gone", "unchanged"]);
  });

  it("is not to be done while a merge of one of its profiles is not settled, in whatever group", () => {
    const decision = {
      verb: "merge",
      groupProfileIds: ["b", "c"],
      mainProfileId: "b",
      mergedProfileIds: ["c"],
    } as unknown as Decision;
    const index = indexDecisions([decision]);
    expect(checkPlannedGroups([planned(ann, anne)], [ann, anne], index)).toEqual([
      { kind: "underWay" },
    ]);
    const settled = { ...decision, result: { state: "notMerged" } } as Decision;
    expect(
      checkPlannedGroups([planned(ann, anne)], [ann, anne], indexDecisions([settled])),
    ).toMatchObject([{ kind: "unchanged" }]);
  });

  it("is not to be done once the group was found to be no match", () => {
    const decision = { verb: "notAMatch", groupProfileIds: ["b", "a"] } as Decision;
    const checks = checkPlannedGroups(
      [planned(ann, anne)],
      [ann, anne],
      indexDecisions([decision]),
    );
    expect(checks).toEqual([{ kind: "notAMatch" }]);
  });
});
