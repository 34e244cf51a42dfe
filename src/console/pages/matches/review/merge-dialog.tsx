import Box from "@cloudscape-design/components/box";
import Button from "@cloudscape-design/components/button";
import Modal from "@cloudscape-design/components/modal";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { useState } from "react";
import type { MatchGroup } from "../../../api/matches.ts";
import { type ProfilesById, readAgain } from "../../../api/profiles.ts";
import type { UnclearMerge } from "./use-pending-merge.ts";
import { ledgerScope } from "../../../ledger/ledger.ts";
import { MergeConfirmation } from "./merge-confirmation.tsx";
import type { Member } from "./member.ts";
import type { MergeStep } from "./merge-flow.ts";
import type { MergeOutcome } from "./merge-outcome.ts";
import { countProfiles } from "./names-in-words.ts";
import type { MergePlan } from "./merge-plan.ts";
import { MergeStopped } from "./merge-stopped.tsx";
import { type MergeStop, useMerge } from "./use-merge.ts";

interface MergeDialogProps {
  domainName: string;
  group: MatchGroup;
  matchGenerationDate: Date | undefined;
  plan: MergePlan;
  members: readonly Member[];
  /** @param unclear the merge whose outcome is not known, if the dialog is closed on one. */
  onDismiss: (unclear: UnclearMerge | undefined) => void;
  onMerged: (outcome: Extract<MergeOutcome, { kind: "merged" }>) => void;
  onReviewAgain: (current: ProfilesById) => void;
}

const stepTexts: Record<MergeStep, string> = {
  reading: "Reading the profiles again",
  recording: "Keeping a snapshot",
  merging: "Merging",
  readingBack: "Reading the merged profile back",
};

/** The last look before a merge: in words what is kept, deleted and lost; then the merge, or why it was not done. */
export function MergeDialog(props: MergeDialogProps) {
  const { domainName, group, matchGenerationDate, plan, members } = props;
  const { start, cancel, lookAgain, step, stopped } = useMerge(
    { scope: ledgerScope, domainName, group, matchGenerationDate, plan },
    props.onMerged,
  );
  const isWorking = step !== undefined;
  // Once the merge is sent nobody can take it back, so that closing would only hide how it ends.
  const canClose = step !== "merging" && step !== "readingBack";
  const close = () => {
    if (!canClose) return;
    cancel();
    props.onDismiss(stopped?.kind === "unclear" ? stopped : undefined);
  };
  const [isReading, setReading] = useState(false);
  const [readError, setReadError] = useState<unknown>();

  const reviewAgain = async () => {
    setReading(true);
    try {
      props.onReviewAgain(await readAgain(domainName, group.profileIds));
    } catch (error) {
      setReadError(error);
      setReading(false);
    }
  };

  const verb = `Merge ${countProfiles(plan.merged.length)} into ${
    members.find(({ profile }) => profile === plan.main)?.name ?? ""
  }`;
  const primary = () => {
    switch (stopped?.kind) {
      case "changed":
        return (
          <Button variant="primary" loading={isReading} onClick={() => void reviewAgain()}>
            Review again with the new values
          </Button>
        );
      case "unclear":
        return (
          <Button
            variant="primary"
            loading={isWorking}
            loadingText="Reading the profiles"
            onClick={() => lookAgain(stopped.decision, stopped.snapshot, stopped.error)}
          >
            Look again
          </Button>
        );
      case "notRecorded":
        return (
          <Button
            variant="primary"
            loading={isWorking}
            {...(step && { loadingText: stepTexts[step] })}
            onClick={() => start({ withoutRecord: true })}
          >
            Merge without a record in this browser
          </Button>
        );
      default:
        return (
          <Button
            variant="primary"
            loading={isWorking}
            {...(step && { loadingText: stepTexts[step] })}
            onClick={() => start({ withoutRecord: false })}
          >
            {verb}
          </Button>
        );
    }
  };

  return (
    <Modal
      visible
      size="medium"
      header={dialogTitle(stopped, verb)}
      closeAriaLabel={stopped?.kind === "unclear" ? "Close" : "Close without merging"}
      onDismiss={close}
      footer={
        <Box float="right">
          <SpaceBetween direction="horizontal" size="xs">
            <Button variant="link" disabled={!canClose} onClick={close}>
              {stopped?.kind === "unclear" ? "Close" : "Cancel"}
            </Button>
            {primary()}
          </SpaceBetween>
        </Box>
      }
    >
      <SpaceBetween size="m">
        {stopped && <MergeStopped stopped={stopped} members={members} readError={readError} />}
        {stopped?.kind !== "changed" && stopped?.kind !== "unclear" && (
          <MergeConfirmation plan={plan} members={members} />
        )}
        <div className="visually-hidden" role="status">
          {step && stepTexts[step]}
        </div>
      </SpaceBetween>
    </Modal>
  );
}

function dialogTitle(stopped: MergeStop | undefined, verb: string): string {
  if (stopped?.kind === "changed") return "Not merged: a profile has changed";
  if (stopped?.kind === "unclear") return "It is not known yet whether this was merged";
  return `${verb}?`;
}
