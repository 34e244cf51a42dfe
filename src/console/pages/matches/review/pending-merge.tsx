import Alert from "@cloudscape-design/components/alert";
import Button from "@cloudscape-design/components/button";
import { useMutation } from "@tanstack/react-query";
import { invalidateProfiles } from "../../../api/profiles.ts";
import { ErrorAlert } from "../../../components/error-alert.tsx";
import type { MergeDecision } from "../../../ledger/decision.ts";
import { snapshotOf } from "../../../ledger/ledger.ts";
import { notify } from "../../../shell/notifications.tsx";
import { describeDecision } from "./describe-decision.ts";
import { findOutcome } from "./merge-outcome.ts";
import { outcomeTools } from "./merge-tools.ts";

interface PendingMergeProps {
  decision: MergeDecision;
  /** The outcome is known now: the profiles and the decision have been read again. */
  onSettled: () => void;
}

/**
 * Stands in the place of the verb while a merge of this group was sent and what came of it is not known: after a lost answer,
 * a crash or a reload. It looks again and sends nothing.
 */
export function PendingMerge({ decision, onSettled }: PendingMergeProps) {
  const look = useMutation({
    mutationFn: async () => {
      const snapshot = await snapshotOf(decision.id);
      if (!snapshot) throw new Error("The ledger has no snapshot of this merge.");
      return findOutcome(decision, snapshot, undefined, outcomeTools);
    },
    onSuccess: async (outcome) => {
      if (outcome.kind === "unclear") return;
      if (outcome.kind === "notMerged")
        notify({ type: "info", header: "It was not merged. The profiles are as they were." });
      await invalidateProfiles(decision.domainName);
      onSettled();
    },
  });
  const isStillUnclear = look.data?.kind === "unclear";
  return (
    <Alert
      type="warning"
      header="A merge of this group may be under way"
      action={
        <Button
          loading={look.isPending}
          loadingText="Reading the profiles"
          onClick={() => look.mutate()}
        >
          Look again
        </Button>
      }
    >
      {describeDecision(decision)} Until it is known, nothing more is sent for this group.
      {isStillUnclear && " It is still not known: look again in a while."}
      {look.isError && <ErrorAlert what="The profiles could not be read." error={look.error} />}
    </Alert>
  );
}
