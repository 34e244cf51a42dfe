import { useMutation } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { invalidateProfiles, profileMutations } from "../../../api/profiles.ts";
import { queryClient } from "../../../api/query-client.ts";
import type { MergeDecision } from "../../../ledger/decision.ts";
import { decisionQueries } from "../../../ledger/decision-queries.ts";
import { carryOutMerge, type MergeRequest, type MergeStep } from "./merge-flow.ts";
import { findOutcome, type MergeOutcome } from "./merge-outcome.ts";

/** Why there is no merged profile to show: an outcome short of it, or that the first reading failed. */
export type MergeStop =
  | Exclude<MergeOutcome, { kind: "merged" }>
  | { kind: "notRead"; error: unknown };

/** Carries out one confirmed merge and says where it is. While it works, a second start does nothing. */
export function useMerge(
  request: MergeRequest,
  onMerged: (outcome: Extract<MergeOutcome, { kind: "merged" }>) => void,
) {
  const merge = useMutation(profileMutations.merge);
  const [step, setStep] = useState<MergeStep>();
  const [stopped, setStopped] = useState<MergeStop>();
  // A state would still be the old one in the second click of a double click.
  const isWorking = useRef(false);

  const work = async (first: MergeStep, attempt: () => Promise<MergeOutcome>) => {
    if (isWorking.current) return;
    isWorking.current = true;
    setStep(first);
    let outcome: MergeOutcome | MergeStop;
    try {
      outcome = await attempt();
    } catch (error) {
      outcome = { kind: "notRead", error };
    }
    isWorking.current = false;
    setStep(undefined);
    void queryClient.invalidateQueries(decisionQueries.ofDomain(request.domainName));
    // The queue must not go on showing what the merge has just found to be gone.
    if (outcome.kind === "changed") void invalidateProfiles(request.domainName);
    if (outcome.kind === "merged") onMerged(outcome);
    else setStopped(outcome);
  };

  return {
    /** Undefined while nothing is under way. */
    step,
    stopped,
    start: ({ withoutRecord }: { withoutRecord: boolean }) =>
      void work("reading", () =>
        carryOutMerge(request, { send: merge.mutateAsync, onStep: setStep, withoutRecord }),
      ),
    /** Finds out what a merge that was sent has come to; sends nothing. */
    lookAgain: (decision: MergeDecision) =>
      void work("readingBack", () =>
        findOutcome(
          decision,
          [request.plan.main, ...request.plan.merged],
          stopped?.kind === "unclear" ? stopped.error : undefined,
        ),
      ),
  };
}
