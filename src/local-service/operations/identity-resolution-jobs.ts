import type {
  GetIdentityResolutionJobRequest,
  GetIdentityResolutionJobResponse,
  IdentityResolutionJob,
  ListIdentityResolutionJobsRequest,
  ListIdentityResolutionJobsResponse,
} from "@aws-sdk/client-customer-profiles";
import { findJob, listJobs, type StoredJob } from "../store/identity-resolution-jobs.ts";
import { NextTokens } from "./next-token.ts";
import { notFound } from "../wire/service-error.ts";
import type { OperationContext, Validated } from "./operation-context.ts";
import { requiredDomain } from "./required-domain.ts";

/** The page size that AWS documents for searches, taken for every list (inferred). */
const defaultPage = 20;

/** The domain's jobs, the newest first (inferred). */
export function listIdentityResolutionJobs(
  request: Validated<ListIdentityResolutionJobsRequest, "DomainName">,
  { database }: OperationContext,
): ListIdentityResolutionJobsResponse {
  const { DomainName, NextToken, MaxResults = defaultPage } = request;
  const domain = requiredDomain(database, DomainName);
  const tokens = new NextTokens(database, ["ListIdentityResolutionJobs", domain.id]);
  const before = tokens.read(NextToken, Number.MAX_SAFE_INTEGER);
  const jobs = listJobs(database, domain.id, before, MaxResults + 1);
  const page = jobs.slice(0, MaxResults);
  const last = page.at(-1);
  return {
    IdentityResolutionJobsList: page.map((job) => describeJob(DomainName, job)),
    ...(last && jobs.length > page.length && { NextToken: tokens.issue(last.row) }),
  };
}

/** @throws ServiceError 404 for a job that the domain does not have. */
export function getIdentityResolutionJob(
  { DomainName, JobId }: Validated<GetIdentityResolutionJobRequest, "DomainName" | "JobId">,
  { database }: OperationContext,
): GetIdentityResolutionJobResponse {
  const domain = requiredDomain(database, DomainName);
  const job = findJob(database, domain.id, JobId);
  if (job === undefined) {
    throw notFound(`Identity resolution job ${JobId} is not found in domain ${DomainName}`);
  }
  return {
    ...describeJob(DomainName, job),
    LastUpdatedAt: new Date(job.updatedAt),
    JobExpirationTime: new Date(job.expiresAt),
    ...(domain.settings.Matching?.AutoMerging && {
      AutoMerging: domain.settings.Matching.AutoMerging,
    }),
  };
}

function describeJob(DomainName: string, job: StoredJob): IdentityResolutionJob {
  return {
    DomainName,
    JobId: job.jobId,
    Status: job.status,
    JobStartTime: new Date(job.startedAt),
    JobStats: {
      NumberOfProfilesReviewed: job.profilesReviewed,
      NumberOfMatchesFound: job.matchesFound,
      NumberOfMergesDone: job.mergesDone,
    },
    ...(job.endedAt !== undefined && { JobEndTime: new Date(job.endedAt) }),
    ...(job.message !== undefined && { Message: job.message }),
  };
}
