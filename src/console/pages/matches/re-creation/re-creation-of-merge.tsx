import Container from "@cloudscape-design/components/container";
import Alert from "@cloudscape-design/components/alert";
import SpaceBetween from "@cloudscape-design/components/space-between";
import StatusIndicator from "@cloudscape-design/components/status-indicator";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { MergeRecord } from "../../../../profile-model/re-creation/merge-record.ts";
import { isNotFound } from "../../../api/errors.ts";
import { DomainNotFound } from "../../../components/domain-not-found.tsx";
import { ErrorAlert } from "../../../components/error-alert.tsx";
import type { MergeDecision } from "../../../ledger/decision.ts";
import { PlanView } from "./plan-view.tsx";
import { readPresent } from "./read-present.ts";
import type { ReCreation, ReCreationEnd } from "./re-creation.ts";
import { ReportView } from "./report-view.tsx";
import { RunView } from "./run-view.tsx";

interface ReCreationOfMergeProps {
  decision: MergeDecision;
  record: MergeRecord;
  /** What was begun to take it back, oldest first. */
  begun: readonly ReCreation[];
}

/** The plan, or what has become of the one that was confirmed. */
export function ReCreationOfMerge({ decision, record, begun }: ReCreationOfMergeProps) {
  // One that is confirmed on this page begins; one that was there, or comes from another tab, waits for the person.
  const [startedId, setStartedId] = useState<string>();
  // One that was given up can be opened again, and come to another end on this page.
  const [knownEnds] = useState(() =>
    begun.flatMap(({ id, end }) => (end ? [endKey(id, end)] : [])),
  );
  const open = begun.find(({ end }) => end === undefined);
  if (open) return <RunView key={open.id} reCreation={open} beginsAtOnce={open.id === startedId} />;
  const ended = begun.filter((one): one is ReCreation & { end: ReCreationEnd } => !!one.end);
  const createdIds = ended.flatMap(({ profiles }) => profiles.map(({ ProfileId }) => ProfileId));
  const isPlanLeft = record.merged.some(({ ProfileId }) => !createdIds.includes(ProfileId));
  return (
    <SpaceBetween size="xl">
      {ended.map((reCreation) => (
        <ReportView
          key={reCreation.id}
          reCreation={reCreation}
          isNew={!knownEnds.includes(endKey(reCreation.id, reCreation.end))}
          onGoOn={() => setStartedId(reCreation.id)}
        />
      ))}
      {isPlanLeft && (
        <Plan decision={decision} record={record} createdIds={createdIds} onStart={setStartedId} />
      )}
    </SpaceBetween>
  );
}

const endKey = (id: string, { at }: ReCreationEnd) => `${id} ${at.getTime()}`;

interface PlanProps {
  decision: MergeDecision;
  record: MergeRecord;
  createdIds: readonly string[];
  onStart: (reCreationId: string) => void;
}

function Plan({ decision, record, createdIds, onStart }: PlanProps) {
  const { id, domainName } = decision;
  const present = useQuery({
    queryKey: ["re-creations", id, "present"],
    queryFn: () => readPresent(domainName, record),
    // A choice that was made is about what was read; it is read again when it is confirmed.
    staleTime: Infinity,
    gcTime: 0,
    structuralSharing: false,
  });
  if (isNotFound(present.error)) return <DomainNotFound domainName={domainName} />;
  if (present.isError)
    return (
      <ErrorAlert
        what="What has become of the merge could not be read."
        error={present.error}
        onRetry={() => void present.refetch()}
        isRetrying={present.isFetching}
      />
    );
  if (!present.data)
    return (
      <Container>
        <StatusIndicator type="loading">
          Reading the merged profile, its objects, and who has its keys
        </StatusIndicator>
      </Container>
    );
  const { state, existingIds } = present.data;
  if (!state)
    return (
      <Alert type="warning" header="The merged profile no longer exists">
        It was deleted, or merged into another profile since. There is nothing to take keys and
        objects from. Its former profiles are in the snapshot, to be created by hand.
      </Alert>
    );
  return (
    <PlanView
      decision={decision}
      record={record}
      present={{ state, existingIds }}
      createdIds={createdIds}
      onStart={onStart}
    />
  );
}
