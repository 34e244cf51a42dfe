import {
  type AutoMerging,
  GetAutoMergingPreviewCommand,
  GetIdentityResolutionJobCommand,
  ListIdentityResolutionJobsCommand,
} from "@aws-sdk/client-customer-profiles";
import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import { client } from "./client.ts";
import { connection } from "./connection.ts";
import { invalidateProfiles } from "./profiles.ts";
import { queryClient } from "./query-client.ts";

const runningStatuses = new Set(["PENDING", "PREPROCESSING", "FIND_MATCHING", "MERGING"]);

/** While a job runs, in milliseconds: on AWS it takes hours, and five requests a second are allowed. */
export const runningInterval = connection.service === "local" ? 1_000 : 15_000;

export function isRunning(status: string | undefined): boolean {
  return runningStatuses.has(status ?? "");
}

/** Has read again what a job that has ended changed: the match groups and, where it merged, the profiles and their count. */
export async function invalidateAfterJob(domainName: string): Promise<void> {
  await Promise.all([
    queryClient.invalidateQueries({ queryKey: ["matches", domainName] }),
    invalidateProfiles(domainName),
    queryClient.invalidateQueries({ queryKey: ["domains", "detail", domainName] }),
  ]);
}

interface JobWithStatus {
  Status?: string | undefined;
}

function intervalWhileRunning(jobs: readonly JobWithStatus[] = []): number | false {
  return jobs.some((job) => isRunning(job.Status)) ? runningInterval : false;
}

/** The request for the newest jobs of a domain. */
export const listJobsInput = (domainName: string) => ({ DomainName: domainName, MaxResults: 20 });

/** The request that tries settings of auto-merging. */
export const autoMergingPreviewInput = (
  domainName: string,
  settings: Omit<AutoMerging, "Enabled">,
) => ({
  DomainName: domainName,
  Consolidation: settings.Consolidation,
  ConflictResolution: settings.ConflictResolution,
  MinAllowedConfidenceScoreForMerging: settings.MinAllowedConfidenceScoreForMerging,
});

export const identityResolutionJobQueries = {
  /** What all queries about a domain's jobs have in common: when one has been started, all of them are old. */
  ofDomain: (domainName: string) => ({ queryKey: ["identity-resolution-jobs", domainName] }),

  /** The newest jobs of a domain, newest first; asked for again while one runs. */
  recent: (domainName: string) =>
    queryOptions({
      queryKey: ["identity-resolution-jobs", domainName, "recent"],
      queryFn: async ({ signal }) => {
        const page = await client.send(
          new ListIdentityResolutionJobsCommand(listJobsInput(domainName)),
          { abortSignal: signal },
        );
        return page.IdentityResolutionJobsList ?? [];
      },
      refetchInterval: ({ state }) => intervalWhileRunning(state.data),
    }),

  /** Every job that the service still knows, 20 a page; asked for again while one runs. */
  list: (domainName: string) =>
    infiniteQueryOptions({
      queryKey: ["identity-resolution-jobs", domainName, "list"],
      queryFn: ({ pageParam, signal }) =>
        client.send(
          new ListIdentityResolutionJobsCommand({
            ...listJobsInput(domainName),
            NextToken: pageParam,
          }),
          { abortSignal: signal },
        ),
      initialPageParam: undefined as string | undefined,
      getNextPageParam: (page) => page.NextToken ?? undefined,
      refetchInterval: ({ state }) =>
        intervalWhileRunning(
          state.data?.pages.flatMap((page) => page.IdentityResolutionJobsList ?? []),
        ),
    }),

  /** One job; asked for again while it runs. */
  detail: (domainName: string, jobId: string) =>
    queryOptions({
      queryKey: ["identity-resolution-jobs", domainName, "detail", jobId],
      queryFn: ({ signal }) =>
        client.send(new GetIdentityResolutionJobCommand({ DomainName: domainName, JobId: jobId }), {
          abortSignal: signal,
        }),
      refetchInterval: ({ state }) => intervalWhileRunning(state.data ? [state.data] : []),
    }),

  /** What auto-merging would do with these settings in a sample of the latest run; nothing is merged. */
  autoMergingPreview: (domainName: string, settings: Omit<AutoMerging, "Enabled">) =>
    queryOptions({
      queryKey: ["identity-resolution-jobs", domainName, "auto-merging-preview", settings],
      queryFn: ({ signal }) =>
        client.send(
          new GetAutoMergingPreviewCommand(autoMergingPreviewInput(domainName, settings)),
          { abortSignal: signal },
        ),
      // The groups of the next run are others.
      staleTime: 0,
      gcTime: 0,
    }),
};
