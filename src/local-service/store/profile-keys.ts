import { standardKeyContentTypes } from "../../profile-model/object-types/predefined-keys.ts";
import {
  searchKeyForm,
  standardProfileKeys,
  type ContentType,
} from "../../profile-model/normalise/search-key.ts";
import type { IdentifiedProfile } from "../../profile-model/profile.ts";
import type { Database } from "./database.ts";

/** A key and one value of it in the form in which it is stored and compared. */
export interface KeyValue {
  name: string;
  value: string;
}

/**
 * The form of `value` under which the key `name` is stored and searched.
 *
 * @param contentType of the key where an object type defines it; the standard keys have theirs.
 */
export function keyForm(name: string, value: string, contentType: ContentType): string {
  return searchKeyForm(standardKeyContentTypes.get(name) ?? contentType, value);
}

/** The keys that a profile's fields give. `_profileId` is not stored: `profiles` has an index of its own for it. */
export function fieldKeys(profile: IdentifiedProfile): KeyValue[] {
  return standardProfileKeys(profile)
    .filter(({ keyName }) => keyName !== "_profileId")
    .map(({ keyName, value, contentType }) => ({
      name: keyName,
      value: searchKeyForm(contentType, value),
    }))
    .filter(({ value }) => value !== "");
}

const isAmong = (keys: readonly KeyValue[], { name, value }: KeyValue): boolean =>
  keys.some((key) => key.name === name && key.value === value);

/** Stores keys that a profile's fields give and that it does not have yet. */
export function addFieldKeys(
  database: Database,
  domain: number,
  row: number,
  keys: readonly KeyValue[],
): void {
  const add = database.prepare(
    "INSERT OR IGNORE INTO profile_keys (domain, key_name, value, profile, origin) VALUES (?, ?, ?, ?, 'field')",
  );
  for (const { name, value } of keys) add.run(domain, name, value, row);
}

/** Makes the keys of origin `field` those that the profile's fields give; untouched ones are not written again. */
export function replaceFieldKeys(
  database: Database,
  domain: number,
  row: number,
  profile: IdentifiedProfile,
): void {
  const current = fieldKeysOfProfile(database, row);
  const wanted = fieldKeys(profile);
  const remove = database.prepare(
    "DELETE FROM profile_keys WHERE domain = ? AND key_name = ? AND value = ? AND profile = ? AND origin = 'field'",
  );
  for (const key of current)
    if (!isAmong(wanted, key)) remove.run(domain, key.name, key.value, row);
  const added = wanted.filter((key) => !isAmong(current, key));
  addFieldKeys(database, domain, row, added);
}

/**
 * A key of a profile; one of origin `field` follows a field, an `added` one stays whatever becomes of the fields, an
 * `ingested` one stays as well, until the object type that brought it is deleted.
 */
export interface StoredKey extends KeyValue {
  origin: "field" | "added" | "ingested";
  /** Of an ingested key, otherwise empty. */
  objectType: string;
}

export function keysOfProfile(database: Database, row: number): StoredKey[] {
  return database
    .prepare(
      "SELECT key_name AS name, value, origin, object_type AS objectType FROM profile_keys WHERE profile = ?",
    )
    .all(row) as unknown as StoredKey[];
}

function fieldKeysOfProfile(database: Database, row: number): KeyValue[] {
  return database
    .prepare(
      "SELECT key_name AS name, value FROM profile_keys WHERE profile = ? AND origin = 'field'",
    )
    .all(row) as unknown as KeyValue[];
}

/** Gives a profile the keys that an object of this type brings. */
export function addIngestedKeys(
  database: Database,
  domain: number,
  row: number,
  objectType: string,
  keys: readonly KeyValue[],
): void {
  const add = database.prepare(
    `INSERT OR IGNORE INTO profile_keys (domain, key_name, value, profile, origin, object_type)
     VALUES (?, ?, ?, ?, 'ingested', ?)`,
  );
  for (const { name, value } of keys) add.run(domain, name, value, row, objectType);
}

/**
 * Takes from a profile keys that objects of this type brought, at most `limit`.
 *
 * @returns how many there were; fewer than `limit` when none is left.
 */
export function deleteIngestedKeys(
  database: Database,
  row: number,
  objectType: string,
  limit: number,
): number {
  const { changes } = database
    .prepare(
      `DELETE FROM profile_keys
       WHERE profile = ?1 AND origin = 'ingested' AND object_type = ?2 AND (key_name, value) IN
         (SELECT key_name, value FROM profile_keys
          WHERE profile = ?1 AND origin = 'ingested' AND object_type = ?2 LIMIT ?3)`,
    )
    .run(row, objectType, limit);
  return Number(changes);
}

/**
 * Gives a profile keys of other profiles. Those that followed a field go on to follow one where this profile's fields
 * give the same key, and otherwise stay for good.
 */
export function adoptKeys(
  database: Database,
  domain: number,
  row: number,
  keys: readonly StoredKey[],
): void {
  const own = fieldKeysOfProfile(database, row);
  const add = database.prepare(
    `INSERT OR IGNORE INTO profile_keys (domain, key_name, value, profile, origin, object_type)
     VALUES (?, ?, ?, ?, ?, ?)`,
  );
  for (const key of keys) {
    const origin = key.origin === "field" ? "added" : key.origin;
    if (key.origin === "field" && isAmong(own, key)) continue;
    add.run(domain, key.name, key.value, row, origin, key.objectType);
  }
}

/** All values that a key has in a domain, read as they are asked for. */
export function* storedKeyValues(
  database: Database,
  domain: number,
  name: string,
): Generator<string> {
  const values = database
    .prepare("SELECT DISTINCT value FROM profile_keys WHERE domain = ? AND key_name = ?")
    .iterate(domain, name);
  for (const { value } of values) yield String(value);
}

/** Row ids of the profiles that have a key value, from `from` on in rising order, at most `limit`. */
export function profilesWithKey(
  database: Database,
  domain: number,
  { name, value }: KeyValue,
  from: number,
  limit: number,
): number[] {
  const rows =
    name === "_profileId"
      ? database
          .prepare(
            "SELECT id AS profile FROM profiles WHERE domain = ? AND profile_id = ? AND id >= ?",
          )
          .all(domain, value, from)
      : database
          .prepare(
            `SELECT DISTINCT profile FROM profile_keys
             WHERE domain = ? AND key_name = ? AND value = ? AND profile >= ? ORDER BY profile LIMIT ?`,
          )
          .all(domain, name, value, from, limit);
  return rows.map((row) => Number(row["profile"]));
}
