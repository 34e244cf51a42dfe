import { decisionState, indexDecisions } from "../../../ledger/decision-state.ts";
import type { Decision } from "../../../ledger/decision.ts";
import type { BulkItem } from "./bulk-run.ts";

/**
 * The decision on the group of an item that was made, or came from elsewhere, after the group was listed; undefined where
 * none was.
 *
 * @param decisions all of the domain, oldest first.
 */
export function decidedSince(
  { group, decisionId, knownDecisionId }: BulkItem,
  decisions: readonly Decision[],
): Decision | undefined {
  const ids = new Set(group.profileIds);
  const related = decisions.filter(({ groupProfileIds }) =>
    groupProfileIds.some((id) => ids.has(id)),
  );
  const state = decisionState(group, indexDecisions(related));
  const decision = "decision" in state ? state.decision : undefined;
  // An attempt of this run itself, whose end the ledger could not be told.
  const isOwn = decision !== undefined && decision.id === decisionId;
  return isOwn || decision?.id === knownDecisionId ? undefined : decision;
}
