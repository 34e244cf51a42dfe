import type {
  AutoMerging,
  GetAutoMergingPreviewCommandOutput,
} from "@aws-sdk/client-customer-profiles";
import Alert from "@cloudscape-design/components/alert";
import Box from "@cloudscape-design/components/box";
import Button from "@cloudscape-design/components/button";
import Modal from "@cloudscape-design/components/modal";
import SpaceBetween from "@cloudscape-design/components/space-between";
import StatusIndicator from "@cloudscape-design/components/status-indicator";
import Checkbox from "@cloudscape-design/components/checkbox";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import {
  autoMergingPreviewInput,
  identityResolutionJobQueries,
} from "../../../api/identity-resolution-jobs.ts";
import { CliCommandSection } from "../../../components/cli-command/cli-command-section.tsx";
import { ErrorAlert } from "../../../components/error-alert.tsx";

interface MergePreviewDialogProps {
  domainName: string;
  settings: Omit<AutoMerging, "Enabled">;
  /** "Turn on auto-merging" */
  verb: string;
  isSaving: boolean;
  onConfirm: () => void;
  onDismiss: () => void;
}

/** The last look before profiles are merged by themselves: how many would be, in a sample. */
export function MergePreviewDialog(props: MergePreviewDialogProps) {
  const { domainName, settings, verb, isSaving, onConfirm, onDismiss } = props;
  const preview = useQuery(identityResolutionJobQueries.autoMergingPreview(domainName, settings));
  /** Whoever may not have the preview may still turn it on. */
  const [goesWithout, setGoesWithout] = useState(false);
  return (
    <Modal
      visible
      header={`${verb}?`}
      closeAriaLabel="Close without saving"
      onDismiss={() => !isSaving && onDismiss()}
      footer={
        <Box float="right">
          <SpaceBetween direction="horizontal" size="xs">
            <Button variant="link" disabled={isSaving} onClick={onDismiss}>
              Cancel
            </Button>
            <Button
              variant="primary"
              disabled={!preview.isSuccess && !(preview.isError && goesWithout)}
              disabledReason={
                preview.isError
                  ? "Confirm first that you do without the preview."
                  : "The preview is on its way."
              }
              loading={isSaving}
              loadingText="Saving"
              onClick={onConfirm}
            >
              {verb}
            </Button>
          </SpaceBetween>
        </Box>
      }
    >
      <SpaceBetween size="m">
        {preview.isPending && (
          <StatusIndicator type="loading">Trying the criteria on a sample</StatusIndicator>
        )}
        {preview.isError && (
          <SpaceBetween size="s">
            <ErrorAlert
              what="The criteria could not be tried."
              error={preview.error}
              onRetry={() => void preview.refetch()}
              isRetrying={preview.isFetching}
            />
            <Checkbox
              checked={goesWithout}
              onChange={({ detail }) => setGoesWithout(detail.checked)}
            >
              Do without the preview: nobody knows how many profiles will be merged
            </Checkbox>
          </SpaceBetween>
        )}
        {preview.isSuccess && <Counts preview={preview.data} />}
        <Alert type="warning">
          From the next job on, profiles that meet a criterion are merged without anybody looking at
          them. Merges cannot be undone, also not by turning auto-merging off.
        </Alert>
        <CliCommandSection
          calls={[
            {
              operation: "GetAutoMergingPreview",
              input: autoMergingPreviewInput(domainName, settings),
            },
          ]}
        />
      </SpaceBetween>
    </Modal>
  );
}

function Counts({ preview }: { preview: GetAutoMergingPreviewCommandOutput }) {
  const {
    NumberOfMatchesInSample: groups = 0,
    NumberOfProfilesInSample: profiles = 0,
    NumberOfProfilesWillBeMerged: merged = 0,
  } = preview;
  if (groups === 0)
    return (
      <div role="status">
        There is no match group to try the criteria on: no job has found one yet. How many profiles
        will be merged is not known.
      </div>
    );
  return (
    <div role="status">
      In a sample of <b>{groups.toLocaleString()}</b> match {groups === 1 ? "group" : "groups"} with{" "}
      <b>{profiles.toLocaleString()}</b> profiles, <b>{merged.toLocaleString()}</b>{" "}
      {merged === 1 ? "profile" : "profiles"} would be merged. Nothing has been merged by this.
    </div>
  );
}
