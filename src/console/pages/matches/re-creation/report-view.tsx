import Alert from "@cloudscape-design/components/alert";
import Button from "@cloudscape-design/components/button";
import Container from "@cloudscape-design/components/container";
import Header from "@cloudscape-design/components/header";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { useQuery } from "@tanstack/react-query";
import { displayName } from "../../../../profile-model/display-name.ts";
import { CopyId } from "../../../components/copy-id.tsx";
import { Timestamp } from "../../../components/timestamp.tsx";
import { paths } from "../../../paths.ts";
import { DifferenceList } from "../review/difference-list.tsx";
import { GivenUp } from "./given-up.tsx";
import { leftByPlan } from "./left-by-plan.ts";
import type { ReCreation, ReCreationEnd } from "./re-creation.ts";
import { reCreationQueries } from "./re-creation-queries.ts";
import { SkippedSteps } from "./skipped-steps.tsx";
import { nameOf, stepGroups } from "./step-groups.ts";
import { StepList } from "./step-list.tsx";
import { useFocusOnArrival } from "./use-focus-on-arrival.ts";
import { WhatStays } from "./what-stays.tsx";

interface ReportViewProps {
  reCreation: ReCreation & { end: ReCreationEnd };
  /** True when it has ended on this page: people are led to it. */
  isNew: boolean;
  /** Called before one that was given up is gone on with. */
  onGoOn: () => void;
}

/** What has become of a re-creation that is over. */
export function ReportView({ reCreation, isNew, onGoOn }: ReportViewProps) {
  const outcome = useFocusOnArrival(isNew);
  const { domainName, steps, profiles, survivorId, survivorName, end, leaves } = reCreation;
  const { data: known = [] } = useQuery(reCreationQueries.steps(reCreation));
  const records = new Map(known.map((record) => [record.index, record] as const));
  const created = steps.flatMap((step, index) => {
    const former = profiles.find(({ ProfileId }) => ProfileId === step.profileId);
    const newId = records.get(index)?.newProfileId;
    return step.kind === "createProfile" && former && newId ? [{ former, newId }] : [];
  });
  const differences = end.kind === "finished" ? end.differences : [];
  const isWhole = !known.some(({ state, leftPaths }) => state === "skipped" || leftPaths);
  const left = leftByPlan(reCreation);
  return (
    <SpaceBetween size="l">
      <div ref={outcome} tabIndex={-1}>
        {end.kind === "givenUp" ? (
          <GivenUp reCreation={reCreation} at={end.at} onGoOn={onGoOn} />
        ) : (
          <Finished at={end.at} isAsPlanned={isWhole && differences.length === 0} left={left} />
        )}
      </div>
      <Container header={<Header variant="h2">The profiles</Header>}>
        <SpaceBetween size="s">
          {created.map(({ former, newId }) => (
            <SpaceBetween key={newId} size="xs" direction="horizontal" alignItems="center">
              <Button href={paths.profile(domainName, newId)}>
                {`Open ${displayName(former)}, created again`}
              </Button>
              <CopyId id={newId} label="Copy the new profile ID" />
            </SpaceBetween>
          ))}
          <Button href={paths.profile(domainName, survivorId)}>{`Open ${survivorName}`}</Button>
        </SpaceBetween>
      </Container>
      {differences.length > 0 && (
        <Container header={<Header variant="h2">Read back, and not as it was</Header>}>
          {differences.map(({ profileId, fields }) => {
            const former = created.find(({ newId }) => newId === profileId)?.former;
            return (
              <div key={profileId}>
                <bdi>{nameOf(former?.ProfileId ?? profileId, reCreation)}</bdi>
                <DifferenceList differences={fields} expectedLabel="was" actualLabel="is now" />
              </div>
            );
          })}
        </Container>
      )}
      <SkippedSteps reCreation={reCreation} records={records} />
      <Container header={<Header variant="h2">What was done</Header>}>
        <StepList groups={stepGroups(steps, reCreation)} records={records} />
      </Container>
      <WhatStays
        leaves={leaves}
        survivorName={survivorName}
        hasObjects={reCreation.hasObjects}
        isFuture={false}
      />
    </SpaceBetween>
  );
}

interface FinishedProps {
  at: Date;
  /** False where a step was left undone or a profile is not what it was to be. */
  isAsPlanned: boolean;
  /** What the plan left out from the first, in words. */
  left: readonly string[];
}

function Finished({ at, isAsPlanned, left }: FinishedProps) {
  const isAsItWas = isAsPlanned && left.length === 0;
  return (
    <Alert
      type={isAsItWas ? "success" : "warning"}
      header={
        isAsItWas
          ? "Re-created. Read back and equal to what was."
          : isAsPlanned
            ? "Re-created as planned. Not all is as it was."
            : "Re-created, but not all is as it was."
      }
    >
      {left.length > 0 && (
        <>
          The plan left out:
          <ul style={{ overflowWrap: "anywhere" }}>
            {left.map((line) => (
              <li key={line}>
                <bdi>{line}</bdi>
              </li>
            ))}
          </ul>
        </>
      )}
      <div>
        On <Timestamp value={at} />. This report is kept in this browser.
      </div>
    </Alert>
  );
}
