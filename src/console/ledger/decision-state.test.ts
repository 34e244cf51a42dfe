import { describe, expect, it } from "vitest";
import { fingerprintsById } from "../../profile-model/compare/profile-fingerprint.ts";
import type { Decision, MergeDecisionResult } from "./decision.ts";
import { decisionState, indexDecisions } from "./decision-state.ts";

const [ann, anne, annie] = ["Ann", "Anne", "Annie"].map((FirstName) => ({
  ProfileId: FirstName.toLowerCase(),
  FirstName,
})) as [Person, Person, Person];
type Person = { ProfileId: string; FirstName: string };

function decided(verb: Decision["verb"], profiles: Person[], result?: MergeDecisionResult) {
  return {
    verb,
    decidedAt: new Date(),
    groupProfileIds: profiles.map(({ ProfileId }) => ProfileId),
    fingerprints: fingerprintsById(profiles),
    ...(verb === "merge" && {
      mergedProfileIds: profiles.slice(1).map(({ ProfileId }) => ProfileId),
    }),
    ...(result && { result }),
  } as Decision;
}

/** @param profiles those that exist; undefined where they were not read. */
function stateOf(decisions: Decision[], group: Person[], profiles?: Person[]) {
  const profileIds = group.map(({ ProfileId }) => ProfileId);
  return decisionState({ profileIds, profiles }, indexDecisions(decisions));
}

const merged: MergeDecisionResult = { state: "merged", at: new Date(), differences: [] };

describe("the state of a group", () => {
  it("is new without a decision, and vanished with fewer than two profiles", () => {
    expect(stateOf([], [ann, anne], [ann, anne])).toEqual({ state: "new" });
    expect(stateOf([], [ann, anne])).toEqual({ state: "new" });
    expect(stateOf([], [ann, anne], [ann])).toEqual({ state: "vanished" });
    expect(stateOf([decided("skip", [ann, anne])], [ann, anne], [])).toEqual({ state: "vanished" });
  });

  it("is decided by the last decision on the same profiles in any order", () => {
    const last = decided("notAMatch", [anne, ann]);
    const decisions = [decided("skip", [ann, anne]), last];
    expect(stateOf(decisions, [ann, anne], [ann, anne])).toEqual({
      state: "decided",
      decision: last,
    });
    expect(stateOf(decisions, [ann, anne])).toEqual({ state: "decided", decision: last });
  });

  it("is new again once the decision was taken back", () => {
    const decisions = [decided("notAMatch", [ann, anne]), decided("reopen", [anne, ann])];
    expect(stateOf(decisions, [ann, anne])).toEqual({ state: "new" });
  });

  it("is not undecided by taking back a decision that a later one has replaced", () => {
    const first = { ...decided("notAMatch", [ann, anne]), id: "first" };
    const later = { ...decided("secondOpinion", [ann, anne]), id: "later" };
    const back = (takesBackId: string) =>
      ({ ...decided("reopen", [anne, ann]), takesBackId }) as Decision;
    expect(stateOf([first, later, back("first")], [ann, anne])).toEqual({
      state: "decided",
      decision: later,
    });
    expect(stateOf([first, later, back("later")], [ann, anne])).toEqual({ state: "new" });
  });

  it("is new once a decision was taken back whose clock goes ahead, and counts what was decided since", () => {
    const earlier = { ...decided("skip", [ann, anne]), id: "earlier" };
    const ahead = { ...decided("notAMatch", [ann, anne]), id: "ahead" };
    const back = { ...decided("reopen", [anne, ann]), takesBackId: "ahead" } as Decision;
    const since = { ...decided("secondOpinion", [ann, anne]), id: "since" };
    expect(stateOf([back, ahead], [ann, anne])).toEqual({ state: "new" });
    expect(stateOf([earlier, back, ahead], [ann, anne])).toEqual({ state: "new" });
    expect(stateOf([earlier, back, since, back, ahead], [ann, anne])).toEqual({
      state: "decided",
      decision: since,
    });
  });

  it("has changed when a value has", () => {
    const changed = { ...anne, FirstName: "Anna" };
    expect(stateOf([decided("notAMatch", [ann, anne])], [ann, anne], [ann, changed])).toMatchObject(
      {
        state: "changed",
        because: "values",
      },
    );
  });

  it("has changed when a profile has joined or gone", () => {
    const ofTwo = [decided("notAMatch", [ann, anne])];
    const ofThree = [decided("notAMatch", [ann, anne, annie])];
    const changed = { state: "changed", because: "profiles" };
    expect(stateOf(ofTwo, [ann, anne, annie])).toMatchObject(changed);
    expect(stateOf(ofThree, [ann, anne])).toMatchObject(changed);
    expect(stateOf(ofThree, [ann, anne, annie], [ann, annie])).toMatchObject(changed);
  });

  it("says nothing of a group that shares one profile only", () => {
    expect(stateOf([decided("notAMatch", [ann, anne])], [anne, annie])).toEqual({ state: "new" });
  });

  it("is decided by a merge while the service agrees, or while its outcome is not known", () => {
    const done = [decided("merge", [ann, anne], merged)];
    expect(stateOf(done, [ann, anne], [ann])).toMatchObject({ state: "decided" });
    expect(stateOf(done, [ann, anne], [ann, anne])).toMatchObject({ state: "changed" });
    expect(stateOf([decided("merge", [ann, anne])], [ann, anne], [ann, anne])).toMatchObject({
      state: "decided",
    });
  });

  it("is what it was before a merge that failed", () => {
    const failed = decided("merge", [ann, anne], { state: "notMerged", at: new Date() });
    expect(stateOf([failed], [ann, anne])).toEqual({ state: "new" });
    const skipped = decided("skip", [ann, anne]);
    expect(stateOf([skipped, failed], [ann, anne])).toEqual({
      state: "decided",
      decision: skipped,
    });
  });
});
