import type { Decision, MergeDecision } from "./decision.ts";

/** A merge that was sent, or was about to be, and whose outcome nobody has recorded. */
export function isUnsettled(decision: Decision): decision is MergeDecision {
  return decision.verb === "merge" && decision.result === undefined;
}

/** Whether a merge keeps or deletes one of the profiles; those of its group that it leaves out are none of them. */
export function takesIn(
  { mainProfileId, mergedProfileIds }: MergeDecision,
  profileIds: readonly string[],
): boolean {
  return profileIds.some((id) => id === mainProfileId || mergedProfileIds.includes(id));
}
