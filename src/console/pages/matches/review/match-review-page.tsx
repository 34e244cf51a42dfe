import { useState } from "react";
import { type LoaderFunctionArgs, type ShouldRevalidateFunction, useParams } from "react-router";
import { isNotFound } from "../../../api/errors.ts";
import { matchQueries, useMatchRun } from "../../../api/matches.ts";
import { load, prefetch, queryClient } from "../../../api/query-client.ts";
import { DomainNotFound } from "../../../components/domain-not-found.tsx";
import { GroupNotListed } from "./group-not-listed.tsx";
import { GroupReview } from "./group-review.tsx";
import { isReadForReview, readForReview } from "./read-for-review.ts";
import type { ReviewedGroup } from "./reviewed-group.ts";
import { useQueue } from "./use-queue.ts";

export const loader = ({ params: { domainName = "", matchId = "" } }: LoaderFunctionArgs) =>
  prefetch(loadGroup(domainName, matchId));

async function loadGroup(domainName: string, matchId: string): Promise<void> {
  const options = matchQueries.run(domainName);
  const loading = load(options);
  // Of a run that is being loaded, the groups that are there already do.
  if (!queryClient.getQueryData(options.queryKey)) await loading;
  const group = findGroup(domainName, matchId);
  if (group) await readForReview(domainName, group.profileIds);
}

/** Of the groups that are there by now. */
function findGroup(domainName: string, matchId: string) {
  const run = queryClient.getQueryData(matchQueries.run(domainName).queryKey);
  return run?.groups.find((candidate) => candidate.matchId === matchId);
}

/** What has been read ahead needs no loader: the router then draws the next group in one go, without waiting for anything. */
export const shouldRevalidate: ShouldRevalidateFunction = ({ nextParams }) => {
  const { domainName = "", matchId = "" } = nextParams;
  const group = findGroup(domainName, matchId);
  return !group || !isReadForReview(domainName, group.profileIds);
};

export function Component() {
  const { domainName = "", matchId = "" } = useParams();
  const run = useMatchRun(domainName);
  const groups = run.data?.groups;
  const queue = useQueue(domainName, groups, matchId);
  const listed = groups?.find((candidate) => candidate.matchId === matchId);
  const group = useHeldGroup(
    matchId,
    listed && {
      ...listed,
      origin: "identityResolution",
      matchGenerationDate: run.data?.generatedAt,
    },
  );

  if (group)
    return (
      <GroupReview
        key={`${domainName} ${matchId}`}
        domainName={domainName}
        group={group}
        queue={queue}
        placeInQueue={matchId}
        isRunComplete={run.isComplete}
      />
    );
  if (run.isError && isNotFound(run.error)) return <DomainNotFound domainName={domainName} />;
  return <GroupNotListed domainName={domainName} matchId={matchId} run={run} />;
}

/** The group under review with its run, even when a newer run that is fetched meanwhile no longer lists it. */
function useHeldGroup(
  matchId: string,
  listed: ReviewedGroup | undefined,
): ReviewedGroup | undefined {
  const [held, setHeld] = useState(listed);
  if (listed && listed.matchId !== held?.matchId) setHeld(listed);
  return held?.matchId === matchId ? held : listed;
}
