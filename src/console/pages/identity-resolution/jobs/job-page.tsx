import type { GetIdentityResolutionJobCommandOutput } from "@aws-sdk/client-customer-profiles";
import Alert from "@cloudscape-design/components/alert";
import Button from "@cloudscape-design/components/button";
import Container from "@cloudscape-design/components/container";
import Header from "@cloudscape-design/components/header";
import KeyValuePairs from "@cloudscape-design/components/key-value-pairs";
import SpaceBetween from "@cloudscape-design/components/space-between";
import StatusIndicator from "@cloudscape-design/components/status-indicator";
import { useQuery } from "@tanstack/react-query";
import { type LoaderFunctionArgs, useParams } from "react-router";
import { isNotFound } from "../../../api/errors.ts";
import { identityResolutionJobQueries } from "../../../api/identity-resolution-jobs.ts";
import { load, prefetch } from "../../../api/query-client.ts";
import { CliCommandButton } from "../../../components/cli-command/cli-command-button.tsx";
import { CopyId } from "../../../components/copy-id.tsx";
import { ErrorAlert } from "../../../components/error-alert.tsx";
import { JobStatus } from "../../../components/job-status.tsx";
import { ResourceJson } from "../../../components/json/resource-json.tsx";
import { PlainValue } from "../../../components/plain-value.tsx";
import { RefreshButton } from "../../../components/refresh-button.tsx";
import { ResourceNotFound } from "../../../components/resource-not-found.tsx";
import { Timestamp } from "../../../components/timestamp.tsx";
import { paths } from "../../../paths.ts";
import { PageTitle } from "../../../shell/page-title.tsx";
import { JobProgress } from "./job-progress.tsx";

export const loader = ({ params: { domainName = "", jobId = "" } }: LoaderFunctionArgs) =>
  prefetch(load(identityResolutionJobQueries.detail(domainName, jobId)));

/** One identity resolution job; while it runs the page follows it. */
export function Component() {
  const { domainName = "", jobId = "" } = useParams();
  const job = useQuery(identityResolutionJobQueries.detail(domainName, jobId));
  if (isNotFound(job.error))
    return (
      <>
        <PageTitle>Job not found</PageTitle>
        <ResourceNotFound
          title="Job not found"
          wayOn={{ text: "Go to identity resolution", href: paths.identityResolution(domainName) }}
        >
          There is no such job. It may have expired, or its domain may have been deleted.
        </ResourceNotFound>
      </>
    );
  return (
    <SpaceBetween size="l">
      <PageTitle>Identity resolution job</PageTitle>
      <Header
        variant="h1"
        actions={
          <SpaceBetween direction="horizontal" size="xs">
            <RefreshButton
              label="Refresh the job"
              isFetching={job.isFetching && !job.isPending}
              onRefresh={() => void job.refetch()}
            />
            <CliCommandButton
              calls={[
                {
                  operation: "GetIdentityResolutionJob",
                  input: { DomainName: domainName, JobId: jobId },
                },
              ]}
            />
            <Button href={paths.matches(domainName)}>Review matches</Button>
          </SpaceBetween>
        }
      >
        Identity resolution job
      </Header>
      {job.isError && (
        <ErrorAlert
          what="The job could not be loaded."
          error={job.error}
          onRetry={() => void job.refetch()}
          isRetrying={job.isFetching}
        />
      )}
      {job.isPending && (
        <Container>
          <StatusIndicator type="loading">Loading the job</StatusIndicator>
        </Container>
      )}
      {job.data && <JobDetails job={job.data} />}
      {job.data && <ResourceJson resource={job.data} />}
    </SpaceBetween>
  );
}

function JobDetails({ job }: { job: GetIdentityResolutionJobCommandOutput }) {
  const count = (value: number | undefined) => value?.toLocaleString() ?? "–";
  const location = job.ExportingLocation?.S3Exporting;
  return (
    <SpaceBetween size="l">
      {job.Message && (
        <Alert type={job.Status === "FAILED" ? "error" : "warning"} header="The job says">
          <PlainValue>{job.Message}</PlainValue>
        </Alert>
      )}
      <JobProgress job={job} />
      <Container header={<Header variant="h2">Result</Header>}>
        <KeyValuePairs
          columns={4}
          items={[
            { label: "Status", value: <JobStatus status={job.Status} /> },
            { label: "Profiles reviewed", value: count(job.JobStats?.NumberOfProfilesReviewed) },
            { label: "Matches found", value: count(job.JobStats?.NumberOfMatchesFound) },
            { label: "Merges done", value: count(job.JobStats?.NumberOfMergesDone) },
          ]}
        />
      </Container>
      <Container header={<Header variant="h2">Details</Header>}>
        <KeyValuePairs
          columns={3}
          items={[
            { label: "Job ID", value: <CopyId id={job.JobId ?? ""} label="Copy job ID" /> },
            { label: "Started", value: <Timestamp value={job.JobStartTime} /> },
            { label: "Ended", value: <Timestamp value={job.JobEndTime} /> },
            { label: "Last updated", value: <Timestamp value={job.LastUpdatedAt} /> },
            { label: "Listed until", value: <Timestamp value={job.JobExpirationTime} /> },
            {
              label: "Results were exported to",
              value: location?.S3BucketName ? (
                <PlainValue>{`s3://${location.S3BucketName}/${location.S3KeyName ?? ""}`}</PlainValue>
              ) : (
                "Nowhere"
              ),
            },
          ]}
        />
      </Container>
    </SpaceBetween>
  );
}
