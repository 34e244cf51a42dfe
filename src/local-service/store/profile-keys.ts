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

/** Content types of the predefined keys that are not plain texts (Administrator Guide, "Standard profile definition"). */
const predefinedContentTypes: Readonly<Record<string, ContentType>> = {
  _phone: "PHONE_NUMBER",
  _email: "EMAIL_ADDRESS",
  _fullName: "NAME",
};

/** The form of `value` under which the key `name` is stored and searched. */
export function keyForm(name: string, value: string): string {
  const contentType = Object.hasOwn(predefinedContentTypes, name)
    ? predefinedContentTypes[name]
    : undefined;
  return searchKeyForm(contentType ?? "STRING", value);
}

/** The keys that a profile's fields give. `_profileId` is not stored: `profiles` has an index of its own for it. */
function fieldKeys(profile: IdentifiedProfile): KeyValue[] {
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

/** Makes the keys of origin `field` those that the profile's fields give; untouched ones are not written again. */
export function replaceFieldKeys(
  database: Database,
  domain: number,
  row: number,
  profile: IdentifiedProfile,
): void {
  const current = keysOfProfile(database, row).filter(({ origin }) => origin === "field");
  const wanted = fieldKeys(profile);
  const remove = database.prepare(
    "DELETE FROM profile_keys WHERE domain = ? AND key_name = ? AND value = ? AND profile = ? AND origin = 'field'",
  );
  for (const key of current)
    if (!isAmong(wanted, key)) remove.run(domain, key.name, key.value, row);
  const add = database.prepare(
    "INSERT OR IGNORE INTO profile_keys (domain, key_name, value, profile, origin) VALUES (?, ?, ?, ?, 'field')",
  );
  for (const key of wanted) if (!isAmong(current, key)) add.run(domain, key.name, key.value, row);
}

/** A key of a profile; one of origin `field` follows a field, an `added` one stays whatever becomes of the fields. */
export interface StoredKey extends KeyValue {
  origin: "field" | "added";
}

export function keysOfProfile(database: Database, row: number): StoredKey[] {
  return database
    .prepare("SELECT key_name AS name, value, origin FROM profile_keys WHERE profile = ?")
    .all(row) as unknown as StoredKey[];
}

/**
 * Gives a profile keys that it shall be found by from now on. Those that followed a field of another profile go on to
 * follow one where this profile's fields give the same key, and otherwise stay for good.
 */
export function adoptKeys(
  database: Database,
  domain: number,
  row: number,
  keys: readonly StoredKey[],
): void {
  const own = keysOfProfile(database, row).filter(({ origin }) => origin === "field");
  const add = database.prepare(
    "INSERT OR IGNORE INTO profile_keys (domain, key_name, value, profile, origin) VALUES (?, ?, ?, ?, 'added')",
  );
  for (const key of keys) {
    if (key.origin === "added" || !isAmong(own, key)) add.run(domain, key.name, key.value, row);
  }
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
