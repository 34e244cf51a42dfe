import { createHash } from "node:crypto";
import type { Database } from "./database.ts";

export interface NewProfileObject {
  /** Row id of its profile. */
  profile: number;
  objectType: string;
  /** ProfileObjectUniqueKey. */
  uniqueKey: string;
  /** JSON as it was sent. */
  content: string;
  /** Milliseconds since the epoch, like `expiresAt`. */
  ingestedAt: number;
  /** From this moment on the object is not there for anybody, though a sweep removes it later. */
  expiresAt: number;
}

export interface StoredProfileObject {
  /** Row id; rows are in the order of ingestion. */
  row: number;
  objectType: string;
  uniqueKey: string;
  content: string;
}

/**
 * ProfileObjectUniqueKey: 44 characters, base64 of a SHA-256, as in AWS's streams (observed). What AWS hashes is not
 * known; here it is the object type and the value of its UNIQUE key (inferred).
 */
export function profileObjectUniqueKey(objectType: string, value: string): string {
  return createHash("sha256").update(`${objectType}\n${value}`).digest("base64");
}

/** @returns its row id. */
export function insertObject(database: Database, domain: number, object: NewProfileObject): number {
  const { lastInsertRowid } = database
    .prepare(
      `INSERT INTO profile_objects (domain, profile, object_type, unique_key, size, ingested_at, expires_at, content)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
    )
    .run(
      domain,
      object.profile,
      object.objectType,
      object.uniqueKey,
      Buffer.byteLength(object.content),
      object.ingestedAt,
      object.expiresAt,
      object.content,
    );
  return Number(lastInsertRowid);
}

/** Deletes an object; its keys and the counts follow. */
export function deleteObject(database: Database, row: number): void {
  database.prepare("DELETE FROM profile_objects WHERE id = ?").run(row);
}

/** Where the object with this unique key is, expired or not. */
export function findObject(
  database: Database,
  domain: number,
  objectType: string,
  uniqueKey: string,
): { row: number; profile: number; size: number; expiresAt: number } | undefined {
  return database
    .prepare(
      `SELECT id AS row, profile, size, expires_at AS expiresAt FROM profile_objects
       WHERE domain = ? AND object_type = ? AND unique_key = ?`,
    )
    .get(domain, objectType, uniqueKey) as
    | { row: number; profile: number; size: number; expiresAt: number }
    | undefined;
}

/** A profile's objects of a type in the order of ingestion, those after row `after` that have not expired. */
export function listObjects(
  database: Database,
  profile: number,
  objectType: string,
  now: number,
  after: number,
  limit: number,
): StoredProfileObject[] {
  return database
    .prepare(
      `SELECT id AS row, object_type AS objectType, unique_key AS uniqueKey, content FROM profile_objects
       WHERE profile = ? AND object_type = ? AND id > ? AND expires_at > ? ORDER BY id LIMIT ?`,
    )
    .all(profile, objectType, after, now, limit) as unknown as StoredProfileObject[];
}

/** Objects of one type that a profile has. */
export interface TypeCount {
  objectType: string;
  count: number;
}

export function objectFigures(
  database: Database,
  profile: number,
): { count: number; bytes: number } {
  return database
    .prepare("SELECT object_count AS count, object_bytes AS bytes FROM profiles WHERE id = ?")
    .get(profile) as { count: number; bytes: number };
}

export function countByType(database: Database, profile: number): TypeCount[] {
  return database
    .prepare(
      `SELECT object_type AS objectType, count(*) AS count FROM profile_objects
       WHERE profile = ? GROUP BY object_type`,
    )
    .all(profile) as unknown as TypeCount[];
}

/** Deletes a profile's objects of a type that were ingested first. */
export function deleteOldest(
  database: Database,
  profile: number,
  objectType: string,
  count: number,
): void {
  database
    .prepare(
      `DELETE FROM profile_objects WHERE id IN
       (SELECT id FROM profile_objects WHERE profile = ? AND object_type = ? ORDER BY id LIMIT ?)`,
    )
    .run(profile, objectType, count);
}

/** Sizes in bytes of a profile's objects, in the order in which `deleteOldestOfProfile` deletes them. */
export function objectSizes(database: Database, profile: number): number[] {
  return database
    .prepare("SELECT size FROM profile_objects WHERE profile = ? ORDER BY id")
    .all(profile)
    .map(({ size }) => Number(size));
}

/** Deletes those of a profile's objects that were ingested first, of whatever type. */
export function deleteOldestOfProfile(database: Database, profile: number, count: number): void {
  database
    .prepare(
      `DELETE FROM profile_objects WHERE id IN
       (SELECT id FROM profile_objects WHERE profile = ? ORDER BY id LIMIT ?)`,
    )
    .run(profile, count);
}

/** Size in bytes of the object that `deleteOldest` deletes first. */
export function oldestSize(database: Database, profile: number, objectType: string): number {
  const found = database
    .prepare(
      "SELECT size FROM profile_objects WHERE profile = ? AND object_type = ? ORDER BY id LIMIT 1",
    )
    .get(profile, objectType);
  return Number(found?.["size"] ?? 0);
}

/** Moves all objects of a profile to another. */
export function moveObjects(database: Database, from: number, to: number): void {
  database.prepare("UPDATE profile_objects SET profile = ? WHERE profile = ?").run(to, from);
}

/** Rows of one portion and bytes before its last row: the commit of more would hold requests up. */
interface Portion {
  rows: number;
  bytes: number;
}

/** Deletes a portion of the objects of a type in a domain. */
export function deleteObjectsOfType(
  database: Database,
  domain: number,
  objectType: string,
  { rows, bytes }: Portion,
): void {
  database
    .prepare(
      `DELETE FROM profile_objects WHERE id IN
       (SELECT id FROM
         (SELECT id, sum(size) OVER (ORDER BY id) - size AS bytes_before FROM
           (SELECT id, size FROM profile_objects WHERE domain = ? AND object_type = ? LIMIT ?))
       WHERE bytes_before < ?)`,
    )
    .run(domain, objectType, rows, bytes);
}

export function hasObjectsOfType(database: Database, domain: number, objectType: string): boolean {
  const found = database
    .prepare("SELECT 1 FROM profile_objects WHERE domain = ? AND object_type = ? LIMIT 1")
    .get(domain, objectType);
  return found !== undefined;
}

export interface ExpiredObject {
  row: number;
  /** Row id of its profile. */
  profile: number;
  objectType: string;
  uniqueKey: string;
}

/** Objects of all domains that have expired, the longest expired first. */
export function expiredObjects(database: Database, now: number, limit: number): ExpiredObject[] {
  return database
    .prepare(
      `SELECT id AS row, profile, object_type AS objectType, unique_key AS uniqueKey FROM profile_objects
       WHERE expires_at <= ? ORDER BY expires_at LIMIT ?`,
    )
    .all(now, limit) as unknown as ExpiredObject[];
}

/** A profile's objects that have expired. */
export function expiredObjectsOfProfile(
  database: Database,
  profile: number,
  now: number,
): ExpiredObject[] {
  return database
    .prepare(
      `SELECT id AS row, profile, object_type AS objectType, unique_key AS uniqueKey FROM profile_objects
       WHERE profile = ? AND expires_at <= ?`,
    )
    .all(profile, now) as unknown as ExpiredObject[];
}

/**
 * What a domain's counts still contain of objects that have expired and were not swept yet: few, by their own index. SQLite
 * would rather go through all objects of the domain, a tenth of a second for a hundred thousand.
 */
export function unsweptFigures(
  database: Database,
  domain: number,
  now: number,
): { objects: number; bytes: number; meteringSurplus: number } {
  return database
    .prepare(
      `SELECT coalesce(sum(expired.objects), 0) AS objects, coalesce(sum(expired.bytes), 0) AS bytes,
         coalesce(sum((object_count - 1) / 100 - (object_count - expired.objects - 1) / 100), 0) AS meteringSurplus
       FROM (SELECT profile, count(*) AS objects, sum(size) AS bytes
         FROM profile_objects INDEXED BY profile_objects_by_expiry
         WHERE expires_at <= ? AND domain = ? GROUP BY profile) AS expired
       JOIN profiles ON profiles.id = expired.profile`,
    )
    .get(now, domain) as { objects: number; bytes: number; meteringSurplus: number };
}
