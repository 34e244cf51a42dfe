import { useCollection } from "@cloudscape-design/collection-hooks";
import type { IdentityResolutionJob } from "@aws-sdk/client-customer-profiles";
import Header from "@cloudscape-design/components/header";
import Link from "@cloudscape-design/components/link";
import SpaceBetween from "@cloudscape-design/components/space-between";
import Table from "@cloudscape-design/components/table";
import { useInfiniteQuery } from "@tanstack/react-query";
import { isNotFound } from "../../../api/errors.ts";
import {
  identityResolutionJobQueries,
  listJobsInput,
} from "../../../api/identity-resolution-jobs.ts";
import { CliCommandButton } from "../../../components/cli-command/cli-command-button.tsx";
import { ExportCsvButton } from "../../../components/csv/export-csv-button.tsx";
import { ErrorAlert } from "../../../components/error-alert.tsx";
import { LoadedPages, LoadMore, rowsPerPage } from "../../../components/loaded-pages.tsx";
import { JobStatus } from "../../../components/job-status.tsx";
import type { TableColumn } from "../../../components/table-preferences/table-column.ts";
import { TableMessage } from "../../../components/table-message.tsx";
import { Timestamp } from "../../../components/timestamp.tsx";
import { paths } from "../../../paths.ts";
import { JobChart } from "./job-chart.tsx";

const count = (value: number | undefined) => value?.toLocaleString() ?? "–";

const columns: TableColumn<IdentityResolutionJob>[] = [
  {
    id: "start",
    header: "Started",
    isRowHeader: true,
    text: ({ JobStartTime }) => JobStartTime?.toISOString(),
    cell: ({ DomainName = "", JobId = "", JobStartTime }) => (
      <Link href={paths.identityResolutionJob(DomainName, JobId)}>
        <Timestamp value={JobStartTime} />
      </Link>
    ),
  },
  {
    id: "status",
    header: "Status",
    text: ({ Status }) => Status,
    cell: ({ Status }) => <JobStatus status={Status} />,
  },
  {
    id: "end",
    header: "Ended",
    text: ({ JobEndTime }) => JobEndTime?.toISOString(),
    cell: ({ JobEndTime }) => <Timestamp value={JobEndTime} />,
  },
  {
    id: "reviewed",
    header: "Profiles reviewed",
    text: ({ JobStats }) => JobStats?.NumberOfProfilesReviewed,
    cell: ({ JobStats }) => count(JobStats?.NumberOfProfilesReviewed),
  },
  {
    id: "found",
    header: "Matches found",
    text: ({ JobStats }) => JobStats?.NumberOfMatchesFound,
    cell: ({ JobStats }) => count(JobStats?.NumberOfMatchesFound),
  },
  {
    id: "merged",
    header: "Merges done",
    text: ({ JobStats }) => JobStats?.NumberOfMergesDone,
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
  const loaded = jobs.data?.pages.flatMap((page) => page.IdentityResolutionJobsList ?? []) ?? [];
  const { items, paginationProps, actions } = useCollection(loaded, {
    pagination: { pageSize: rowsPerPage },
  });
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
      <JobChart jobs={loaded} />
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
          <Header
            variant="h2"
            counter={jobs.isSuccess ? `(${loaded.length}${more})` : ""}
            actions={
              <SpaceBetween size="xs" direction="horizontal">
                <ExportCsvButton
                  fileName={`jobs-of-${domainName}`}
                  items={loaded}
                  columns={() => columns}
                />
                <CliCommandButton
                  calls={[
                    { operation: "ListIdentityResolutionJobs", input: listJobsInput(domainName) },
                  ]}
                />
              </SpaceBetween>
            }
          >
            Jobs
          </Header>
        }
        pagination={<LoadedPages {...paginationProps} />}
        footer={
          jobs.hasNextPage && (
            <LoadMore
              list={jobs}
              loadedCount={loaded.length}
              onPage={(page) => actions.setCurrentPage(page)}
            >
              Load more jobs
            </LoadMore>
          )
        }
      />
    </SpaceBetween>
  );
}
