import { ListIdentityResolutionJobsCommand } from "@aws-sdk/client-customer-profiles";
import { queryOptions } from "@tanstack/react-query";
import { client } from "./client.ts";

const runningStatuses = new Set(["PENDING", "PREPROCESSING", "FIND_MATCHING", "MERGING"]);

export const identityResolutionJobQueries = {
  /** The newest jobs of a domain, newest first; asked for again every second while one runs. */
  recent: (domainName: string) =>
    queryOptions({
      queryKey: ["identity-resolution-jobs", domainName, "recent"],
      queryFn: async ({ signal }) => {
        const page = await client.send(
          new ListIdentityResolutionJobsCommand({ DomainName: domainName, MaxResults: 20 }),
          { abortSignal: signal },
        );
        return page.IdentityResolutionJobsList ?? [];
      },
      refetchInterval: ({ state }) =>
        state.data?.some((job) => runningStatuses.has(job.Status ?? "")) ? 1_000 : false,
    }),
};

export function isRunning(status: string | undefined): boolean {
  return runningStatuses.has(status ?? "");
}
