import type { StatusIndicatorProps } from "@cloudscape-design/components/status-indicator";
import type { Decision } from "../../../ledger/decision.ts";
import type { DecisionIndex } from "../../../ledger/decision-state.ts";

/** The kinds of decisions that one filters by. */
export const verbTexts = {
  merge: "Merge",
  notAMatch: "Not a match",
  skip: "Skipped",
  secondOpinion: "Second opinion",
  reopen: "Taken back",
} as const satisfies Record<Decision["verb"], string>;

/** What a decision was and what came of it. */
export function decisionWords(decision: Decision): {
  type: StatusIndicatorProps.Type;
  text: string;
} {
  if (decision.verb !== "merge") return { type: "info", text: verbTexts[decision.verb] };
  const { result } = decision;
  if (!result) return { type: "warning", text: "Merge sent, outcome not known" };
  if (result.saidByPerson)
    return result.state === "merged"
      ? { type: "info", text: "Merged, as a person said" }
      : { type: "stopped", text: "Not merged, as a person said" };
  if (result.state === "notMerged") return { type: "stopped", text: "Merge failed" };
  return result.differences.length > 0
    ? { type: "warning", text: "Merged, not as predicted" }
    : { type: "success", text: "Merged" };
}

/** Who decided, as far as that is known. */
export function decidedByWords({ decidedBy }: Decision): string {
  return decidedBy === undefined ? "This browser" : decidedBy || "Somebody who gave no name";
}

/** Whether a decision short of a merge still counts, so that it can be taken back. */
export function isInForce(decision: Decision, index: DecisionIndex): boolean {
  return decision.verb !== "merge" && index.ofGroup(decision.groupProfileIds)?.id === decision.id;
}
