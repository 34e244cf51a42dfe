import Box from "@cloudscape-design/components/box";
import Button from "@cloudscape-design/components/button";
import Container from "@cloudscape-design/components/container";
import Header from "@cloudscape-design/components/header";
import KeyValuePairs from "@cloudscape-design/components/key-value-pairs";
import Link from "@cloudscape-design/components/link";
import SpaceBetween from "@cloudscape-design/components/space-between";
import Spinner from "@cloudscape-design/components/spinner";
import StatusIndicator from "@cloudscape-design/components/status-indicator";
import { useQuery } from "@tanstack/react-query";
import { type LoaderFunctionArgs, useParams } from "react-router";
import { load, prefetch } from "../../../api/query-client.ts";
import { ErrorAlert } from "../../../components/error-alert.tsx";
import { ResourceNotFound } from "../../../components/resource-not-found.tsx";
import { Timestamp } from "../../../components/timestamp.tsx";
import { decisionQueries } from "../../../ledger/decision-queries.ts";
import type { Decision } from "../../../ledger/decision.ts";
import { downloadSnapshot } from "../../../ledger/file/download-snapshot.ts";
import { paths } from "../../../paths.ts";
import { reviewerName } from "../../../shared-decisions/reviewer-name.ts";
import { PageTitle } from "../../../shell/page-title.tsx";
import { formatScore } from "../confidence-score.tsx";
import { DifferenceList } from "../review/difference-list.tsx";
import { groupTitle } from "./decision-columns.tsx";
import { decidedByWords, decisionWords, isInForce } from "./decision-words.ts";
import { reviewHref } from "./review-href.ts";
import { SnapshotView } from "./snapshot-view.tsx";
import { takeDecisionBack } from "../take-decision-back.ts";

export const loader = ({ params: { domainName = "", decisionId = "" } }: LoaderFunctionArgs) =>
  prefetch(load(decisionQueries.ofDomain(domainName)), load(decisionQueries.snapshot(decisionId)));

/** One decision of the ledger with, of a merge, the profiles as they were before it. */
export function Component() {
  const { domainName = "", decisionId = "" } = useParams();
  const decisions = useQuery(decisionQueries.ofDomain(domainName));
  const index = useQuery(decisionQueries.index(domainName)).data;
  const snapshotQuery = useQuery(decisionQueries.snapshot(decisionId));
  const snapshot = snapshotQuery.data;
  if (decisions.isPending)
    return (
      <Box textAlign="center" padding="xxxl">
        <PageTitle>Decision</PageTitle>
        <Spinner size="large" /> <span role="status">Loading the decision</span>
      </Box>
    );
  const decision = decisions.data?.find(({ id }) => id === decisionId);
  if (!decision)
    return (
      <>
        <PageTitle>Decision not found</PageTitle>
        <ResourceNotFound
          title="Decision not found"
          wayOn={{ text: "Go to the decisions", href: paths.decisions(domainName) }}
        >
          {decisions.isError
            ? "The storage of this browser is blocked or full."
            : "This browser does not have it. Decisions are kept in the browser that they were made in, unless the domain shares them or they are exported and imported."}
        </ResourceNotFound>
      </>
    );
  const title = groupTitle(decision);
  return (
    <SpaceBetween size="l">
      <PageTitle>{`Decision: ${title}`}</PageTitle>
      <Header
        variant="h1"
        actions={
          <SpaceBetween size="xs" direction="horizontal">
            {index && isInForce(decision, index) && (
              <Button onClick={() => void takeDecisionBack(decision)}>
                Take the decision back
              </Button>
            )}
            {snapshot && decision.verb === "merge" && decision.result?.state === "merged" && (
              <Button href={paths.reCreation(domainName, decision.id)}>Take the merge back…</Button>
            )}
            {snapshot && (
              <Button
                iconName="download"
                onClick={() => downloadSnapshot(decision, snapshot, reviewerName())}
              >
                Download
              </Button>
            )}
          </SpaceBetween>
        }
      >
        <bdi>{title}</bdi>
      </Header>
      <Container>
        <DecisionFacts decision={decision} />
      </Container>
      {decision.verb === "merge" &&
        decision.result?.state === "merged" &&
        decision.result.differences.length > 0 && (
          <Container header={<Header variant="h2">Not as predicted</Header>}>
            <DifferenceList
              differences={decision.result.differences}
              expectedLabel="predicted"
              actualLabel="read back"
            />
          </Container>
        )}
      {snapshotQuery.isError && decision.verb === "merge" && (
        <ErrorAlert
          what="The profiles before the merge could not be read from the storage of this browser."
          error={snapshotQuery.error}
          onRetry={() => void snapshotQuery.refetch()}
          isRetrying={snapshotQuery.isFetching}
        />
      )}
      {snapshot && decision.verb === "merge" && (
        <SnapshotView decision={decision} snapshot={snapshot} />
      )}
    </SpaceBetween>
  );
}

function DecisionFacts({ decision }: { decision: Decision }) {
  const { domainName, note } = decision;
  const { type, text } = decisionWords(decision);
  return (
    <KeyValuePairs
      columns={4}
      items={[
        { label: "Decision", value: <StatusIndicator type={type}>{text}</StatusIndicator> },
        { label: "Decided", value: <Timestamp value={decision.decidedAt} /> },
        { label: "Decided by", value: <bdi>{decidedByWords(decision)}</bdi> },
        { label: "Note", value: note ? <bdi>{note}</bdi> : "–" },
        { label: "Service, account and region", value: decision.scope.split("/").join(" · ") },
        {
          label: "Group",
          value: <Link href={reviewHref(decision)}>Open the review</Link>,
        },
        { label: "Run", value: <Timestamp value={decision.matchGenerationDate} /> },
        { label: "Confidence score", value: formatScore(decision.confidenceScore) },
        { label: "Our evidence", value: decision.evidence?.strength ?? "–" },
        {
          label: "Profiles",
          value: (
            <ul style={{ margin: 0, paddingInlineStart: 16, overflowWrap: "anywhere" }}>
              {decision.groupProfileIds.map((profileId) => (
                <li key={profileId}>
                  {isDeleted(decision, profileId) ? (
                    profileId
                  ) : (
                    <Link href={paths.profile(domainName, profileId)}>{profileId}</Link>
                  )}{" "}
                  {roleOf(decision, profileId)}
                </li>
              ))}
            </ul>
          ),
        },
      ]}
    />
  );
}

function isDeleted(decision: Decision, profileId: string): boolean {
  return (
    decision.verb === "merge" &&
    decision.result?.state === "merged" &&
    decision.mergedProfileIds.includes(profileId)
  );
}

function roleOf(decision: Decision, profileId: string): string {
  if (decision.verb !== "merge") return "";
  if (profileId === decision.mainProfileId) return "(kept)";
  if (!decision.mergedProfileIds.includes(profileId)) return "(left out)";
  return isDeleted(decision, profileId) ? "(deleted by the merge)" : "(to be deleted)";
}
