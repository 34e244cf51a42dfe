import Alert from "@cloudscape-design/components/alert";
import Button from "@cloudscape-design/components/button";
import Container from "@cloudscape-design/components/container";
import Header from "@cloudscape-design/components/header";
import KeyValuePairs from "@cloudscape-design/components/key-value-pairs";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { type ReactNode, useEffect, useRef } from "react";
import type { MatchGroup } from "../../../api/matches.ts";
import { paths } from "../../../paths.ts";
import { PageTitle } from "../../../shell/page-title.tsx";
import { displayName, shortProfileId } from "../../../../profile-model/display-name.ts";
import { DifferenceList } from "./difference-list.tsx";
import type { MergeOutcome } from "./merge-outcome.ts";
import { countProfiles } from "./names-in-words.ts";
import type { MergePlan } from "./merge-plan.ts";
import { fieldValue } from "../../../../profile-model/merge/field-value.ts";
import type { ReviewedGroup } from "./reviewed-group.ts";
import { useNeighbours } from "./use-neighbours.ts";
import { fieldLabel, valueText } from "./value-text.ts";

interface MergeResultProps {
  domainName: string;
  group: ReviewedGroup;
  queue: readonly MatchGroup[];
  placeInQueue: string | undefined;
  plan: MergePlan;
  outcome: Extract<MergeOutcome, { kind: "merged" }>;
  position: ReactNode;
}

/** After the merge: what the service has now, held against what was predicted, and the way to the next group. */
export function MergeResult(props: MergeResultProps) {
  const { domainName, plan, outcome } = props;
  const { readBack, differences, isRecorded } = outcome;
  const { nextHref } = useNeighbours(props);
  const next = useRef<HTMLDivElement>(null);
  useEffect(() => next.current?.querySelector("a")?.focus(), []);
  const name = displayName(readBack);
  const isAsPredicted = differences.length === 0;
  return (
    <SpaceBetween size="l">
      <PageTitle>{`Merged ${name}`}</PageTitle>
      <Header variant="h1" actions={props.position}>
        {`Merged ${countProfiles(plan.merged.length)} into `}
        <bdi>{name}</bdi> {shortProfileId(readBack.ProfileId)}
      </Header>
      <Alert
        type={isAsPredicted ? "success" : "warning"}
        header={
          isAsPredicted
            ? "Merged. Read back and equal to the prediction."
            : "Merged, but not all fields are what was predicted."
        }
      >
        {isRecorded
          ? "The decision and the profiles as they were before are kept in this browser."
          : "This browser keeps no record of it."}
        {!isAsPredicted && (
          <DifferenceList
            differences={differences}
            expectedLabel="predicted"
            actualLabel="read back"
          />
        )}
      </Alert>
      <div ref={next}>
        <SpaceBetween size="xs" direction="horizontal">
          {nextHref ? (
            <Button variant="primary" href={nextHref}>
              Next group
            </Button>
          ) : (
            <Button variant="primary" href={paths.matches(domainName)}>
              All matches
            </Button>
          )}
          <Button href={paths.profile(domainName, readBack.ProfileId)}>Open the profile</Button>
        </SpaceBetween>
      </div>
      <Container header={<Header variant="h2">The profile now</Header>}>
        <KeyValuePairs
          columns={3}
          items={plan.result.fields.flatMap(({ path }) => {
            const value = fieldValue(readBack, path);
            return value === undefined
              ? []
              : { label: fieldLabel(path), value: <bdi>{valueText(value)}</bdi> };
          })}
        />
      </Container>
    </SpaceBetween>
  );
}
