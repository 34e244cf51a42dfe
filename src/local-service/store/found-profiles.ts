import type { Database } from "./database.ts";
import type { KeyValue } from "./profile-keys.ts";

export interface FoundProfile {
  row: number;
  /** JSON of an object that is not empty. */
  fields: string;
}

/**
 * `profilesWithKey` and the fields of each profile in one statement, read as far as they are asked for, for the most frequent request there is. Not for
 * `_profileId`, which is no stored key.
 */
export function foundProfiles(
  database: Database,
  domain: number,
  { name, value }: KeyValue,
  from: number,
  limit: number,
): Iterable<FoundProfile> {
  return database
    .prepare(
      // CROSS JOIN keeps the order of the key: the page ends after so many profiles, however many there are.
      `SELECT profile AS row, fields FROM profile_keys CROSS JOIN profiles ON id = profile
       WHERE profile_keys.domain = ? AND key_name = ? AND value = ? AND profile >= ?
       GROUP BY profile ORDER BY profile LIMIT ?`,
    )
    .iterate(domain, name, value, from, limit) as unknown as Iterable<FoundProfile>;
}
