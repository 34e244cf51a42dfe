import type { MatchGroup } from "../../../api/matches.ts";
import { type DecisionIndex, decisionState } from "../../../ledger/decision-state.ts";

/**
 * The groups that come next to be decided, nearest first: those after the one at `index` without a decision, then, at the
 * end of the queue, those before it.
 *
 * @param index -1 where the queue does not have the present group.
 * @param decisions undefined where the ledger cannot be read: every group counts as undecided then.
 * @param isUnderWay whether the tray has a group.
 */
export function nextUndecided(
  queue: readonly MatchGroup[],
  index: number,
  decisions: DecisionIndex | undefined,
  isUnderWay: (group: MatchGroup) => boolean,
  count: number,
): MatchGroup[] {
  const found: MatchGroup[] = [];
  for (let step = 1; step <= queue.length && found.length < count; step += 1) {
    const place = (index + step) % queue.length;
    const group = queue[place];
    if (!group || place === index || isUnderWay(group)) continue;
    if (decisions && decisionState(group, decisions).state === "decided") continue;
    found.push(group);
  }
  return found;
}
