import Container from "@cloudscape-design/components/container";
import Header from "@cloudscape-design/components/header";
import SpaceBetween from "@cloudscape-design/components/space-between";
import StatusIndicator from "@cloudscape-design/components/status-indicator";
import { useQuery } from "@tanstack/react-query";
import { type LoaderFunctionArgs, useParams } from "react-router";
import { displayName } from "../../../../profile-model/display-name.ts";
import { load, prefetch } from "../../../api/query-client.ts";
import { ErrorAlert } from "../../../components/error-alert.tsx";
import { ResourceNotFound } from "../../../components/resource-not-found.tsx";
import type { MergeDecision } from "../../../ledger/decision.ts";
import { decisionQueries } from "../../../ledger/decision-queries.ts";
import { paths } from "../../../paths.ts";
import { PageTitle } from "../../../shell/page-title.tsx";
import { namesInWords } from "../review/names-in-words.ts";
import { mergeRecordOf } from "./merge-record-of.ts";
import { ReCreationOfMerge } from "./re-creation-of-merge.tsx";
import { reCreationQueries } from "./re-creation-queries.ts";

export const loader = ({ params: { domainName = "", decisionId = "" } }: LoaderFunctionArgs) =>
  prefetch(
    load(decisionQueries.ofDomain(domainName)),
    load(decisionQueries.snapshot(decisionId)),
    load(reCreationQueries.ofDecision(decisionId)),
  );

/** Takes a merge back from what the ledger has of it. */
export function Component() {
  const { domainName = "", decisionId = "" } = useParams();
  const decisions = useQuery(decisionQueries.ofDomain(domainName));
  const snapshot = useQuery(decisionQueries.snapshot(decisionId));
  const begun = useQuery(reCreationQueries.ofDecision(decisionId));
  const decision = decisions.data?.find(
    (one): one is MergeDecision => one.id === decisionId && one.verb === "merge",
  );
  const failed = [decisions, snapshot, begun].find(({ isError }) => isError);
  if (failed)
    return (
      <Frame title="Re-create profiles">
        <ErrorAlert
          what="What this browser keeps of the merge could not be read."
          error={failed.error}
          onRetry={() => void failed.refetch()}
          isRetrying={failed.isFetching}
        />
      </Frame>
    );
  if (!decisions.isSuccess || !snapshot.isSuccess || !begun.isSuccess)
    return (
      <Frame title="Re-create profiles">
        <Container>
          <StatusIndicator type="loading">Reading what was kept of the merge</StatusIndicator>
        </Container>
      </Frame>
    );
  const record = decision && snapshot.data ? mergeRecordOf(decision, snapshot.data) : undefined;
  if (!decision || !record)
    return (
      <>
        <PageTitle>Nothing to re-create</PageTitle>
        <ResourceNotFound
          title="Nothing to re-create"
          wayOn={{ text: "Go to matches", href: paths.matches(domainName) }}
        >
          {decision
            ? "Of this merge the profiles were not kept, or it is not known to have been done."
            : "This browser knows of no such merge. It may have been decided in another browser: import its ledger first."}
        </ResourceNotFound>
      </>
    );
  const names = namesInWords(record.merged.map(displayName));
  return (
    <Frame title={`Re-create ${names}`} description={`Merged into ${displayName(record.main)}`}>
      <ReCreationOfMerge decision={decision} record={record} begun={begun.data} />
    </Frame>
  );
}

interface FrameProps {
  title: string;
  description?: string;
  children: React.ReactNode;
}

function Frame({ title, description, children }: FrameProps) {
  return (
    <SpaceBetween size="l">
      <PageTitle>{title}</PageTitle>
      <Header variant="h1" description={description}>
        <bdi>{title}</bdi>
      </Header>
      {children}
    </SpaceBetween>
  );
}
