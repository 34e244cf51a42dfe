import type { Database } from "./database.ts";

/**
 * Deletes a domain as far as anybody can see: its name is free and nothing of it is found any more. Its rows, of which
 * there may be millions, are for `removeFromDeletedDomains`.
 */
export function markDomainDeleted(database: Database, id: number): void {
  // With a space, so that no domain that is made meanwhile can have the name.
  database.prepare("UPDATE domains SET name = 'deleted ' || id, deleted = 1 WHERE id = ?").run(id);
  // These are looked for across domains.
  database.prepare("DELETE FROM integrations WHERE domain = ?").run(id);
  database.prepare("DELETE FROM object_type_removals WHERE domain = ?").run(id);
  database.prepare("UPDATE rule_sets SET replaced = 1 WHERE domain = ?").run(id);
}

/** Rows that go in one step, by `?1`, the domain: what is many first, from the leaves on, so that no step cascades far. */
const steps = [
  `DELETE FROM profile_objects WHERE id IN (SELECT id FROM profile_objects WHERE domain = ?1 LIMIT 20)`,
  `DELETE FROM standard_objects WHERE id IN (SELECT id FROM standard_objects WHERE domain = ?1 LIMIT 20)`,
  `DELETE FROM dead_letters WHERE id IN (SELECT id FROM dead_letters WHERE domain = ?1 LIMIT 20)`,
  `DELETE FROM match_groups WHERE (job, rank) IN
     (SELECT job, rank FROM identity_resolution_jobs AS jobs JOIN match_groups ON job = jobs.id
      WHERE domain = ?1 LIMIT 100)`,
  `DELETE FROM rule_match_groups WHERE id IN
     (SELECT groups.id FROM rule_sets JOIN rule_match_groups AS groups ON rule_set = rule_sets.id
      WHERE domain = ?1 LIMIT 100)`,
  `DELETE FROM profile_history WHERE id IN
     (SELECT id FROM profile_history
      WHERE profile IN (SELECT id FROM profiles WHERE domain = ?1 LIMIT 20) LIMIT 200)`,
  `DELETE FROM profile_keys WHERE (domain, key_name, value, profile, origin, object_type) IN
     (SELECT domain, key_name, value, profile, origin, object_type FROM profile_keys
      WHERE profile IN (SELECT id FROM profiles WHERE domain = ?1 LIMIT 20) LIMIT 200)`,
  `DELETE FROM profiles WHERE id IN (SELECT id FROM profiles WHERE domain = ?1 LIMIT 20)`,
];

/**
 * What a portion takes before its commit, which takes several times as long: each row that goes touches some ten pages
 * all over the file.
 */
const portionMs = 1;

/**
 * Removes a portion of what is left of deleted domains, in a transaction of its own; to be called until nothing is left.
 *
 * @returns whether there may be more.
 */
export function removeFromDeletedDomains(database: Database): boolean {
  const domain = database.prepare("SELECT id FROM domains WHERE deleted = 1 LIMIT 1").get()?.["id"];
  if (domain === undefined) return false;
  database.transaction(() => removePortion(database, Number(domain)));
  // Otherwise SQLite carries its log over every thousand pages, and some portion would wait for all of them.
  database.prepare("PRAGMA wal_checkpoint(PASSIVE)").get();
  return true;
}

function removePortion(database: Database, domain: number): void {
  const end = performance.now() + portionMs;
  const removesSome = (step: string): boolean =>
    Number(database.prepare(step).run(domain).changes) > 0;
  do {
    if (!steps.some(removesSome)) {
      database.prepare("DELETE FROM domains WHERE id = ?").run(domain);
      return;
    }
  } while (performance.now() < end);
}
