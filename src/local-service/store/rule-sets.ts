import type { Database } from "./database.ts";

/** One version of a domain's matching rules. */
export interface RuleSet {
  /** Row id. */
  id: number;
  /** Row id. */
  domain: number;
  /** Id of the profile up to which those that were there before the rules were looked at; null when all were. */
  lookedAt: string | null;
}

const columns = "id, domain, looked_at AS lookedAt";

/** The rules in force in a domain; undefined where rule-based matching is off. */
export function ruleSetOfDomain(database: Database, domain: number): RuleSet | undefined {
  return database
    .prepare(`SELECT ${columns} FROM rule_sets WHERE domain = ? AND replaced = 0`)
    .get(domain) as RuleSet | undefined;
}

/** Puts a domain's rules out of force; what was found by them is not seen any more and goes by and by. */
export function retireRuleSet(database: Database, domain: number): void {
  database.prepare("UPDATE rule_sets SET replaced = 1 WHERE domain = ?").run(domain);
}

/** Puts new rules in force in a domain; all its profiles are then to be looked at. */
export function startRuleSet(database: Database, domain: number): void {
  retireRuleSet(database, domain);
  database.prepare("INSERT INTO rule_sets (domain) VALUES (?)").run(domain);
}

/** Whether anything is to be matched, merged, taken up or swept; asked after every write, so that it must be quick. */
export function hasRuleWork(database: Database): boolean {
  const found = database
    .prepare(
      `SELECT EXISTS (SELECT 1 FROM rule_match_changes)
         OR EXISTS (SELECT 1 FROM rule_sets WHERE replaced = 1 OR looked_at IS NOT NULL)
         OR EXISTS (SELECT 1 FROM rule_match_groups WHERE to_merge = 1) AS found`,
    )
    .get();
  return found?.["found"] === 1;
}

/** A rule set of which not all profiles have been looked at. */
export function unfinishedRuleSet(database: Database): RuleSet | undefined {
  return database
    .prepare(
      `SELECT ${columns} FROM rule_sets WHERE replaced = 0 AND looked_at IS NOT NULL LIMIT 1`,
    )
    .get() as RuleSet | undefined;
}

/**
 * Puts the next profiles of an unfinished rule set among those to be held against the rules.
 *
 * @returns how many; none when the end is reached.
 */
export function lookAtMore(
  database: Database,
  { id, domain, lookedAt }: RuleSet,
  limit: number,
): number {
  const rows = database
    .prepare(
      `SELECT id, profile_id AS profileId FROM profiles WHERE domain = ? AND profile_id > ?
       ORDER BY profile_id LIMIT ?`,
    )
    .all(domain, lookedAt, limit) as unknown as { id: number; profileId: string }[];
  const add = database.prepare("INSERT OR IGNORE INTO rule_match_changes (profile) VALUES (?)");
  for (const row of rows) add.run(row.id);
  database
    .prepare("UPDATE rule_sets SET looked_at = ? WHERE id = ?")
    .run(rows.at(-1)?.profileId ?? null, id);
  return rows.length;
}

const sweeps = [
  `DELETE FROM rule_match_keys WHERE (rule_set, hash, profile) IN
     (SELECT rule_set, hash, profile FROM rule_match_keys WHERE rule_set = ?1 LIMIT 200)`,
  `DELETE FROM rule_match_groups WHERE id IN
     (SELECT id FROM rule_match_groups WHERE rule_set = ?1 LIMIT 200)`,
  `DELETE FROM rule_sets WHERE id = ?1`,
];

/** Deletes some rows of a rule set that is not in force any more. @returns whether there was one. */
export function sweepReplacedRuleSet(database: Database): boolean {
  const id = database.prepare("SELECT id FROM rule_sets WHERE replaced = 1 LIMIT 1").get()?.["id"];
  if (id === undefined) return false;
  return sweeps.some((sweep) => Number(database.prepare(sweep).run(id).changes) > 0);
}
