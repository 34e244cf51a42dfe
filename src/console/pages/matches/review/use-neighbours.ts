import { useSearchParams } from "react-router";
import type { MatchGroup } from "../../../api/matches.ts";
import { paths } from "../../../paths.ts";

interface GroupInQueue {
  domainName: string;
  placeInQueue: string | undefined;
  /** In the order of the queue that the reviewer came from. */
  queue: readonly MatchGroup[];
}

/** The groups before and after one; `index` is -1 where the queue does not have it. */
export function useNeighbours({ domainName, placeInQueue, queue }: GroupInQueue) {
  const [search] = useSearchParams();
  const index = queue.findIndex(({ matchId }) => matchId === placeInQueue);
  // Of a comparison, which is no view of the queue.
  const view = new URLSearchParams(search);
  view.delete("ids");
  view.delete("after");
  const hrefOf = (neighbour: MatchGroup | undefined) =>
    neighbour && `${paths.match(domainName, neighbour.matchId)}${view.size ? `?${view}` : ""}`;
  return {
    index,
    hrefOf,
    previousHref: hrefOf(queue[index - 1]),
    nextHref: index < 0 ? undefined : hrefOf(queue[index + 1]),
  };
}
