import { randomUUID } from "node:crypto";
import type { IdentifiedProfile } from "../../profile-model/profile.ts";
import type { Database } from "./database.ts";
import { addFieldKeys, fieldKeys, replaceFieldKeys } from "./profile-keys.ts";
import {
  parseProvenance,
  serializeProvenance,
  setByHand,
  sourceTypes,
  type Provenance,
} from "./provenance.ts";

export interface StoredProfile {
  /** Row id; profiles are listed in its order. */
  row: number;
  profile: IdentifiedProfile;
  provenance: Provenance;
}

/** "Maximum size of one object or profile", 250 KB, cannot be raised (Administrator Guide, service limits). */
const largestProfileBytes = 250 * 1024;

export function isTooLarge(profile: IdentifiedProfile): boolean {
  return Buffer.byteLength(JSON.stringify(profile)) > largestProfileBytes;
}

/** 32 lower-case hexadecimal digits, random. */
export const newProfileId = (): string => randomUUID().replaceAll("-", "");

type ProfileRow = { id: number; fields: string; provenance: string | null };

function toProfile({ id, fields, provenance }: ProfileRow): StoredProfile {
  return {
    row: id,
    profile: JSON.parse(fields) as IdentifiedProfile,
    provenance: parseProvenance(provenance),
  };
}

export function findProfile(
  database: Database,
  domain: number,
  profileId: string,
): StoredProfile | undefined {
  const row = database
    .prepare("SELECT id, fields, provenance FROM profiles WHERE domain = ? AND profile_id = ?")
    .get(domain, profileId);
  return row && toProfile(row as ProfileRow);
}

/** The fields of `findProfile` as JSON. */
export function fieldsOfProfile(
  database: Database,
  domain: number,
  profileId: string,
): string | undefined {
  const row = database
    .prepare("SELECT fields FROM profiles WHERE domain = ? AND profile_id = ?")
    .get(domain, profileId);
  return row?.["fields"] as string | undefined;
}

/** The profile of a row id that the store itself gave in the same transaction. */
export function storedProfileAtRow(database: Database, row: number): StoredProfile {
  const found = database
    .prepare("SELECT id, fields, provenance FROM profiles WHERE id = ?")
    .get(row);
  if (!found) throw new Error(`No profile at row ${row}`);
  return toProfile(found as ProfileRow);
}

/** The fields of `storedProfileAtRow`, which is all that a search shows, as JSON of an object that is not empty. */
export function fieldsAtRow(database: Database, row: number): string {
  const found = database.prepare("SELECT fields FROM profiles WHERE id = ?").get(row);
  if (!found) throw new Error(`No profile at row ${row}`);
  return found["fields"] as string;
}

/** The fields of `storedProfileAtRow`. */
export function profileAtRow(database: Database, row: number): IdentifiedProfile {
  return JSON.parse(fieldsAtRow(database, row)) as IdentifiedProfile;
}

/** Milliseconds since the epoch. */
export function profileUpdatedAt(database: Database, row: number): number {
  const found = database.prepare("SELECT updated_at AS at FROM profiles WHERE id = ?").get(row);
  return Number(found?.["at"]);
}

/** Remembers that the profile has data from these object types, for when a type is deleted. */
export function addProfileSources(
  database: Database,
  domain: number,
  row: number,
  objectTypes: Iterable<string>,
): void {
  const add = database.prepare(
    "INSERT OR IGNORE INTO profile_sources (domain, object_type, profile) VALUES (?, ?, ?)",
  );
  for (const objectType of objectTypes) add.run(domain, objectType, row);
}

const provenanceColumn = (provenance: Provenance): string | null =>
  provenance.size > 0 ? serializeProvenance(provenance) : null;

/**
 * Stores a new profile and its keys.
 *
 * @param profile its id must be new in the domain.
 * @param now milliseconds since the epoch.
 * @returns its row id.
 */
export function insertProfile(
  database: Database,
  domain: number,
  profile: IdentifiedProfile,
  now: number,
  provenance: Provenance = setByHand,
): number {
  const { lastInsertRowid } = database
    .prepare(
      `INSERT INTO profiles (domain, profile_id, fields, provenance, created_at, updated_at)
       VALUES (?, ?, ?, ?, ?, ?)`,
    )
    .run(
      domain,
      profile.ProfileId,
      JSON.stringify(profile),
      provenanceColumn(provenance),
      now,
      now,
    );
  const row = Number(lastInsertRowid);
  addProfileSources(database, domain, row, sourceTypes(provenance));
  addFieldKeys(database, domain, row, fieldKeys(profile));
  return row;
}

/** Stores a profile's new fields and their sources; its keys follow. @param now milliseconds since the epoch. */
export function updateProfile(
  database: Database,
  domain: number,
  { row, profile, provenance }: StoredProfile,
  now: number,
): void {
  database
    .prepare("UPDATE profiles SET fields = ?, provenance = ?, updated_at = ? WHERE id = ?")
    .run(JSON.stringify(profile), provenanceColumn(provenance), now, row);
  addProfileSources(database, domain, row, sourceTypes(provenance));
  replaceFieldKeys(database, domain, row, profile);
}

/** Deletes a profile; its keys, objects and history go with it. */
export function deleteProfile(database: Database, row: number): void {
  database.prepare("DELETE FROM profiles WHERE id = ?").run(row);
}

/** Profiles that have or had data from an object type, at most `limit`. */
export function profilesWithSource(
  database: Database,
  domain: number,
  objectType: string,
  limit: number,
): number[] {
  return database
    .prepare("SELECT profile FROM profile_sources WHERE domain = ? AND object_type = ? LIMIT ?")
    .all(domain, objectType, limit)
    .map((found) => Number(found["profile"]));
}

/** The object types that a profile has or had data from. */
export function sourcesOfProfile(database: Database, row: number): string[] {
  return database
    .prepare("SELECT object_type FROM profile_sources WHERE profile = ?")
    .all(row)
    .map((found) => String(found["object_type"]));
}

/** The profile has no data from this object type any more. */
export function forgetSource(
  database: Database,
  domain: number,
  objectType: string,
  row: number,
): void {
  database
    .prepare("DELETE FROM profile_sources WHERE domain = ? AND object_type = ? AND profile = ?")
    .run(domain, objectType, row);
}
