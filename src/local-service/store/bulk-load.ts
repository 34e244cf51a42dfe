import type { IdentifiedProfile } from "../../profile-model/profile.ts";
import type { Database } from "./database.ts";
import { fieldKeys, type KeyValue } from "./profile-keys.ts";

type ProfileKey = KeyValue & { profile: number };

const compare = (a: string, b: string): number => Number(a > b) - Number(a < b);

/**
 * Stores many new profiles and their keys, as for sample data: the faster the more there are at a time. To be called in
 * a transaction.
 *
 * @param profiles their ids must be new in the domain; every field counts as set by hand.
 * @param now milliseconds since the epoch.
 */
export function insertManyProfiles(
  database: Database,
  domain: number,
  profiles: readonly IdentifiedProfile[],
  now: number,
): void {
  // One row for each statement: with more of them SQLite keeps every page as it was, should a later row fail.
  const insertProfile = database.prepare(
    "INSERT INTO profiles (domain, profile_id, fields, created_at, updated_at) VALUES (?, ?, ?, ?, ?)",
  );
  const keys: ProfileKey[] = [];
  for (const profile of profiles) {
    const fields = JSON.stringify(profile);
    const { lastInsertRowid } = insertProfile.run(domain, profile.ProfileId, fields, now, now);
    const row = Number(lastInsertRowid);
    for (const { name, value } of fieldKeys(profile)) keys.push({ name, value, profile: row });
  }
  // In the order of the table, so that a page of it is taken up once and not for each key that belongs there.
  keys.sort((a, b) => compare(a.name, b.name) || compare(a.value, b.value));
  const insertKey = database.prepare(
    "INSERT OR IGNORE INTO profile_keys (domain, key_name, value, profile, origin) VALUES (?, ?, ?, ?, 'field')",
  );
  for (const { name, value, profile } of keys) insertKey.run(domain, name, value, profile);
}
