import type { IdentifiedProfile } from "../../profile-model/profile.ts";
import type { Database } from "./database.ts";
import { fieldKeys } from "./profile-keys.ts";

/**
 * Stores many new profiles in one transaction, as for sample data, without their keys: nobody finds them before
 * `insertKeysOfProfiles`, which is called once, when all are there.
 *
 * Keys stand in the order of their values, so that those of any thousand profiles belong all over the file: added with
 * their profiles, each transaction would write most of the file again.
 *
 * @param domain row id of one that is there.
 * @param profiles their ids must be new in the domain; every field counts as set by hand.
 * @param now milliseconds since the epoch.
 */
export function insertProfilesWithoutKeys(
  database: Database,
  domain: number,
  profiles: readonly IdentifiedProfile[],
  now: number,
): void {
  database.trustedTransaction(() => {
    const insert = database.prepare(
      "INSERT INTO profiles (domain, profile_id, fields, created_at, updated_at) VALUES (?, ?, ?, ?, ?)",
    );
    for (const profile of profiles)
      insert.run(domain, profile.ProfileId, JSON.stringify(profile), now, now);
  });
}

/**
 * Gives all profiles of a domain the keys of their fields, in one transaction; keys that are there stay. What was cut
 * short can so be done again from the beginning.
 */
export function insertKeysOfProfiles(database: Database, domain: number): void {
  database.sortingTransaction(() => {
    database
      .prepare("CREATE TEMP TABLE unsorted_keys (key_name TEXT, value TEXT, profile INTEGER)")
      .run();
    collectKeys(database, domain);
    // An index that is made at the end is sorted too; kept up meanwhile, it would be written all over, key by key.
    const index = database
      .prepare("SELECT sql FROM sqlite_schema WHERE name = 'profile_keys_by_profile'")
      .get();
    database.prepare("DROP INDEX profile_keys_by_profile").run();
    database
      .prepare(
        `INSERT OR IGNORE INTO profile_keys (domain, key_name, value, profile, origin)
         SELECT ?, key_name, value, profile, 'field' FROM unsorted_keys ORDER BY key_name, value, profile`,
      )
      .run(domain);
    database.prepare(String(index?.["sql"])).run();
    database.prepare("DROP TABLE unsorted_keys").run();
  });
}

/** Rows of one statement: the more, the fewer calls. */
const rowsPerStatement = 100;

type KeyRow = [name: string, value: string, profile: number];

function collectKeys(database: Database, domain: number): void {
  // By row ids, as the profiles stand in the file; their index is in the order of their own ids.
  const profiles = database
    .prepare("SELECT id, fields FROM profiles NOT INDEXED WHERE domain = ?")
    .iterate(domain);
  let rows: KeyRow[] = [];
  for (const { id, fields } of profiles) {
    for (const { name, value } of fieldKeys(JSON.parse(String(fields)) as IdentifiedProfile))
      rows.push([name, value, Number(id)]);
    if (rows.length < rowsPerStatement) continue;
    collect(database, rows.slice(0, rowsPerStatement));
    rows = rows.slice(rowsPerStatement);
  }
  if (rows.length > 0) collect(database, rows);
}

function collect(database: Database, rows: readonly KeyRow[]): void {
  const places = Array(rows.length).fill("(?, ?, ?)").join(", ");
  database.prepare(`INSERT INTO unsorted_keys VALUES ${places}`).run(...rows.flat());
}
