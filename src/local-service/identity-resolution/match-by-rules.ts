import { createHash } from "node:crypto";
import {
  mostHolders,
  ruleGroups,
  type RuleGroup,
  type RuleKeyIndex,
} from "../../profile-model/matching-rules/rule-groups.ts";
import type { RuleKeysOf } from "../../profile-model/matching-rules/rule-keys.ts";
import type { Database } from "../store/database.ts";
import { profileAtRow } from "../store/profiles.ts";
import {
  addRuleKey,
  deleteEmptyRuleMatchGroup,
  deleteRuleKey,
  insertRuleMatchGroup,
  profilesWithRuleKey,
  ruleKeysOfProfile,
  ruleMatchGroupOf,
  ruleMatchMembers,
  setRuleMatchGroup,
  updateRuleMatchGroup,
} from "../store/rule-based-matches.ts";

/** The rules in force in a domain, ready to be applied. */
export interface RulesInForce {
  /** Row id of the rule set. */
  ruleSet: number;
  keysOf: RuleKeysOf;
  /** Profiles that match up to this level are merged; 0 where none are. */
  mergeLevel: number;
}

const hashOf = (key: string): string =>
  createHash("sha256").update(key).digest().subarray(0, 16).toString("latin1");

/** Keys and their profiles as they are stored, each read once. */
export function storedRuleKeyIndex(database: Database, ruleSet: number): RuleKeyIndex<number> {
  const keys = new Map<number, ReturnType<typeof ruleKeysOfProfile>>();
  const holders = new Map<string, number[]>();
  return {
    keysOf(profile) {
      let known = keys.get(profile);
      if (!known) keys.set(profile, (known = ruleKeysOfProfile(database, ruleSet, profile)));
      return known;
    },
    holdersOf(key) {
      let known = holders.get(key);
      if (!known) {
        holders.set(key, (known = profilesWithRuleKey(database, ruleSet, key, mostHolders + 1)));
      }
      return known;
    },
  };
}

/**
 * Makes a profile's stored keys those that its fields give.
 *
 * @returns the profiles whose matches that may have changed.
 */
function refreshKeys(database: Database, { ruleSet, keysOf }: RulesInForce, row: number): number[] {
  const wanted = new Map(
    keysOf(profileAtRow(database, row)).map(({ level, key }) => [hashOf(key), level]),
  );
  const affected = [row];
  const changed = (key: string): void => {
    affected.push(...profilesWithRuleKey(database, ruleSet, key, mostHolders + 1));
  };
  for (const { key } of ruleKeysOfProfile(database, ruleSet, row)) {
    if (wanted.delete(key)) continue;
    changed(key);
    deleteRuleKey(database, ruleSet, row, key);
  }
  for (const [key, level] of wanted) {
    addRuleKey(database, ruleSet, row, { level, key });
    changed(key);
  }
  return affected;
}

/**
 * Holds profiles that are new or changed against the rules: their keys, and the groups of all whom that concerns. To be
 * called in a transaction.
 *
 * @param rows row ids of profiles of one domain.
 */
export function matchByRules(
  database: Database,
  rules: RulesInForce,
  rows: readonly number[],
): void {
  const affected = new Set(rows.flatMap((row) => refreshKeys(database, rules, row)));
  const formerGroups = new Set(
    [...affected].flatMap((row) => ruleMatchGroupOf(database, rules.ruleSet, row)?.row ?? []),
  );
  for (const group of formerGroups) {
    for (const member of ruleMatchMembers(database, group)) affected.add(member);
  }
  const index = storedRuleKeyIndex(database, rules.ruleSet);
  const taken = new Set<number>();
  for (const group of ruleGroups(affected, index, Infinity)) {
    saveGroup(database, rules, group, taken);
  }
  for (const group of formerGroups) deleteEmptyRuleMatchGroup(database, group);
}

/** A group goes on as the oldest of those that its members were in, under its id. */
function saveGroup(
  database: Database,
  { ruleSet, mergeLevel }: RulesInForce,
  { members, levels }: RuleGroup<number>,
  taken: Set<number>,
): void {
  const former = members.map((member) => ruleMatchGroupOf(database, ruleSet, member)?.row);
  let row: number | undefined;
  if (levels) {
    const free = former.filter((group) => group !== undefined && !taken.has(group)) as number[];
    row = free.length > 0 ? Math.min(...free) : insertRuleMatchGroup(database, ruleSet);
    taken.add(row);
    const toMerge = levels.strongest <= mergeLevel;
    updateRuleMatchGroup(database, row, { level: levels.weakest, toMerge });
  }
  members.forEach((member, place) => {
    if (former[place] !== row) setRuleMatchGroup(database, member, row);
  });
  for (const group of new Set(former)) {
    if (group !== undefined && group !== row) deleteEmptyRuleMatchGroup(database, group);
  }
}
