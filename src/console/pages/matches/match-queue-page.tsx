import SpaceBetween from "@cloudscape-design/components/space-between";
import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import {
  type LoaderFunctionArgs,
  type ShouldRevalidateFunctionArgs,
  useParams,
} from "react-router";
import { domainQueries } from "../../api/domains.ts";
import { isNotFound } from "../../api/errors.ts";
import { loadFirstGroups, useMatchRun } from "../../api/matches.ts";
import { load, prefetch } from "../../api/query-client.ts";
import { DomainNotFound } from "../../components/domain-not-found.tsx";
import { ErrorAlert } from "../../components/error-alert.tsx";
import { PageTitle } from "../../shell/page-title.tsx";
import { MatchQueue } from "./queue/match-queue.tsx";
import { NothingToReview } from "./queue/nothing-to-review.tsx";
import { QueueHeader } from "./queue/queue-header.tsx";

export const loader = ({ params: { domainName = "" } }: LoaderFunctionArgs) =>
  prefetch(load(domainQueries.detail(domainName)), loadFirstGroups(domainName));

/** Another view of the queue needs nothing that is not loaded: no filter waits for a request. */
export const shouldRevalidate = ({ currentUrl, nextUrl }: ShouldRevalidateFunctionArgs) =>
  currentUrl.pathname !== nextUrl.pathname;

/** The match groups of the latest identity resolution job. */
export function Component() {
  const { domainName = "" } = useParams();
  const domain = useQuery(domainQueries.detail(domainName));
  const run = useMatchRun(domainName);
  if (isNotFound(domain.error) || isNotFound(run.error))
    return <DomainNotFound domainName={domainName} />;

  const header = (exportButton?: ReactNode) => (
    <QueueHeader domainName={domainName} domain={domain.data} run={run}>
      {exportButton}
    </QueueHeader>
  );
  const groups = run.data?.groups ?? [];
  const isKnownEmpty = run.isSuccess && run.isComplete && groups.length === 0 && domain.isSuccess;
  return (
    <SpaceBetween size="m">
      <PageTitle>Matches</PageTitle>
      {domain.isError && (
        <ErrorAlert
          what="The domain's settings could not be loaded."
          error={domain.error}
          onRetry={() => void domain.refetch()}
          isRetrying={domain.isFetching}
        />
      )}
      {run.isError && (
        <ErrorAlert
          what={
            groups.length > 0
              ? "Not all match groups could be loaded."
              : "The match groups could not be loaded."
          }
          error={run.error}
          onRetry={run.retry}
          isRetrying={run.isFetching}
        />
      )}
      {isKnownEmpty ? (
        <>
          {header()}
          <NothingToReview
            domainName={domainName}
            matching={domain.data.Matching}
            generatedAt={run.data.generatedAt}
          />
        </>
      ) : (
        <MatchQueue
          domainName={domainName}
          run={run.data}
          isComplete={run.isComplete}
          isLoading={run.isPending || (groups.length === 0 && domain.isPending)}
          isNotLoaded={run.isError}
          renderHeader={header}
        />
      )}
    </SpaceBetween>
  );
}
