import Box from "@cloudscape-design/components/box";
import Button from "@cloudscape-design/components/button";
import Modal from "@cloudscape-design/components/modal";
import SpaceBetween from "@cloudscape-design/components/space-between";
import type { ReactNode } from "react";
import type { Step } from "../../../../profile-model/re-creation/steps.ts";
import { countProfiles } from "../review/names-in-words.ts";
import { counted } from "../counted.ts";

interface StartDialogProps {
  steps: readonly Step[];
  survivorName: string;
  isStarting: boolean;
  /** What stood in the way of the last try. */
  children: ReactNode;
  onDismiss: () => void;
  onConfirm: () => void;
}

/** The last look before a merge is taken back: what comes, and what goes from the survivor. */
export function StartDialog(props: StartDialogProps) {
  const { steps, survivorName, isStarting, children, onDismiss, onConfirm } = props;
  const count = (kind: Step["kind"]) => steps.filter((step) => step.kind === kind).length;
  const created = count("createProfile");
  const values = steps.flatMap((step) => (step.kind === "restoreFields" ? step.changes : []));
  const keys = steps.flatMap((step) =>
    step.kind === "deleteKeys" && !step.isForAWhile ? step.keys.values : [],
  );
  return (
    <Modal
      visible
      header={`Re-create ${countProfiles(created)}?`}
      closeAriaLabel="Close without starting"
      onDismiss={() => !isStarting && onDismiss()}
      footer={
        <Box float="right">
          <SpaceBetween direction="horizontal" size="xs">
            <Button variant="link" disabled={isStarting} onClick={onDismiss}>
              Cancel
            </Button>
            <Button
              variant="primary"
              loading={isStarting}
              loadingText="Reading once more what is there"
              onClick={onConfirm}
            >
              {`Re-create ${countProfiles(created)}`}
            </Button>
          </SpaceBetween>
        </Box>
      }
    >
      <SpaceBetween size="m">
        {children}
        <ul>
          <li>{`Created: ${countProfiles(created)}`}</li>
          <li>
            {`Given back: ${counted(count("putObject"), "object")} of `}
            <bdi>{survivorName}</bdi>
          </li>
          <li>
            {`Changed in `}
            <bdi>{survivorName}</bdi>
            {`: ${counted(values.length, "value")}; ${counted(keys.length, "key")} taken away`}
          </li>
        </ul>
        <div>
          It can be stopped and resumed at any time. What has been done by then is not undone by
          itself: merging the profiles again would be.
        </div>
      </SpaceBetween>
    </Modal>
  );
}
