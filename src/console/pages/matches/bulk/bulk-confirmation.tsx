import Alert from "@cloudscape-design/components/alert";
import Box from "@cloudscape-design/components/box";
import Button from "@cloudscape-design/components/button";
import Modal from "@cloudscape-design/components/modal";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { CliCommandSection } from "../../../components/cli-command/cli-command-section.tsx";
import { mergeCall } from "../review/review-calls.ts";
import { type BulkList, countMerges } from "./use-bulk-list.ts";

interface BulkConfirmationProps {
  domainName: string;
  list: Pick<BulkList, "groups">;
  isStarting: boolean;
  /** What kept the run from being started. */
  error: unknown;
  onConfirm: () => void;
  onDismiss: () => void;
}

/** The last look: how many profiles go, and what there is against mistakes. */
export function BulkConfirmation(props: BulkConfirmationProps) {
  const { domainName, list, isStarting, error, onConfirm, onDismiss } = props;
  const merges = countMerges(list);
  const deleted = list.groups.reduce(
    (sum, { outcome }) => sum + (outcome.kind === "merge" ? outcome.plan.merged.length : 0),
    0,
  );
  const verb = `Merge ${merges.toLocaleString()} ${merges === 1 ? "group" : "groups"}`;
  return (
    <Modal
      visible
      header={`${verb}?`}
      closeAriaLabel="Close without merging"
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
              loadingText="Starting"
              onClick={onConfirm}
            >
              {verb}
            </Button>
          </SpaceBetween>
        </Box>
      }
    >
      <SpaceBetween size="m">
        {error !== undefined && (
          <Alert type="error" header="Nothing was merged">
            This browser keeps no records: its storage is blocked or full. Without them a run could
            not be resumed, and what it deletes could not be looked up.
          </Alert>
        )}
        <div>
          <b>
            {deleted.toLocaleString()} {deleted === 1 ? "profile is" : "profiles are"} deleted
          </b>{" "}
          once their values, keys and objects are with the profiles that are kept. Merges cannot be
          undone.
        </div>
        <div>
          Each group is read again just before its merge and skipped if it has changed since this
          list. Its profiles as they were, and what came of it, are kept in this browser&apos;s
          ledger. You can pause at any time.
        </div>
        <CliCommandSection
          calls={() =>
            list.groups.flatMap(({ outcome }) =>
              outcome.kind === "merge" ? mergeCall(domainName, outcome.plan) : [],
            )
          }
        >
          <div>
            One command for each group. Unlike the run, a command does not look whether its group
            has changed since this list, and keeps nothing in the ledger.
          </div>
        </CliCommandSection>
      </SpaceBetween>
    </Modal>
  );
}
