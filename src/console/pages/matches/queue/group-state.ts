import type { MatchGroup } from "../../../api/matches.ts";
import type { Decision } from "../../../ledger/decision.ts";

/**
 * Where a group stands: `merged` by a decision of the ledger; `gone` when fewer than two of its profiles exist for another
 * reason; `smaller` when some are missing; else `toReview`, even if the ledger knows a merge: the profiles are there.
 */
export type GroupState = "toReview" | "smaller" | "merged" | "gone";

/** @param existing how many of the group's profiles exist */
export function groupState(
  { matchId, profileIds }: MatchGroup,
  existing: number,
  decisions: readonly Decision[],
): GroupState {
  if (existing === profileIds.length) return "toReview";
  const wasMerged = decisions.some(
    (decision) =>
      decision.verb === "merge" &&
      decision.matchId === matchId &&
      decision.result?.state === "merged",
  );
  if (existing < 2) return wasMerged ? "merged" : "gone";
  return "smaller";
}
