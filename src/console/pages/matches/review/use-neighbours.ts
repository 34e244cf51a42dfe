import { useMemo } from "react";
import { useSearchParams } from "react-router";
import type { MatchGroup } from "../../../api/matches.ts";
import { paths } from "../../../paths.ts";
import { groupsInView } from "../queue/groups-in-view.ts";
import { parseQueueView } from "../queue/queue-view.ts";
import { useKnowledge } from "../queue/use-knowledge.ts";

interface GroupInRun {
  domainName: string;
  group: MatchGroup;
  /** Every group loaded so far. */
  groups: readonly MatchGroup[];
}

/**
 * The groups before and after one, in the order of the queue that the reviewer came from, which the URL carries.
 * `index` is -1 where that queue does not have the group.
 */
export function useNeighbours({ domainName, group, groups }: GroupInRun) {
  const [search] = useSearchParams();
  const knowledge = useKnowledge(domainName, groups);
  const queue = useMemo(
    () => groupsInView(groups, parseQueueView(search), knowledge, group.matchId).groups,
    [groups, search, knowledge, group.matchId],
  );
  const index = queue.findIndex(({ matchId }) => matchId === group.matchId);
  const next = index < 0 ? undefined : queue[index + 1];
  const hrefOf = (neighbour: MatchGroup | undefined) =>
    neighbour && `${paths.match(domainName, neighbour.matchId)}${search.size ? `?${search}` : ""}`;
  return {
    index,
    count: queue.length,
    next,
    previousHref: hrefOf(queue[index - 1]),
    nextHref: hrefOf(next),
  };
}
