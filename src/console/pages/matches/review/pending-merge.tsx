import Alert from "@cloudscape-design/components/alert";
import Button from "@cloudscape-design/components/button";
import Link from "@cloudscape-design/components/link";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { useMutation } from "@tanstack/react-query";
import { invalidateProfiles } from "../../../api/profiles.ts";
import { ErrorAlert } from "../../../components/error-alert.tsx";
import type { MergeDecision } from "../../../ledger/decision.ts";
import { snapshotOf } from "../../../ledger/ledger.ts";
import { paths } from "../../../paths.ts";
import { notify } from "../../../shell/notifications.tsx";
import { describeDecision } from "./describe-decision.ts";
import { findOutcome } from "./merge-outcome.ts";
import { outcomeTools } from "./merge-tools.ts";
import { OutcomeByPerson } from "./outcome-by-person.tsx";

interface PendingMergeProps {
  decision: MergeDecision;
  /** The outcome is known now: the profiles and the decision have been read again. */
  onSettled: () => void;
}

/**
 * Stands in the place of the verb while a merge of these profiles was sent and what came of it is not known: after a lost
 * answer, a crash or a reload. It looks again and sends nothing. Each decision needs its own (`key`): what a look said of one
 * is not to be shown for another.
 */
export function PendingMerge({ decision, onSettled }: PendingMergeProps) {
  const look = useMutation({
    mutationFn: async () =>
      findOutcome(decision, await snapshotOf(decision.id), undefined, outcomeTools),
    onSuccess: async (outcome) => {
      if (outcome.kind === "unclear") return;
      if (outcome.kind === "notMerged")
        notify({
          type: "info",
          header: "It was not merged. The profiles that it was to delete are all there.",
        });
      await invalidateProfiles(decision.domainName);
      onSettled();
    },
  });
  const unclear = look.data?.kind === "unclear" ? look.data : undefined;
  const readError = look.error ?? unclear?.error;
  return (
    <Alert
      type="warning"
      header="A merge of these profiles may be under way"
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
      <SpaceBetween size="s">
        <div>
          {describeDecision(decision)}{" "}
          <Link href={paths.decision(decision.domainName, decision.id)}>See the merge</Link>. Until
          it is known, nothing more is sent for these profiles.
          {unclear && !unclear.needsPerson && " It is still not known: look again in a while."}
        </div>
        {readError !== undefined && readError !== null && (
          <ErrorAlert what="The profiles could not be read." error={readError} />
        )}
        {unclear?.needsPerson && <OutcomeByPerson decision={decision} onSaid={onSettled} />}
      </SpaceBetween>
    </Alert>
  );
}
