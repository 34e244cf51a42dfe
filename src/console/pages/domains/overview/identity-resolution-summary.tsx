import type { GetDomainCommandOutput } from "@aws-sdk/client-customer-profiles";
import Button from "@cloudscape-design/components/button";
import Container from "@cloudscape-design/components/container";
import Header from "@cloudscape-design/components/header";
import KeyValuePairs from "@cloudscape-design/components/key-value-pairs";
import SpaceBetween from "@cloudscape-design/components/space-between";
import StatusIndicator from "@cloudscape-design/components/status-indicator";
import { useQuery } from "@tanstack/react-query";
import { matchQueries } from "../../../api/matches.ts";
import { identityResolutionJobQueries } from "../../../api/identity-resolution-jobs.ts";
import { ErrorAlert } from "../../../components/error-alert.tsx";
import { FindMatchesButton } from "../../../components/find-matches-button.tsx";
import { JobStatus } from "../../../components/job-status.tsx";
import { Timestamp } from "../../../components/timestamp.tsx";
import { weeklySchedule } from "../../../components/weekly-schedule.ts";
import { paths } from "../../../paths.ts";

interface IdentityResolutionSummaryProps {
  domainName: string;
  domain: GetDomainCommandOutput | undefined;
  isLoading: boolean;
}

/** Whether duplicates are looked for, what the last job found, and the way to the review. */
export function IdentityResolutionSummary({
  domainName,
  domain,
  isLoading,
}: IdentityResolutionSummaryProps) {
  const run = useQuery(matchQueries.firstPage(domainName));
  const jobs = useQuery(identityResolutionJobQueries.recent(domainName));
  const [latest] = jobs.data ?? [];
  const total = run.data?.total;
  const matching = domain?.Matching;
  const isEnabled = matching?.Enabled ?? false;
  const notKnown = isLoading ? "…" : "–";
  const failed = [run, jobs].find((query) => query.isError);
  return (
    <Container
      header={
        <Header
          variant="h2"
          actions={
            <SpaceBetween direction="horizontal" size="xs">
              {isEnabled && <FindMatchesButton domainName={domainName} />}
              <Button variant="primary" href={paths.matches(domainName)}>
                Review matches
              </Button>
            </SpaceBetween>
          }
        >
          Identity resolution
        </Header>
      }
    >
      {failed && (
        <ErrorAlert
          what="The results of identity resolution could not be loaded."
          error={failed.error}
          onRetry={() => void Promise.all([run.refetch(), jobs.refetch()])}
          isRetrying={run.isFetching || jobs.isFetching}
        />
      )}
      <KeyValuePairs
        columns={4}
        items={[
          {
            label: "Duplicate search",
            value: domain ? (
              <StatusIndicator type={isEnabled ? "success" : "stopped"}>
                {isEnabled ? "On" : "Off"}
              </StatusIndicator>
            ) : (
              notKnown
            ),
          },
          {
            label: "Runs by itself",
            value: isEnabled ? weeklySchedule(matching) : domain ? "–" : notKnown,
          },
          {
            label: "Last job",
            value: latest ? (
              <>
                <JobStatus status={latest.Status} />
                <div>
                  <Timestamp value={latest.JobStartTime} />
                </div>
              </>
            ) : jobs.isSuccess ? (
              "None yet"
            ) : jobs.isPending ? (
              "…"
            ) : (
              "–"
            ),
          },
          {
            label: "Match groups found",
            value: run.isPending ? "…" : (total?.toLocaleString() ?? "–"),
          },
        ]}
      />
    </Container>
  );
}
