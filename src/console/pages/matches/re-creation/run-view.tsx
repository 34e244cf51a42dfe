import Button from "@cloudscape-design/components/button";
import Container from "@cloudscape-design/components/container";
import Header from "@cloudscape-design/components/header";
import ProgressBar from "@cloudscape-design/components/progress-bar";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { useQuery } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { UnsavedChangesGuard } from "../../../components/unsaved-changes-guard.tsx";
import { GiveUpButton } from "../give-up-button.tsx";
import { HaltAlert } from "./halt-alert.tsx";
import type { ReCreation } from "./re-creation.ts";
import { reCreationQueries } from "./re-creation-queries.ts";
import { stepGroups } from "./step-groups.ts";
import { StepList } from "./step-list.tsx";
import { useFocusOnArrival } from "./use-focus-on-arrival.ts";
import { useRun } from "./use-run.ts";

interface RunViewProps {
  reCreation: ReCreation;
  /** True right after a person has confirmed it: it begins by itself. */
  beginsAtOnce: boolean;
}

/** A re-creation with steps left: how far it is, and how to stop it and go on. */
export function RunView({ reCreation, beginsAtOnce }: RunViewProps) {
  const { data: known = [] } = useQuery(reCreationQueries.steps(reCreation));
  const run = useRun(reCreation);
  const hasBegun = useRef(false);
  const panel = useFocusOnArrival(beginsAtOnce);
  const { start } = run;
  useEffect(() => {
    if (!beginsAtOnce || hasBegun.current) return;
    hasBegun.current = true;
    start();
  }, [beginsAtOnce, start]);
  const records = new Map(known.map((record) => [record.index, record] as const));
  const { steps } = reCreation;
  const ended = known.filter(({ state }) => state === "done" || state === "skipped").length;
  const lent = steps.filter(
    (step, index) =>
      step.kind === "deleteKeys" && step.isForAWhile && records.get(index)?.state === "done",
  );
  return (
    <SpaceBetween size="l">
      <UnsavedChangesGuard isDirty={run.isRunning}>
        The re-creation stops after the step at hand. You can resume it on this page.
      </UnsavedChangesGuard>
      {!run.isRunning && (
        <HaltAlert
          reCreation={reCreation}
          halt={run.halt}
          hasBegun={known.length > 0}
          lacksKeys={lent.length > 0}
          onResume={() => run.start()}
          onCreateAgain={() => run.start({ createsAgain: true })}
          onSkip={(skippedIndex) => run.start({ skippedIndex })}
        />
      )}
      <div ref={panel} tabIndex={-1}>
        <Container
          header={
            <Header
              variant="h2"
              actions={
                run.isRunning ? (
                  <Button
                    loading={run.isStopping}
                    loadingText="Stopping after the step at hand"
                    onClick={run.stop}
                  >
                    Stop
                  </Button>
                ) : (
                  <GiveUpButton question="Give up the steps that are left?" onGiveUp={run.giveUp}>
                    What has been done stays done. The rest can be gone on with from the report.
                  </GiveUpButton>
                )
              }
            >
              {run.isRunning ? "Under way" : "Stopped"}
            </Header>
          }
        >
          <SpaceBetween size="m">
            <ProgressBar
              value={(100 * ended) / steps.length}
              label="Steps done"
              additionalInfo={`${ended.toLocaleString()} of ${steps.length.toLocaleString()}`}
            />
            <StepList
              groups={stepGroups(steps, reCreation)}
              records={records}
              isRunning={run.isRunning}
            />
          </SpaceBetween>
        </Container>
      </div>
    </SpaceBetween>
  );
}
