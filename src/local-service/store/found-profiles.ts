import type { Database } from "./database.ts";
import type { KeyValue } from "./profile-keys.ts";

export interface FoundProfile {
  row: number;
  /** JSON of an object that is not empty. */
  fields: string;
}

/**
 * `profilesWithKey` and the fields of each profile in one statement, for the most frequent request there is: the profiles
 * in the order of their rows, read as far as they are asked for. Not for `_profileId`, which is no stored key.
 */
export function* foundProfiles(
  database: Database,
  domain: number,
  { name, value }: KeyValue,
  from: number,
): Generator<FoundProfile, void, undefined> {
  const found = database
    .prepare(
      // CROSS JOIN keeps the order of the key, so that nothing is sorted before the first is read.
      `SELECT profile AS row, fields FROM profile_keys CROSS JOIN profiles ON id = profile
       WHERE profile_keys.domain = ? AND key_name = ? AND value = ? AND profile >= ? ORDER BY profile`,
    )
    .iterate(domain, name, value, from) as unknown as Iterable<FoundProfile>;
  let last = 0;
  for (const profile of found) {
    // A field, somebody and an object may all have given it the key.
    if (profile.row !== last) yield profile;
    last = profile.row;
  }
}
