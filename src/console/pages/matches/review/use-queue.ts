import { useMemo } from "react";
import { useSearchParams } from "react-router";
import type { MatchGroup } from "../../../api/matches.ts";
import { groupsInView } from "../queue/groups-in-view.ts";
import { parseQueueView } from "../queue/queue-view.ts";
import { useKnowledge } from "../queue/use-knowledge.ts";

const noGroups: readonly MatchGroup[] = [];

/**
 * The groups of the queue that the reviewer came from, in its order: the URL carries its filters.
 *
 * @param groups every group loaded so far.
 * @param matchId the group under review, which stays in the queue though its decision may filter it out.
 */
export function useQueue(
  domainName: string,
  groups: readonly MatchGroup[] = noGroups,
  matchId?: string,
): readonly MatchGroup[] {
  const [search] = useSearchParams();
  const knowledge = useKnowledge(domainName, groups);
  return useMemo(
    () => groupsInView(groups, parseQueueView(search), knowledge, matchId).groups,
    [groups, search, knowledge, matchId],
  );
}
