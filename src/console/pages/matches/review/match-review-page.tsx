import { useState } from "react";
import { type LoaderFunctionArgs, useParams } from "react-router";
import { isNotFound } from "../../../api/errors.ts";
import { type MatchGroup, matchQueries, useMatchRun } from "../../../api/matches.ts";
import { profileQueries } from "../../../api/profiles.ts";
import { load, prefetch, queryClient } from "../../../api/query-client.ts";
import { DomainNotFound } from "../../../components/domain-not-found.tsx";
import { GroupNotListed } from "./group-not-listed.tsx";
import { GroupReview } from "./group-review.tsx";

export const loader = ({ params: { domainName = "", matchId = "" } }: LoaderFunctionArgs) =>
  prefetch(loadGroup(domainName, matchId));

async function loadGroup(domainName: string, matchId: string): Promise<void> {
  const options = matchQueries.run(domainName);
  const loading = load(options);
  // Of a run that is being loaded, the groups that are there already do.
  if (!queryClient.getQueryData(options.queryKey)) await loading;
  const run = queryClient.getQueryData(options.queryKey);
  const group = run?.groups.find((candidate) => candidate.matchId === matchId);
  if (group) await load(profileQueries.byIds(domainName, group.profileIds));
}

export function Component() {
  const { domainName = "", matchId = "" } = useParams();
  const run = useMatchRun(domainName);
  const listed = run.data?.groups.find((candidate) => candidate.matchId === matchId);
  const held = useHeldGroup(
    matchId,
    listed && { group: listed, matchGenerationDate: run.data?.generatedAt },
  );

  if (held)
    return (
      <GroupReview
        key={`${domainName} ${matchId}`}
        domainName={domainName}
        {...held}
        groups={run.data?.groups ?? []}
        isRunComplete={run.isComplete}
      />
    );
  if (run.isError && isNotFound(run.error)) return <DomainNotFound domainName={domainName} />;
  return <GroupNotListed domainName={domainName} matchId={matchId} run={run} />;
}

interface HeldGroup {
  group: MatchGroup;
  /** Of the run that listed it. */
  matchGenerationDate: Date | undefined;
}

/** The group under review with its run, even when a newer run that is fetched meanwhile no longer lists it. */
function useHeldGroup(matchId: string, listed: HeldGroup | undefined): HeldGroup | undefined {
  const [held, setHeld] = useState(listed);
  if (listed && listed.group.matchId !== held?.group.matchId) setHeld(listed);
  return held?.group.matchId === matchId ? held : listed;
}
