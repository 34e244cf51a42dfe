import type { MatchGroup } from "../../../api/matches.ts";
import { kindSet } from "./evidence-kinds.ts";
import { type GroupState, isOpen } from "./group-states.ts";
import type { GroupFacts } from "./known-groups.ts";
import { asksForProfiles, type QueueView, type StateFilter } from "./queue-view.ts";

export interface Knowledge {
  /** By match id; `new` where there is none. */
  states: ReadonlyMap<string, GroupState>;
  /** By match id, of the groups whose profiles have been read. */
  facts: ReadonlyMap<string, GroupFacts>;
}

export interface GroupsInView {
  /** In the order of the view; those that are equal in it stay in the order of the run. */
  groups: MatchGroup[];
  /** Groups that pass what can be told without profiles, and whose profiles have not been read: they may pass or not. */
  unread: MatchGroup[];
}

/**
 * What of the groups the view shows. With filters that ask for profiles it shows groups that have been read.
 *
 * @param always id of a group that has its place whatever the filters say: the one under review, which a decision would
 *   otherwise take out of the order from which its neighbours are told.
 */
export function groupsInView(
  groups: readonly MatchGroup[],
  view: QueueView,
  { states, facts }: Knowledge,
  always?: string,
): GroupsInView {
  const text = view.text.trim().toLowerCase();
  const kinds = kindSet(view.evidence);
  const needsFacts = asksForProfiles(view);
  const shown: MatchGroup[] = [];
  const unread: MatchGroup[] = [];
  for (const group of groups) {
    if (group.matchId === always) {
      shown.push(group);
      continue;
    }
    if (view.minScore > 0 && scoreOf(group) < view.minScore) continue;
    if (!hasSize(group, view.size)) continue;
    if (view.state !== "any" && !isInState(states.get(group.matchId) ?? "new", view.state))
      continue;
    if (needsFacts) {
      const known = facts.get(group.matchId);
      if (!known) {
        const asksForTextOnly = view.conflicts === "any" && kinds === 0;
        if (asksForTextOnly && hasId(group, text)) shown.push(group);
        else unread.push(group);
        continue;
      }
      if (!passes(group, known, view, kinds, text)) continue;
    }
    shown.push(group);
  }
  return { groups: sortGroups(shown, view), unread };
}

function passes(
  group: MatchGroup,
  facts: GroupFacts,
  { conflicts }: QueueView,
  kinds: number,
  text: string,
): boolean {
  if (conflicts !== "any" && facts.conflicts > 0 !== (conflicts === "some")) return false;
  if ((facts.kinds & kinds) !== kinds) return false;
  return text === "" || facts.text.includes(text) || hasId(group, text);
}

/** Ids are hexadecimal; a part of one that is shorter than three digits would find everybody. */
const partOfId = /^[0-9a-f]{3,32}$/;

function hasId({ matchId, profileIds }: MatchGroup, text: string): boolean {
  if (!partOfId.test(text)) return false;
  return matchId.includes(text) || profileIds.some((id) => id.includes(text));
}

function hasSize({ profileIds }: MatchGroup, size: number): boolean {
  return size === 0 || (size === 4 ? profileIds.length >= 4 : profileIds.length === size);
}

function isInState(state: GroupState, filter: StateFilter): boolean {
  if (filter === "todo") return isOpen(state);
  if (filter === "decided") return !isOpen(state) && state !== "vanished";
  return state === filter;
}

function sortGroups(groups: MatchGroup[], { sort, isDescending }: QueueView): MatchGroup[] {
  const measure = sort === "size" ? sizeOf : scoreOf;
  const direction = isDescending ? -1 : 1;
  // The service gives the surest first, so that the plain queue is in order already.
  const isSorted = groups.every((group, index) => {
    const before = groups[index - 1];
    return before === undefined || direction * (measure(before) - measure(group)) <= 0;
  });
  return isSorted
    ? groups
    : groups.toSorted((left, right) => direction * (measure(left) - measure(right)));
}

const sizeOf = (group: MatchGroup) => group.profileIds.length;
/** A group without a score sorts below every other. */
const scoreOf = (group: MatchGroup) => group.confidenceScore ?? -1;
