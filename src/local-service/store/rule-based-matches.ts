import { randomUUID } from "node:crypto";
import type { Database } from "./database.ts";

/** A key of the matching rules as it is stored: 16 bytes in latin1, so that equal ones are equal texts. */
export interface StoredRuleKey {
  level: number;
  key: string;
}

const asBytes = (key: string): Buffer => Buffer.from(key, "latin1");

/** Row ids of the profiles that are to be held against the rules, the oldest first. */
export function profilesToMatch(
  database: Database,
  limit: number,
): { profile: number; domain: number }[] {
  return database
    .prepare(
      `SELECT profile, domain FROM rule_match_changes JOIN profiles ON profiles.id = profile
       ORDER BY profile LIMIT ?`,
    )
    .all(limit) as unknown as { profile: number; domain: number }[];
}

export function forgetToMatch(database: Database, profile: number): void {
  database.prepare("DELETE FROM rule_match_changes WHERE profile = ?").run(profile);
}

export function ruleKeysOfProfile(
  database: Database,
  ruleSet: number,
  profile: number,
): StoredRuleKey[] {
  return database
    .prepare("SELECT level, hash FROM rule_match_keys WHERE profile = ? AND rule_set = ?")
    .all(profile, ruleSet)
    .map((row) => ({
      level: Number(row["level"]),
      key: Buffer.from(row["hash"] as Uint8Array).toString("latin1"),
    }));
}

export function profilesWithRuleKey(
  database: Database,
  ruleSet: number,
  key: string,
  limit: number,
): number[] {
  return database
    .prepare("SELECT profile FROM rule_match_keys WHERE rule_set = ? AND hash = ? LIMIT ?")
    .all(ruleSet, asBytes(key), limit)
    .map((row) => Number(row["profile"]));
}

export function addRuleKey(
  database: Database,
  ruleSet: number,
  profile: number,
  { level, key }: StoredRuleKey,
): void {
  database
    .prepare(
      "INSERT OR IGNORE INTO rule_match_keys (rule_set, hash, profile, level) VALUES (?, ?, ?, ?)",
    )
    .run(ruleSet, asBytes(key), profile, level);
}

export function deleteRuleKey(
  database: Database,
  ruleSet: number,
  profile: number,
  key: string,
): void {
  database
    .prepare("DELETE FROM rule_match_keys WHERE rule_set = ? AND hash = ? AND profile = ?")
    .run(ruleSet, asBytes(key), profile);
}

export interface RuleMatchGroup {
  /** Row id; groups are listed in its order. */
  row: number;
  matchId: string;
  level: number;
}

const columns = "id AS row, match_id AS matchId, level";

/** Groups of a rule set in the order in which they were found. */
export function listRuleMatchGroups(
  database: Database,
  ruleSet: number,
  after: number,
  limit: number,
): RuleMatchGroup[] {
  return database
    .prepare(
      `SELECT ${columns} FROM rule_match_groups WHERE rule_set = ? AND id > ? ORDER BY id LIMIT ?`,
    )
    .all(ruleSet, after, limit) as unknown as RuleMatchGroup[];
}

export function findRuleMatchGroup(
  database: Database,
  ruleSet: number,
  matchId: string,
): RuleMatchGroup | undefined {
  return database
    .prepare(`SELECT ${columns} FROM rule_match_groups WHERE match_id = ? AND rule_set = ?`)
    .get(matchId, ruleSet) as RuleMatchGroup | undefined;
}

/** The group of a profile, by row ids. */
export function ruleMatchGroupOf(
  database: Database,
  ruleSet: number,
  profile: number,
): RuleMatchGroup | undefined {
  return database
    .prepare(
      `SELECT ${columns} FROM rule_match_groups
       WHERE id = (SELECT match_group FROM rule_match_members WHERE profile = ?) AND rule_set = ?`,
    )
    .get(profile, ruleSet) as RuleMatchGroup | undefined;
}

/** Row ids of a group's profiles. */
export function ruleMatchMembers(database: Database, group: number): number[] {
  return database
    .prepare("SELECT profile FROM rule_match_members WHERE match_group = ?")
    .all(group)
    .map((row) => Number(row["profile"]));
}

/** The profiles of a group in the order in which they were made, those after row `after`. */
export function listRuleMatchMembers(
  database: Database,
  group: number,
  after: number,
  limit: number,
): { row: number; profileId: string }[] {
  return database
    .prepare(
      `SELECT profiles.id AS row, profile_id AS profileId FROM rule_match_members
       JOIN profiles ON profiles.id = profile
       WHERE match_group = ? AND profile > ? ORDER BY profile LIMIT ?`,
    )
    .all(group, after, limit) as unknown as { row: number; profileId: string }[];
}

/** @returns its row id. */
export function insertRuleMatchGroup(database: Database, ruleSet: number): number {
  const { lastInsertRowid } = database
    .prepare(
      "INSERT INTO rule_match_groups (rule_set, match_id, level, to_merge) VALUES (?, ?, 1, 0)",
    )
    .run(ruleSet, randomUUID().replaceAll("-", ""));
  return Number(lastInsertRowid);
}

export function updateRuleMatchGroup(
  database: Database,
  group: number,
  { level, toMerge }: { level: number; toMerge: boolean },
): void {
  database
    .prepare("UPDATE rule_match_groups SET level = ?, to_merge = ? WHERE id = ?")
    .run(level, Number(toMerge), group);
}

/** Nothing of a group is to be merged until it is matched again. */
export function leaveUnmerged(database: Database, group: number): void {
  database.prepare("UPDATE rule_match_groups SET to_merge = 0 WHERE id = ?").run(group);
}

/** Deletes a group that has no members any more. */
export function deleteEmptyRuleMatchGroup(database: Database, group: number): void {
  database
    .prepare(
      `DELETE FROM rule_match_groups WHERE id = ?1
       AND NOT EXISTS (SELECT 1 FROM rule_match_members WHERE match_group = ?1)`,
    )
    .run(group);
}

/** @param group undefined: the profile matches nobody. */
export function setRuleMatchGroup(
  database: Database,
  profile: number,
  group: number | undefined,
): void {
  if (group === undefined) {
    database.prepare("DELETE FROM rule_match_members WHERE profile = ?").run(profile);
    return;
  }
  database
    .prepare("INSERT OR REPLACE INTO rule_match_members (profile, match_group) VALUES (?, ?)")
    .run(profile, group);
}

/** A group that has profiles to merge. */
export function groupToMerge(
  database: Database,
): { row: number; ruleSet: number; domain: number } | undefined {
  return database
    .prepare(
      `SELECT rule_match_groups.id AS row, rule_set AS ruleSet, domain FROM rule_match_groups
       JOIN rule_sets ON rule_sets.id = rule_set WHERE to_merge = 1 AND replaced = 0 LIMIT 1`,
    )
    .get() as { row: number; ruleSet: number; domain: number } | undefined;
}
