import Container from "@cloudscape-design/components/container";
import Header from "@cloudscape-design/components/header";
import SpaceBetween from "@cloudscape-design/components/space-between";
import StatusIndicator from "@cloudscape-design/components/status-indicator";
import { useQuery } from "@tanstack/react-query";
import { type LoaderFunctionArgs, useParams } from "react-router";
import { domainQueries } from "../../api/domains.ts";
import { isNotFound } from "../../api/errors.ts";
import {
  identityResolutionJobQueries,
  runningInterval,
} from "../../api/identity-resolution-jobs.ts";
import { load, prefetch, queryClient } from "../../api/query-client.ts";
import { CliCommandButton } from "../../components/cli-command/cli-command-button.tsx";
import { DomainNotFound } from "../../components/domain-not-found.tsx";
import { ErrorAlert } from "../../components/error-alert.tsx";
import { FindMatchesButton } from "../../components/find-matches-button.tsx";
import { RefreshButton } from "../../components/refresh-button.tsx";
import { PageTitle } from "../../shell/page-title.tsx";
import { AutoMergingSummary } from "./auto-merging-summary.tsx";
import { JobTable } from "./jobs/job-table.tsx";
import { MatchingSummary } from "./matching-summary.tsx";
import { RulesSummary } from "./rules-summary.tsx";

export const loader = ({ params: { domainName = "" } }: LoaderFunctionArgs) =>
  prefetch(
    load(domainQueries.detail(domainName)),
    queryClient.prefetchInfiniteQuery(identityResolutionJobQueries.list(domainName)),
  );

function refresh(domainName: string) {
  return Promise.all([
    queryClient.invalidateQueries(domainQueries.detail(domainName)),
    queryClient.invalidateQueries(identityResolutionJobQueries.ofDomain(domainName)),
  ]);
}

/** Whether duplicates are searched for and merged by themselves, and what the jobs have done. */
export function Component() {
  const { domainName = "" } = useParams();
  const domain = useQuery({
    ...domainQueries.detail(domainName),
    // New rules are on their way for as long as it takes to hold all profiles against them.
    refetchInterval: ({ state }) =>
      state.data?.RuleBasedMatching?.Status === "IN_PROGRESS" ? runningInterval : false,
  });
  if (isNotFound(domain.error)) return <DomainNotFound domainName={domainName} />;
  const matching = domain.data?.Matching;
  return (
    <SpaceBetween size="l">
      <PageTitle>Identity resolution</PageTitle>
      <Header
        variant="h1"
        actions={
          <SpaceBetween direction="horizontal" size="xs">
            <RefreshButton
              label="Refresh identity resolution"
              isFetching={domain.isFetching}
              onRefresh={() => void refresh(domainName)}
            />
            <CliCommandButton
              calls={[{ operation: "GetDomain", input: { DomainName: domainName } }]}
            />
            {matching?.Enabled && <FindMatchesButton domainName={domainName} />}
          </SpaceBetween>
        }
      >
        Identity resolution
      </Header>
      {domain.isError && (
        <ErrorAlert
          what="The domain's settings could not be loaded."
          error={domain.error}
          onRetry={() => void domain.refetch()}
          isRetrying={domain.isFetching}
        />
      )}
      {domain.isPending && (
        <Container>
          <StatusIndicator type="loading">Loading the settings</StatusIndicator>
        </Container>
      )}
      {domain.data && (
        <SpaceBetween size="l">
          <MatchingSummary domainName={domainName} matching={matching} />
          <AutoMergingSummary
            domainName={domainName}
            isSearching={matching?.Enabled ?? false}
            autoMerging={matching?.AutoMerging}
          />
          <RulesSummary domainName={domainName} rules={domain.data.RuleBasedMatching} />
        </SpaceBetween>
      )}
      <JobTable domainName={domainName} isEnabled={matching?.Enabled ?? false} />
    </SpaceBetween>
  );
}
