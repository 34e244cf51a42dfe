import { GetMatchesCommand, type MatchItem } from "@aws-sdk/client-customer-profiles";
import { infiniteQueryOptions, useInfiniteQuery } from "@tanstack/react-query";
import { useEffect } from "react";
import { client } from "./client.ts";
import { describeError } from "./errors.ts";

/** A match group of the latest identity resolution job: profiles that may be one person. */
export interface MatchGroup {
  matchId: string;
  profileIds: string[];
  /** AWS's score, 0 to 1; no absolute measure of quality (GetMatches, API reference). */
  confidenceScore: number | undefined;
}

export interface MatchRun {
  /** When the job that found these groups ran; undefined before the first run. */
  generatedAt: Date | undefined;
  groups: MatchGroup[];
  /** Groups the service says there are; undefined when it gives no number. */
  total: number | undefined;
}

function toMatchGroup(item: MatchItem): MatchGroup | undefined {
  if (!item.MatchId || !item.ProfileIds) return undefined;
  return {
    matchId: item.MatchId,
    profileIds: item.ProfileIds,
    confidenceScore: item.ConfidenceScore,
  };
}

export const matchQueries = {
  /** Every group of the latest run, 100 a page; `useMatchRun` fetches them one after the other. */
  run: (domainName: string) =>
    infiniteQueryOptions({
      queryKey: ["matches", domainName, "run"],
      queryFn: async ({ pageParam, signal }) => {
        const page = await client.send(
          new GetMatchesCommand({ DomainName: domainName, MaxResults: 100, NextToken: pageParam }),
          { abortSignal: signal },
        );
        return {
          generatedAt: page.MatchGenerationDate,
          total: page.PotentialMatches,
          groups: (page.Matches ?? []).flatMap((item) => toMatchGroup(item) ?? []),
          nextToken: page.NextToken ?? undefined,
        };
      },
      initialPageParam: undefined as string | undefined,
      getNextPageParam: (page) => page.nextToken,
      // A run does not change until the next weekly job.
      staleTime: 5 * 60_000,
      select: ({ pages }): MatchRun => ({
        generatedAt: pages[0]?.generatedAt,
        total: pages[0]?.total,
        groups: pages.flatMap((page) => page.groups),
      }),
    }),
};

/** The latest run with all its groups, loaded page after page: `isComplete` says when the last one is here. */
export function useMatchRun(domainName: string) {
  const query = useInfiniteQuery(matchQueries.run(domainName));
  const { hasNextPage, isFetching, isFetchNextPageError, fetchNextPage } = query;
  useEffect(() => {
    if (hasNextPage && !isFetching && !isFetchNextPageError) void fetchNextPage();
  }, [hasNextPage, isFetching, isFetchNextPageError, fetchNextPage]);
  return {
    ...query,
    isComplete: query.isSuccess && !hasNextPage,
    /** Tries again what failed; from the start where a new run has made the token of the next page void. */
    retry: () => {
      const canGoOn = isFetchNextPageError && describeError(query.error).kind !== "invalid";
      void (canGoOn ? fetchNextPage() : query.refetch());
    },
  };
}
