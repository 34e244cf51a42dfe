import Alert from "@cloudscape-design/components/alert";
import Button from "@cloudscape-design/components/button";
import Container from "@cloudscape-design/components/container";
import Header from "@cloudscape-design/components/header";
import Link from "@cloudscape-design/components/link";
import ProgressBar from "@cloudscape-design/components/progress-bar";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { displayName, shortProfileId } from "../../../../profile-model/display-name.ts";
import { ErrorAlert } from "../../../components/error-alert.tsx";
import { UnsavedChangesGuard } from "../../../components/unsaved-changes-guard.tsx";
import type { MergeDecision, MergeSnapshot } from "../../../ledger/decision.ts";
import type { RecreationProgress } from "../../../ledger/recreation-progress.ts";
import { paths } from "../../../paths.ts";
import { PageTitle } from "../../../shell/page-title.tsx";
import { countProfiles } from "../review/names-in-words.ts";
import { StepFailed } from "./run-recreation.ts";
import { StepTable } from "./step-table.tsx";
import { UnknownCreation } from "./unknown-creation.tsx";
import { useRecreation } from "./use-recreation.ts";

interface RecreationProps {
  decision: MergeDecision;
  snapshot: MergeSnapshot;
  begun: RecreationProgress | undefined;
}

/** The plan step by step, what cannot come back, and how far it is. */
export function Recreation({ decision, snapshot, begun }: RecreationProps) {
  const { domainName } = decision;
  const recreation = useRecreation(decision, snapshot, begun);
  const { plan, progress, isRunning, error } = recreation;
  const steps = plan.data ?? [];
  const done = steps.filter(({ id }) => progress?.done.includes(id)).length;
  const isDone = steps.length > 0 && done === steps.length;
  const unknown = snapshot.profiles.find(({ ProfileId }) => ProfileId === progress?.creating);
  return (
    <SpaceBetween size="l">
      <PageTitle>Re-create what a merge took</PageTitle>
      <Header
        variant="h1"
        description={`${countProfiles(decision.mergedProfileIds.length)} that the merge deleted, from the snapshot that was taken before it.`}
        actions={
          isRunning ? (
            <Button loading={recreation.isPausing} onClick={recreation.pause}>
              Pause
            </Button>
          ) : (
            !isDone && (
              <Button
                variant="primary"
                disabled={steps.length === 0 || unknown !== undefined}
                onClick={() => void recreation.run()}
              >
                {progress ? "Go on" : "Start"}
              </Button>
            )
          )
        }
      >
        Re-create what a merge took
      </Header>
      {plan.isError && (
        <ErrorAlert
          what="The object types could not be read, so that there is no plan yet."
          error={plan.error}
          onRetry={() => void plan.refetch()}
          isRetrying={plan.isFetching}
        />
      )}
      {unknown && !isRunning ? (
        <UnknownCreation
          domainName={domainName}
          profile={unknown}
          onSettle={(newId) => void recreation.settle(newId)}
        />
      ) : (
        error !== undefined &&
        (error instanceof StepFailed ? (
          <Alert type="error" header="It has stopped at a step">
            {error.message} Go on tries the step again.
          </Alert>
        ) : (
          <ErrorAlert
            what="It has stopped at a step. What is done stays done; going on tries the step again."
            error={error}
          />
        ))
      )}
      {isDone ? (
        <Alert type="success" header="Everything is re-created">
          {Object.entries(progress?.newIds ?? {}).map(([oldId, newId]) => (
            <div key={oldId}>
              {nameOf(snapshot, oldId)} is{" "}
              <Link href={paths.profile(domainName, newId)}>{newId}</Link> now.
            </div>
          ))}
        </Alert>
      ) : (
        <CannotComeBack snapshot={snapshot} />
      )}
      <Container header={<Header variant="h2">Step by step</Header>}>
        <SpaceBetween size="m">
          {progress && (
            <ProgressBar
              value={steps.length > 0 ? (done / steps.length) * 100 : 0}
              label="Done"
              additionalInfo={`${done.toLocaleString()} of ${steps.length.toLocaleString()} steps`}
            />
          )}
          <StepTable
            steps={steps}
            isLoading={plan.isPending}
            progress={progress}
            isRunning={isRunning}
          />
        </SpaceBetween>
      </Container>
      <UnsavedChangesGuard isDirty={isRunning}>
        The re-creation is under way. It goes on to its end unless you pause it or close the page,
        and can be continued from here.
      </UnsavedChangesGuard>
    </SpaceBetween>
  );
}

function CannotComeBack({ snapshot }: { snapshot: MergeSnapshot }) {
  return (
    <Alert type="warning" header="What cannot come back">
      <ul>
        <li>
          The profile id: each profile gets a new one. Objects that name the old id are sent with
          the new one.
        </li>
        <li>
          Keys that somebody added by hand: the API lists no keys. Those that fields and objects
          give are known.
        </li>
        <li>The history of the deleted profiles.</li>
        {snapshot.objects === undefined && (
          <li>Their objects: this snapshot is of a time before objects were kept.</li>
        )}
      </ul>
      Values of the main profile that somebody has changed since the merge stay as they are.
    </Alert>
  );
}

function nameOf({ profiles }: MergeSnapshot, profileId: string): string {
  const profile = profiles.find(({ ProfileId }) => ProfileId === profileId);
  return profile ? `${displayName(profile)} (${shortProfileId(profileId)})` : profileId;
}
