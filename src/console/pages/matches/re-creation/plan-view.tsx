import Alert from "@cloudscape-design/components/alert";
import Button from "@cloudscape-design/components/button";
import Checkbox from "@cloudscape-design/components/checkbox";
import Container from "@cloudscape-design/components/container";
import FormField from "@cloudscape-design/components/form-field";
import Header from "@cloudscape-design/components/header";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { useState } from "react";
import { displayName, shortProfileId } from "../../../../profile-model/display-name.ts";
import type { MergeRecord } from "../../../../profile-model/re-creation/merge-record.ts";
import { planReCreation } from "../../../../profile-model/re-creation/plan-re-creation.ts";
import { type Choices, noChoices } from "../../../../profile-model/re-creation/re-creation-plan.ts";
import type { MergeDecision } from "../../../ledger/decision.ts";
import { CliCommandSection } from "../../../components/cli-command/cli-command-section.tsx";
import { ChangedSince } from "./changed-since.tsx";
import { MergesByItself } from "./merges-by-itself.tsx";
import type { Present } from "./read-present.ts";
import { StartDialog } from "./start-dialog.tsx";
import { stepCalls } from "./step-calls.ts";
import { stepGroups } from "./step-groups.ts";
import { StepList } from "./step-list.tsx";
import { StartStopped } from "./start-stopped.tsx";
import { useStart } from "./use-start.ts";
import { WhatStays } from "./what-stays.tsx";

interface PlanViewProps {
  decision: MergeDecision;
  record: MergeRecord;
  /** What was there when the page was opened; read once more before anything is done. */
  present: Present & { state: NonNullable<Present["state"]> };
  /** Merged profiles that an earlier re-creation has created. */
  createdIds: readonly string[];
  onStart: (reCreationId: string) => void;
}

/** What taking a merge back would do and what it would not, to be looked at and decided before anything is sent. */
export function PlanView(props: PlanViewProps) {
  const { decision, record, present, createdIds, onStart } = props;
  const [seen, setSeen] = useState(present);
  const possibleIds = record.merged
    .map(({ ProfileId }) => ProfileId)
    .filter((id) => !createdIds.includes(id) && !seen.existingIds.includes(id));
  const [leftOutIds, setLeftOutIds] = useState<readonly string[]>([]);
  const [choices, setChoices] = useState<Choices>(noChoices);
  const [isAsking, setAsking] = useState(false);
  const recreatedIds = possibleIds.filter((id) => !leftOutIds.includes(id));
  const plan = planReCreation({ record, present: seen.state, recreatedIds, choices });
  const survivorName = displayName(seen.state.survivor);
  const profiles = record.merged.filter(({ ProfileId }) => recreatedIds.includes(ProfileId));
  const start = useStart({
    decision,
    record,
    seen,
    recreatedIds,
    choices,
    profiles,
    survivorName,
    onStart,
  });
  const commands = () =>
    stepCalls(plan.steps, { domainName: decision.domainName, survivor: seen.state.survivor });
  const names = { survivorId: record.main.ProfileId, survivorName, profiles };

  return (
    <SpaceBetween size="l">
      <MergesByItself domainName={decision.domainName} />
      {record.merged.length > 1 && (
        <Container header={<Header variant="h2">What is created again</Header>}>
          <FormField
            label="Profiles of the merge"
            description="One that is left out stays merged, with what it gave."
            errorText={recreatedIds.length === 0 && possibleIds.length > 0 && "Choose a profile."}
          >
            <SpaceBetween size="xs">
              {record.merged.map((profile) => {
                const { ProfileId } = profile;
                const isPossible = possibleIds.includes(ProfileId);
                return (
                  <Checkbox
                    key={ProfileId}
                    checked={recreatedIds.includes(ProfileId)}
                    disabled={!isPossible}
                    description={
                      createdIds.includes(ProfileId)
                        ? "Created again before"
                        : !isPossible && "Exists: it was not merged"
                    }
                    onChange={({ detail }) =>
                      setLeftOutIds(
                        detail.checked
                          ? leftOutIds.filter((id) => id !== ProfileId)
                          : [...leftOutIds, ProfileId],
                      )
                    }
                  >
                    <bdi>{displayName(profile)}</bdi> {shortProfileId(ProfileId)}
                  </Checkbox>
                );
              })}
            </SpaceBetween>
          </FormField>
        </Container>
      )}
      <ChangedSince
        plan={plan}
        choices={choices}
        survivorName={survivorName}
        onChange={setChoices}
      />
      <Container
        header={
          <Header
            variant="h2"
            description="In this order, so that nothing is missing at any time that could have been there."
          >
            What will be done
          </Header>
        }
      >
        <SpaceBetween size="m">
          <StepList groups={stepGroups(plan.steps, names)} />
          {plan.steps.length > 0 && (
            <CliCommandSection calls={commands} isSequence>
              <div>
                To be run in this order, each after the one before has had its effect. In the place
                of NEW-PROFILE-1 goes the ProfileId that the first CreateProfile answers with, and
                so on. Unlike this page, a command does not look whether something has changed in
                the meantime, and writes nothing down.
              </div>
            </CliCommandSection>
          )}
        </SpaceBetween>
      </Container>
      <WhatStays
        leaves={plan}
        survivorName={survivorName}
        hasObjects={record.objects !== undefined}
        isFuture
      />
      {possibleIds.length === 0 ? (
        <Alert type="info">There is no profile left of this merge to create again.</Alert>
      ) : (
        <Button
          variant="primary"
          disabled={recreatedIds.length === 0}
          onClick={() => setAsking(true)}
        >
          Re-create…
        </Button>
      )}
      {isAsking && (
        <StartDialog
          steps={plan.steps}
          survivorName={survivorName}
          isStarting={start.isPending}
          onDismiss={() => {
            setAsking(false);
            start.reset();
          }}
          onConfirm={() => {
            if (start.isPending) return;
            start.mutate(undefined, {
              onSuccess: (outcome) => outcome.kind === "changed" && setSeen(outcome.present),
            });
          }}
        >
          <StartStopped start={start} />
        </StartDialog>
      )}
    </SpaceBetween>
  );
}
