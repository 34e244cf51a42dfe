import { describe, expect, it } from "vitest";
import type { Decision } from "../../../ledger/decision.ts";
import { groupState } from "./group-state.ts";

const group = { matchId: "m", profileIds: ["a", "b", "c"], confidenceScore: 0.9 };
const merged = {
  verb: "merge",
  matchId: "m",
  result: { state: "merged" },
} as Decision;

describe("the state of a group", () => {
  it("is to review while all profiles exist, whatever an old record says", () => {
    expect(groupState(group, 3, [])).toBe("toReview");
    expect(groupState(group, 3, [merged])).toBe("toReview");
  });

  it("is merged only by a decision that was carried out", () => {
    expect(groupState(group, 1, [merged])).toBe("merged");
    expect(groupState(group, 1, [{ ...merged, matchId: "other" }])).toBe("gone");
    expect(
      groupState(group, 1, [
        { ...merged, result: { state: "notMerged", at: new Date() } } as Decision,
      ]),
    ).toBe("gone");
  });

  it("is smaller while two or more are left", () => {
    expect(groupState(group, 2, [])).toBe("smaller");
  });
});
