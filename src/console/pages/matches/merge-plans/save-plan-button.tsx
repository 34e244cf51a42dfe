import Box from "@cloudscape-design/components/box";
import Button from "@cloudscape-design/components/button";
import Modal from "@cloudscape-design/components/modal";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { type SubmitEvent, useState } from "react";
import { downloadFile } from "../../../components/download-file.ts";
import { connectionScope } from "../../../api/connection.ts";
import { reviewerName, setReviewerName } from "../../../shared-decisions/reviewer-name.ts";
import { ReviewerNameField } from "../sharing/reviewer-name-field.tsx";
import { type PlannedGroup, writePlanFile } from "./plan-file.ts";

const formId = "save-plan";

interface SavePlanButtonProps {
  domainName: string;
  matchGenerationDate: Date | undefined;
  /** Asked once somebody wants to save them. */
  plan: () => readonly PlannedGroup[];
  /** Why there is nothing to save yet. */
  disabledReason?: string | undefined;
}

/** Hands merges to somebody else, as a file, instead of carrying them out. */
export function SavePlanButton(props: SavePlanButtonProps) {
  const { domainName, matchGenerationDate, plan, disabledReason } = props;
  const [groups, setGroups] = useState<readonly PlannedGroup[]>();
  const [name, setName] = useState(reviewerName);
  const close = () => setGroups(undefined);

  function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    if (!groups) return;
    setReviewerName(name);
    const plannedAt = new Date();
    const content = writePlanFile({
      plannedAt,
      plannedBy: name.trim(),
      scope: connectionScope,
      domainName,
      matchGenerationDate,
      groups: [...groups],
    });
    const day = plannedAt.toISOString().slice(0, 10);
    downloadFile(content, `merge-plan-${domainName}-${day}.json`, "application/json");
    close();
  }

  return (
    <>
      <Button
        {...(disabledReason !== undefined && { disabled: true, disabledReason })}
        onClick={() => setGroups(plan())}
      >
        Save as a plan…
      </Button>
      {groups && (
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
