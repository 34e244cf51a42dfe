import type { MatchGroup } from "../../../api/matches.ts";
import { type DecisionIndex, decisionState } from "../../../ledger/decision-state.ts";
import type { GroupFacts } from "./known-groups.ts";

/** Where a group stands, as the queue filters by it. `decided` comes with the verb of the decision. */
export type GroupState =
  | "new"
  | "changed"
  | "vanished"
  | "merge"
  | "notAMatch"
  | "skip"
  | "secondOpinion";

/** The states in which a group waits for a decision. A skipped one was left for later. */
const openStates: ReadonlySet<GroupState> = new Set(["new", "changed"]);

export function isOpen(state: GroupState): boolean {
  return openStates.has(state);
}

/**
 * The state of every group, as far as the ledger and what has been read of the groups tell it. Values that have changed
 * since a decision are only seen where the profiles are at hand: in the rows of a page and in the review.
 *
 * @returns by match id; a group that is not in it is `new`.
 */
export function groupStates(
  groups: readonly MatchGroup[],
  index: DecisionIndex,
  facts: ReadonlyMap<string, GroupFacts>,
): ReadonlyMap<string, GroupState> {
  const states = new Map<string, GroupState>();
  for (const group of groups) {
    // Nearly all groups have no decision; asking for their profiles is a tenth of the work of asking for the group.
    if (group.profileIds.some((profileId) => index.ofProfile(profileId).length > 0)) {
      const state = toGroupState(decisionState(group, index));
      if (state !== "new") states.set(group.matchId, state);
    }
  }
  // Facts may be of groups of an earlier run, too.
  if (facts.size > 0)
    for (const { matchId } of groups) {
      const isGone = (facts.get(matchId)?.existing ?? 2) < 2;
      if (isGone && !states.has(matchId)) states.set(matchId, "vanished");
    }
  return states;
}

export function toGroupState(state: ReturnType<typeof decisionState>): GroupState {
  if (state.state !== "decided") return state.state;
  const { verb } = state.decision;
  // A group that was opened again has no decision that counts, so that none is ever decided by it.
  return verb === "reopen" ? "new" : verb;
}
