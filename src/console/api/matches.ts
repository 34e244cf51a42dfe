import { GetMatchesCommand, type MatchItem } from "@aws-sdk/client-customer-profiles";
import { QueryObserver, queryOptions, useQuery } from "@tanstack/react-query";
import { client } from "./client.ts";
import { loadMatchRun } from "./match-run/load-match-run.ts";
import { matchRunCache } from "./match-run/match-run-cache.ts";
import type { MatchGroup, MatchPage, MatchRun } from "./match-run/match-run.ts";
import { load, queryClient } from "./query-client.ts";

export type { MatchGroup, MatchRun } from "./match-run/match-run.ts";

function toMatchGroup(item: MatchItem): MatchGroup | undefined {
  if (!item.MatchId || !item.ProfileIds) return undefined;
  return {
    matchId: item.MatchId,
    profileIds: item.ProfileIds,
    confidenceScore: item.ConfidenceScore,
  };
}

/** The request for the first page of the latest run's groups. */
export const getMatchesInput = (domainName: string) => ({
  DomainName: domainName,
  MaxResults: 100,
});

async function getPage(domainName: string, nextToken?: string): Promise<MatchPage> {
  const page = await client.send(
    new GetMatchesCommand({ ...getMatchesInput(domainName), NextToken: nextToken }),
  );
  return {
    generatedAt: page.MatchGenerationDate,
    total: page.PotentialMatches,
    groups: (page.Matches ?? []).flatMap((item) => toMatchGroup(item) ?? []),
    nextToken: page.NextToken ?? undefined,
  };
}

const keysOf = (domainName: string) => ["matches", domainName] as const;
// A run does not change until the next weekly job.
const staleTime = 5 * 60_000;

/** The loading of each domain's run that counts, by domain. */
const wantedLoads = new Map<string, symbol>();

function loadRun(domainName: string): Promise<MatchRun> {
  const { queryKey } = matchQueries.run(domainName);
  const thisLoad = Symbol(domainName);
  wantedLoads.set(domainName, thisLoad);
  const isWanted = () => wantedLoads.get(domainName) === thisLoad;
  return loadMatchRun(queryClient.getQueryData(queryKey), {
    getPage: (nextToken) =>
      nextToken === undefined
        ? queryClient.fetchQuery({ ...matchQueries.firstPage(domainName), staleTime: 0 })
        : getPage(domainName, nextToken),
    readKept: () => matchRunCache.read(domainName),
    keep: (start, page) => matchRunCache.write(domainName, start, page),
    onProgress: (run) => {
      if (isWanted()) queryClient.setQueryData(queryKey, run);
    },
    untilDrawn: untilIdle,
    isWanted,
  });
}

/** Drawing comes in many short tasks, between which the browser is not idle. Safari tells of no idle time. */
function untilIdle(): Promise<void> {
  return new Promise((resolve) => {
    if ("requestIdleCallback" in globalThis)
      requestIdleCallback(() => resolve(), { timeout: 1000 });
    else setTimeout(resolve, 200);
  });
}

export const matchQueries = {
  /** For invalidating all that is known of a domain's matches. */
  ofDomain: (domainName: string) => ({ queryKey: keysOf(domainName) }),
  /** The surest hundred groups of the latest run, and how many there are. */
  firstPage: (domainName: string) =>
    queryOptions({
      queryKey: [...keysOf(domainName), "first-page"],
      queryFn: () => getPage(domainName),
      staleTime,
    }),
  /**
   * Every group of the latest run. It has data from the first page on, or from what the browser has kept, and is being
   * fetched until the last page is here. Going to another page of the console does not stop it.
   */
  run: (domainName: string) =>
    queryOptions({
      queryKey: [...keysOf(domainName), "run"],
      queryFn: () => loadRun(domainName),
      staleTime,
      gcTime: 30 * 60_000,
      // A hundred thousand groups are not compared one by one: each run is new as a whole.
      structuralSharing: false,
    }),
};

/**
 * For route loaders: begins to load the latest run, and resolves once some of its groups are here, which is what a page can
 * draw, or once there are none to come.
 */
export async function loadFirstGroups(domainName: string): Promise<void> {
  const options = matchQueries.run(domainName);
  const whole = load(options);
  const observer = new QueryObserver(queryClient, { ...options, enabled: false });
  let unsubscribe = () => {};
  const some = new Promise<void>((resolve) => {
    const look = ({ data }: { data: MatchRun | undefined }) => {
      if (data) resolve();
    };
    unsubscribe = observer.subscribe(look);
    look(observer.getCurrentResult());
  });
  await Promise.race([whole, some]);
  unsubscribe();
}

/** The latest run with all its groups: `isComplete` says when the last one is here. */
export function useMatchRun(domainName: string) {
  const query = useQuery(matchQueries.run(domainName));
  return {
    ...query,
    isComplete: query.data !== undefined && query.data.nextToken === undefined,
    /** Tries again what failed, from where it failed. */
    retry: () => void query.refetch(),
  };
}
