import type { IdentifiedProfile } from "../profile.ts";
import { prepareRules, type RuleKey } from "./rule-keys.ts";
import type { RuleSettings } from "./rule-settings.ts";

/**
 * A key that more profiles than this have says nothing about anybody ("the attribute that can belong to more than 500
 * different profiles", Administrator Guide; there it is each attribute of a rule, here all of them together).
 */
export const mostHolders = 500;

/** A chain of matches ends here: beyond it nobody would believe in one person, and the work for one profile has a bound. */
const mostMembers = 1000;

/** Profiles by their keys and keys by their profiles, wherever they are kept. */
export interface RuleKeyIndex<Id> {
  keysOf: (profile: Id) => readonly RuleKey[];
  /** Of the profiles that have a key at least `mostHolders + 1`, where there are so many. */
  holdersOf: (key: string) => readonly Id[];
}

export interface RuleGroup<Id> {
  /** One, where a profile matches nobody. */
  members: Id[];
  /** The first levels at which its members match: the lowest and the highest; undefined where there is but one member. */
  levels: { strongest: number; weakest: number } | undefined;
}

/**
 * The groups that the given profiles belong to. A profile is matched at the first level at which it has a key in common
 * with another, and not looked at any further ("until a match is identified", Administrator Guide); those that are
 * matched with one another, directly or through others, are a group. The result does not depend on any order.
 *
 * @param throughLevel keys of higher levels are passed over.
 * @returns groups that are disjoint and together have all of `profiles`.
 */
export function ruleGroups<Id>(
  profiles: Iterable<Id>,
  { keysOf, holdersOf }: RuleKeyIndex<Id>,
  throughLevel: number,
): RuleGroup<Id>[] {
  const isShared = (key: string): boolean => {
    const count = holdersOf(key).length;
    return count > 1 && count <= mostHolders;
  };
  const firstLevel = remember((profile: Id): number =>
    keysOf(profile).reduce(
      (first, { level, key }) => (level < first && isShared(key) ? level : first),
      Infinity,
    ),
  );
  const isMatch = (key: string, level: number): boolean =>
    level <= throughLevel &&
    isShared(key) &&
    holdersOf(key).some((holder) => firstLevel(holder) === level);

  const seen = new Set<Id>();
  const seenKeys = new Set<string>();
  const groups: RuleGroup<Id>[] = [];
  for (const start of profiles) {
    if (seen.has(start)) continue;
    seen.add(start);
    const members = [start];
    // Grows while it is walked.
    for (const member of members) {
      for (const { key, level } of keysOf(member)) {
        if (seenKeys.has(key)) continue;
        seenKeys.add(key);
        if (!isMatch(key, level)) continue;
        for (const holder of holdersOf(key)) {
          if (seen.has(holder) || members.length === mostMembers) continue;
          seen.add(holder);
          members.push(holder);
        }
      }
    }
    const levels = members.map(firstLevel);
    groups.push({
      members,
      levels:
        members.length > 1
          ? { strongest: Math.min(...levels), weakest: Math.max(...levels) }
          : undefined,
    });
  }
  return groups;
}

function remember<Key, Value>(compute: (key: Key) => Value): (key: Key) => Value {
  const known = new Map<Key, Value>();
  return (key) => {
    let value = known.get(key);
    if (value === undefined) known.set(key, (value = compute(key)));
    return value;
  };
}

/** A group of profiles that match by rules. */
export interface RuleMatch {
  profileIds: string[];
  /** The weakest level that holds the group together, `RuleLevel` of GetSimilarProfiles. */
  level: number;
}

/** The groups that a set of profiles has by the rules: what the rules would do to them. */
export function matchByRules(
  profiles: readonly IdentifiedProfile[],
  settings: RuleSettings,
): RuleMatch[] {
  const keysOf = prepareRules(settings);
  const keys = new Map(profiles.map((profile) => [profile.ProfileId, keysOf(profile)]));
  const holders = new Map<string, string[]>();
  for (const [profileId, ofProfile] of keys) {
    for (const { key } of ofProfile) {
      const known = holders.get(key);
      if (known) known.push(profileId);
      else holders.set(key, [profileId]);
    }
  }
  const index: RuleKeyIndex<string> = {
    keysOf: (profileId) => keys.get(profileId) ?? [],
    holdersOf: (key) => holders.get(key) ?? [],
  };
  return ruleGroups(keys.keys(), index, Infinity).flatMap(({ members, levels }) =>
    levels ? [{ profileIds: members, level: levels.weakest }] : [],
  );
}
