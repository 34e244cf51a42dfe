import { useMutation } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { invalidateProfiles, profileMutations } from "../../../api/profiles.ts";
import type { MergeDecision, MergeSnapshot } from "../../../ledger/decision.ts";
import { keepDecision } from "../../../ledger/decision-queries.ts";
import { carryOutMerge, type MergeRequest, type MergeStep } from "./merge-flow.ts";
import { findOutcome, type MergeOutcome } from "./merge-outcome.ts";
import { outcomeTools } from "./merge-tools.ts";

/** Why there is no merged profile to show: an outcome short of it, or that the first reading failed. */
export type MergeStop =
  | Exclude<MergeOutcome, { kind: "merged" | "cancelled" }>
  | { kind: "notRead"; error: unknown };

/** Carries out one confirmed merge and says where it is. While it works, a second start does nothing. */
export function useMerge(
  request: MergeRequest,
  onMerged: (outcome: Extract<MergeOutcome, { kind: "merged" }>) => void,
) {
  const merge = useMutation(profileMutations.merge);
  const [step, setStep] = useState<MergeStep>();
  const [stopped, setStopped] = useState<MergeStop>();
  // States would still be the old ones in the second click of a double click, and in a merge that is under way.
  const isWorking = useRef(false);
  const isCancelled = useRef(false);

  const work = async (first: MergeStep, attempt: () => Promise<MergeOutcome>) => {
    if (isWorking.current) return;
    isWorking.current = true;
    setStopped(undefined);
    setStep(first);
    let outcome: MergeOutcome | MergeStop;
    try {
      outcome = await attempt();
    } catch (error) {
      outcome = { kind: "notRead", error };
    }
    isWorking.current = false;
    setStep(undefined);
    // Whatever a cache says of these profiles was read before the merge, or before it was settled.
    if (outcome.kind !== "notRead" && outcome.kind !== "notRecorded")
      void invalidateProfiles(request.domainName);
    if (outcome.kind === "merged") onMerged(outcome);
    else if (outcome.kind !== "cancelled") setStopped(outcome);
  };

  return {
    /** Undefined while nothing is under way. */
    step,
    stopped,
    start: ({ withoutRecord }: { withoutRecord: boolean }) =>
      void work("reading", () =>
        carryOutMerge(request, {
          ...outcomeTools,
          send: merge.mutateAsync,
          keepDecision,
          onStep: setStep,
          isCancelled: () => isCancelled.current,
          withoutRecord,
        }),
      ),
    /** Takes the merge back while it has not been sent. */
    cancel: () => {
      isCancelled.current = true;
    },
    /** Finds out what a merge that was sent has come to; sends nothing. */
    lookAgain: (decision: MergeDecision, snapshot: MergeSnapshot, error: unknown) =>
      void work("readingBack", () => findOutcome(decision, snapshot, error, outcomeTools)),
  };
}
