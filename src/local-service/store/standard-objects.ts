import { createHash, randomUUID } from "node:crypto";
import { nestedValues } from "../../profile-model/object-types/nested-values.ts";
import type { Database } from "./database.ts";
import type { KeyValue } from "./profile-keys.ts";
import { parseProvenance, serializeProvenance, type Provenance } from "./provenance.ts";

/** An asset, a case, an order and the like, which the objects of one or several object types make up together. */
export interface StandardObject {
  /** Row id of its profile. */
  profile: number;
  /** `_asset`, `_case`, ... */
  objectType: string;
  /** By target path. */
  values: ReadonlyMap<string, string>;
  provenance: Provenance;
  /** Milliseconds since the epoch: when the last ingested object that it was made from expires. */
  expiresAt: number;
}

export interface StoredStandardObject extends StandardObject {
  row: number;
  /** ProfileObjectUniqueKey. */
  uniqueKey: string;
}

type StandardObjectRow = Record<"id" | "profile" | "expires_at", number> &
  Record<"object_type" | "unique_key" | "target_values" | "provenance", string>;

function toStandardObject(found: unknown): StoredStandardObject {
  const row = found as StandardObjectRow;
  return {
    row: row.id,
    profile: row.profile,
    objectType: row.object_type,
    uniqueKey: row.unique_key,
    values: new Map(JSON.parse(row.target_values) as [string, string][]),
    provenance: parseProvenance(row.provenance),
    expiresAt: row.expires_at,
  };
}

/** The member that holds the id of a standard object: `AssetId` of `_asset`. */
export const idMember = (objectType: string): string =>
  `${objectType.charAt(1).toUpperCase()}${objectType.slice(2)}Id`;

/** Standard objects of a type that have a key value, two at most: more do not matter. */
export function standardObjectsWithKey(
  database: Database,
  domain: number,
  objectType: string,
  { name, value }: KeyValue,
  now: number,
): StoredStandardObject[] {
  return database
    .prepare(
      `SELECT standard_objects.* FROM standard_object_keys AS keys
       JOIN standard_objects ON standard_objects.id = keys.object
       WHERE keys.domain = ? AND keys.object_type = ? AND keys.key_name = ? AND keys.value = ? AND expires_at > ?
       LIMIT 2`,
    )
    .all(domain, objectType, name, value, now)
    .map(toStandardObject);
}

/** Where the standard object with this unique key is, expired or not. */
export function findStandardObject(
  database: Database,
  domain: number,
  objectType: string,
  uniqueKey: string,
): { row: number; profile: number; expiresAt: number } | undefined {
  return database
    .prepare(
      `SELECT id AS row, profile, expires_at AS expiresAt FROM standard_objects
       WHERE domain = ? AND object_type = ? AND unique_key = ?`,
    )
    .get(domain, objectType, uniqueKey) as
    | { row: number; profile: number; expiresAt: number }
    | undefined;
}

/** Stores a new standard object under an id of its own. @returns its row id. */
export function insertStandardObject(
  database: Database,
  domain: number,
  { profile, objectType, values, provenance, expiresAt }: StandardObject,
): number {
  const id = randomUUID().replaceAll("-", "");
  const { lastInsertRowid } = database
    .prepare(
      `INSERT INTO standard_objects (domain, profile, object_type, unique_key, target_values, provenance, expires_at)
       VALUES (?, ?, ?, ?, ?, ?, ?)`,
    )
    .run(
      domain,
      profile,
      objectType,
      createHash("sha256").update(`${objectType}\n${id}`).digest("base64"),
      JSON.stringify([[idMember(objectType), id], ...values]),
      serializeProvenance(provenance),
      expiresAt,
    );
  return Number(lastInsertRowid);
}

export function updateStandardObject(database: Database, object: StoredStandardObject): void {
  database
    .prepare(
      "UPDATE standard_objects SET profile = ?, target_values = ?, provenance = ?, expires_at = ? WHERE id = ?",
    )
    .run(
      object.profile,
      JSON.stringify([...object.values]),
      serializeProvenance(object.provenance),
      object.expiresAt,
      object.row,
    );
}

export function deleteStandardObject(database: Database, row: number): void {
  database.prepare("DELETE FROM standard_objects WHERE id = ?").run(row);
}

export function addStandardObjectKeys(
  database: Database,
  domain: number,
  objectType: string,
  row: number,
  keys: readonly KeyValue[],
): void {
  const add = database.prepare(
    `INSERT OR IGNORE INTO standard_object_keys (domain, object_type, key_name, value, object)
     VALUES (?, ?, ?, ?, ?)`,
  );
  for (const { name, value } of keys) add.run(domain, objectType, name, value, row);
}

export function keysOfStandardObject(database: Database, row: number): KeyValue[] {
  return database
    .prepare("SELECT key_name AS name, value FROM standard_object_keys WHERE object = ?")
    .all(row) as unknown as KeyValue[];
}

/** A profile's standard objects of a type in the order in which they were made, those after row `after`. */
export function listStandardObjects(
  database: Database,
  profile: number,
  objectType: string,
  now: number,
  after: number,
  limit: number,
): StoredStandardObject[] {
  return database
    .prepare(
      `SELECT * FROM standard_objects
       WHERE profile = ? AND object_type = ? AND id > ? AND expires_at > ? ORDER BY id LIMIT ?`,
    )
    .all(profile, objectType, after, now, limit)
    .map(toStandardObject);
}

/** All standard objects of a profile, expired or not. */
export function standardObjectsOfProfile(
  database: Database,
  profile: number,
): StoredStandardObject[] {
  return database
    .prepare("SELECT * FROM standard_objects WHERE profile = ?")
    .all(profile)
    .map(toStandardObject);
}

/** Moves all standard objects of a profile to another. */
export function moveStandardObjects(database: Database, from: number, to: number): void {
  database.prepare("UPDATE standard_objects SET profile = ? WHERE profile = ?").run(to, from);
}

/** Deletes standard objects that have expired, at most `limit`. @returns how many went. */
export function deleteExpiredStandardObjects(
  database: Database,
  now: number,
  limit: number,
): number {
  const { changes } = database
    .prepare(
      `DELETE FROM standard_objects WHERE id IN
       (SELECT id FROM standard_objects WHERE expires_at <= ? ORDER BY expires_at LIMIT ?)`,
    )
    .run(now, limit);
  return Number(changes);
}

/** As ListProfileObjects gives it: JSON with the object's id and fields. */
export function standardObjectContent({ values }: StoredStandardObject): string {
  return JSON.stringify(nestedValues(values));
}
