import Box from "@cloudscape-design/components/box";
import Button from "@cloudscape-design/components/button";
import Modal from "@cloudscape-design/components/modal";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { type SubmitEvent, useState } from "react";
import { downloadFile } from "../../../components/download-file.ts";
import { connectionScope } from "../../../api/connection.ts";
import { reviewerName, setReviewerName } from "../../../shared-decisions/reviewer-name.ts";
import type { BulkList } from "../bulk/use-bulk-list.ts";
import { ReviewerNameField } from "../sharing/reviewer-name-field.tsx";
import { planGroupMerge, writePlanFile } from "./plan-file.ts";

const formId = "save-plan";

interface SavePlanButtonProps {
  domainName: string;
  matchGenerationDate: Date | undefined;
  list: BulkList;
}

/** Hands the list of a bulk merge to somebody else, as a file, instead of running it. */
export function SavePlanButton({ domainName, matchGenerationDate, list }: SavePlanButtonProps) {
  const [isSaving, setSaving] = useState(false);
  const [name, setName] = useState(reviewerName);
  const groups = list.groups.flatMap(({ group, profiles, outcome }) =>
    outcome.kind === "merge" ? planGroupMerge(group, profiles, outcome.plan) : [],
  );
  const close = () => setSaving(false);

  function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    setReviewerName(name);
    const plannedAt = new Date();
    const content = writePlanFile({
      plannedAt,
      plannedBy: name.trim(),
      scope: connectionScope,
      domainName,
      matchGenerationDate,
      groups,
    });
    const day = plannedAt.toISOString().slice(0, 10);
    downloadFile(content, `merge-plan-${domainName}-${day}.json`, "application/json");
    close();
  }

  return (
    <>
      <Button
        disabled={groups.length === 0 || !list.isComplete}
        disabledReason={
          groups.length === 0 ? "No group is to be merged." : "The list is being made."
        }
        onClick={() => setSaving(true)}
      >
        Save as a plan…
      </Button>
      {isSaving && (
        <Modal
          visible
          header="Save as a merge plan?"
          closeAriaLabel="Close without saving"
          onDismiss={close}
          footer={
            <Box float="right">
              <SpaceBetween direction="horizontal" size="xs">
                <Button variant="link" onClick={close}>
                  Cancel
                </Button>
                <Button variant="primary" form={formId}>
                  Download the plan
                </Button>
              </SpaceBetween>
            </Box>
          }
        >
          <form id={formId} onSubmit={submit} noValidate>
            <SpaceBetween size="m">
              <div>
                The file has {groups.length.toLocaleString()}{" "}
                {groups.length === 1 ? "merge" : "merges"}, each with the profile that it is to
                make: it contains personal data. A colleague opens it under Merge plans. Nothing is
                merged by saving it.
              </div>
              <ReviewerNameField value={name} onChange={setName} />
            </SpaceBetween>
          </form>
        </Modal>
      )}
    </>
  );
}
