import type { IdentityResolutionJob } from "@aws-sdk/client-customer-profiles";
import Button from "@cloudscape-design/components/button";
import Header from "@cloudscape-design/components/header";
import Link from "@cloudscape-design/components/link";
import SpaceBetween from "@cloudscape-design/components/space-between";
import Table, { type TableProps } from "@cloudscape-design/components/table";
import { useInfiniteQuery } from "@tanstack/react-query";
import { isNotFound } from "../../../api/errors.ts";
import { identityResolutionJobQueries } from "../../../api/identity-resolution-jobs.ts";
import { ErrorAlert } from "../../../components/error-alert.tsx";
import { JobStatus } from "../../../components/job-status.tsx";
import { TableMessage } from "../../../components/table-message.tsx";
import { Timestamp } from "../../../components/timestamp.tsx";
import { paths } from "../../../paths.ts";
import { JobChart } from "./job-chart.tsx";

const count = (value: number | undefined) => value?.toLocaleString() ?? "–";

const columns: TableProps.ColumnDefinition<IdentityResolutionJob>[] = [
  {
    id: "start",
    header: "Started",
    isRowHeader: true,
    cell: ({ DomainName = "", JobId = "", JobStartTime }) => (
      <Link href={paths.identityResolutionJob(DomainName, JobId)}>
        <Timestamp value={JobStartTime} />
      </Link>
    ),
  },
  { id: "status", header: "Status", cell: ({ Status }) => <JobStatus status={Status} /> },
  { id: "end", header: "Ended", cell: ({ JobEndTime }) => <Timestamp value={JobEndTime} /> },
  {
    id: "reviewed",
    header: "Profiles reviewed",
    cell: ({ JobStats }) => count(JobStats?.NumberOfProfilesReviewed),
  },
  {
    id: "found",
    header: "Matches found",
    cell: ({ JobStats }) => count(JobStats?.NumberOfMatchesFound),
  },
  {
    id: "merged",
    header: "Merges done",
    cell: ({ JobStats }) => count(JobStats?.NumberOfMergesDone),
  },
];

interface JobTableProps {
  domainName: string;
  isEnabled: boolean;
}

/** The jobs of the domain, newest first; one that runs is followed. */
export function JobTable({ domainName, isEnabled }: JobTableProps) {
  const jobs = useInfiniteQuery(identityResolutionJobQueries.list(domainName));
  const items = jobs.data?.pages.flatMap((page) => page.IdentityResolutionJobsList ?? []) ?? [];
  const more = jobs.hasNextPage ? "+" : "";
  return (
    <SpaceBetween size="l">
      {jobs.isError && !isNotFound(jobs.error) && (
        <ErrorAlert
          what="The jobs could not be loaded."
          error={jobs.error}
          onRetry={() => void jobs.refetch()}
          isRetrying={jobs.isFetching}
        />
      )}
      <JobChart jobs={items} />
      <Table
        items={items}
        columnDefinitions={columns}
        trackBy="JobId"
        loading={jobs.isPending}
        loadingText="Loading the jobs"
        ariaLabels={{ tableLabel: "Identity resolution jobs" }}
        empty={
          jobs.isError ? (
            <TableMessage title="Not loaded" />
          ) : (
            <TableMessage title="No jobs yet">
              {isEnabled
                ? "The first one runs at the time above."
                : "The search for duplicates is off."}
            </TableMessage>
          )
        }
        header={
          <Header variant="h2" counter={jobs.isSuccess ? `(${items.length}${more})` : ""}>
            Jobs
          </Header>
        }
        footer={
          jobs.hasNextPage && (
            <Button loading={jobs.isFetchingNextPage} onClick={() => void jobs.fetchNextPage()}>
              Load more jobs
            </Button>
          )
        }
      />
    </SpaceBetween>
  );
}
