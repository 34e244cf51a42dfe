import type { IdentifiedProfile } from "../../profile-model/profile.ts";
import type { Database } from "./database.ts";
import { fieldKeys } from "./profile-keys.ts";

interface KeyRow {
  value: string;
  /** Row id. */
  profile: number;
}

/** Rows of one statement: the more, the fewer calls; it has four parameters for each. */
const rowsPerStatement = 100;

/**
 * Stores many new profiles and their keys in one transaction, as for sample data: the faster the more there are at a
 * time.
 *
 * @param domain row id of one that is there.
 * @param profiles their ids must be new in the domain; every field counts as set by hand.
 * @param now milliseconds since the epoch.
 */
export function insertManyProfiles(
  database: Database,
  domain: number,
  profiles: readonly IdentifiedProfile[],
  now: number,
): void {
  database.trustedTransaction(() => {
    const insertProfile = database.prepare(
      "INSERT INTO profiles (domain, profile_id, fields, created_at, updated_at) VALUES (?, ?, ?, ?, ?)",
    );
    const keys = new Map<string, KeyRow[]>();
    for (const profile of profiles) {
      const fields = JSON.stringify(profile);
      const { lastInsertRowid } = insertProfile.run(domain, profile.ProfileId, fields, now, now);
      for (const { name, value } of fieldKeys(profile)) {
        const row = { value, profile: Number(lastInsertRowid) };
        const rows = keys.get(name);
        if (rows) rows.push(row);
        else keys.set(name, [row]);
      }
    }
    // In the order of the table, so that a page of it is taken up once and not for each key that belongs there.
    for (const name of [...keys.keys()].toSorted())
      insertKeys(database, domain, name, keys.get(name) ?? []);
  });
}

const keyRows = (count: number): string =>
  `INSERT OR IGNORE INTO profile_keys (domain, key_name, value, profile, origin)
   VALUES ${Array(count).fill("(?, ?, ?, ?, 'field')").join(", ")}`;

/** @param rows are put in order. */
function insertKeys(database: Database, domain: number, name: string, rows: KeyRow[]): void {
  rows.sort((a, b) => Number(a.value > b.value) - Number(a.value < b.value));
  for (let start = 0; start < rows.length; start += rowsPerStatement) {
    const portion = rows.slice(start, start + rowsPerStatement);
    const parameters = portion.flatMap(({ value, profile }) => [domain, name, value, profile]);
    database.prepare(keyRows(portion.length)).run(...parameters);
  }
}
