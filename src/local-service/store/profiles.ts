import type { IdentifiedProfile } from "../../profile-model/profile.ts";
import type { Database } from "./database.ts";
import { replaceFieldKeys } from "./profile-keys.ts";

export interface StoredProfile {
  /** Row id; profiles are listed in its order. */
  row: number;
  profile: IdentifiedProfile;
}

type ProfileRow = { id: number; fields: string };

function toProfile({ id, fields }: ProfileRow): StoredProfile {
  return { row: id, profile: JSON.parse(fields) as IdentifiedProfile };
}

export function findProfile(
  database: Database,
  domain: number,
  profileId: string,
): StoredProfile | undefined {
  const row = database
    .prepare("SELECT id, fields FROM profiles WHERE domain = ? AND profile_id = ?")
    .get(domain, profileId);
  return row && toProfile(row as ProfileRow);
}

/** The profile of a row id that the store itself gave in the same transaction. */
export function profileAtRow(database: Database, row: number): IdentifiedProfile {
  const found = database.prepare("SELECT id, fields FROM profiles WHERE id = ?").get(row);
  if (!found) throw new Error(`No profile at row ${row}`);
  return toProfile(found as ProfileRow).profile;
}

/**
 * Stores a new profile and its keys.
 *
 * @param profile its id must be new in the domain.
 * @param now milliseconds since the epoch.
 */
export function insertProfile(
  database: Database,
  domain: number,
  profile: IdentifiedProfile,
  now: number,
): void {
  const { lastInsertRowid } = database
    .prepare(
      "INSERT INTO profiles (domain, profile_id, fields, created_at, updated_at) VALUES (?, ?, ?, ?, ?)",
    )
    .run(domain, profile.ProfileId, JSON.stringify(profile), now, now);
  replaceFieldKeys(database, domain, Number(lastInsertRowid), profile);
}

/** Stores a profile's new fields; its keys follow them. @param now milliseconds since the epoch. */
export function updateProfile(
  database: Database,
  domain: number,
  row: number,
  profile: IdentifiedProfile,
  now: number,
): void {
  database
    .prepare("UPDATE profiles SET fields = ?, updated_at = ? WHERE id = ?")
    .run(JSON.stringify(profile), now, row);
  replaceFieldKeys(database, domain, row, profile);
}

/** Deletes a profile; its keys go with it. */
export function deleteProfile(database: Database, row: number): void {
  database.prepare("DELETE FROM profiles WHERE id = ?").run(row);
}
