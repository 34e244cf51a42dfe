import Alert from "@cloudscape-design/components/alert";
import Button from "@cloudscape-design/components/button";
import SpaceBetween from "@cloudscape-design/components/space-between";
import type { TrayItem } from "../tray/merge-tray.ts";
import { stepTexts } from "../tray/phase-text.ts";
import { tray } from "../tray/tray.tsx";

interface WaitingMergeProps {
  item: TrayItem;
  /** What the merge does, in a sentence. */
  words: string;
}

/** Stands in the place of the verbs while the merge of this group waits to be sent, or is under way. */
export function WaitingMerge({ item: { id, phase }, words }: WaitingMergeProps) {
  const canBeTakenBack =
    phase.kind === "waiting" ||
    (phase.kind === "working" && (phase.step === "reading" || phase.step === "recording"));
  return (
    <Alert
      type="info"
      header={
        phase.kind === "working" ? stepTexts[phase.step] : "This merge waits before it is sent"
      }
      action={
        <SpaceBetween size="xs" direction="horizontal">
          {/* Both stay where they are: the second click of a double click must not meet the other one. */}
          <Button disabled={!canBeTakenBack} onClick={() => tray.takeBack(id)}>
            Take back
          </Button>
          <Button
            variant="primary"
            loading={phase.kind === "working"}
            loadingText={phase.kind === "working" ? stepTexts[phase.step] : ""}
            onClick={() => tray.mergeNow(id)}
          >
            Merge now
          </Button>
        </SpaceBetween>
      }
    >
      {words} Once it is sent, Customer Profiles cannot undo it.
    </Alert>
  );
}
