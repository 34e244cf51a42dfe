import type { ConflictResolution } from "../../profile-model/matching-rules/resolve-conflicts.ts";
import { mergeOnce } from "../../profile-model/matching-rules/plan-merges.ts";
import { ruleGroups } from "../../profile-model/matching-rules/rule-groups.ts";
import { makeMerge } from "../merging/merge-by-itself.ts";
import { withOrigins } from "../merging/stored-origins.ts";
import type { Database } from "../store/database.ts";
import { storedProfileAtRow } from "../store/profiles.ts";
import { leaveUnmerged, ruleMatchMembers } from "../store/rule-based-matches.ts";
import { storedRuleKeyIndex, type RulesInForce } from "./match-by-rules.ts";

/** A main profile and the 20 that one MergeProfiles call takes. */
const mostMerged = 21;

/**
 * Merges profiles of a group that match at a level at which they are to be merged; the oldest is the main one. One merge
 * only: what comes of it is held against the rules again. Where a profile of more than 250 KB would come of it, the group
 * stays as it is until it changes. To be called in a transaction.
 *
 * @param group row id.
 * @param now milliseconds since the epoch.
 */
export function mergeByRules(
  database: Database,
  domain: number,
  { ruleSet, mergeLevel }: RulesInForce,
  group: number,
  conflictResolution: ConflictResolution,
  now: number,
): void {
  const index = storedRuleKeyIndex(database, ruleSet);
  const alike = ruleGroups(ruleMatchMembers(database, group), index, mergeLevel);
  const rows = alike.find(({ levels }) => levels)?.members ?? [];
  const [main, ...others] = rows
    .toSorted((one, other) => one - other)
    .slice(0, mostMerged)
    .map((row) => withOrigins(database, storedProfileAtRow(database, row)));
  if (!main) return;
  const { merge } = mergeOnce(main, others, conflictResolution);
  if (!makeMerge(database, domain, merge, now)) leaveUnmerged(database, group);
}
