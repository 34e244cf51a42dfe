import type { Database } from "./database.ts";
import type { KeyValue } from "./profile-keys.ts";

/** Gives a profile keys that stay whatever becomes of its fields; those it has already stay as they are. */
export function addKeys(
  database: Database,
  domain: number,
  row: number,
  keys: readonly KeyValue[],
): void {
  const add = database.prepare(
    `INSERT OR IGNORE INTO profile_keys (domain, key_name, value, profile, origin)
     VALUES (?, ?, ?, ?, 'added')`,
  );
  for (const { name, value } of keys) add.run(domain, name, value, row);
}

/** Takes keys from a profile, wherever they came from. @returns how many of them it had. */
export function deleteKeys(
  database: Database,
  domain: number,
  row: number,
  keys: readonly KeyValue[],
): number {
  const remove = database.prepare(
    "DELETE FROM profile_keys WHERE domain = ? AND key_name = ? AND value = ? AND profile = ?",
  );
  const had = keys.filter(({ name, value }) => remove.run(domain, name, value, row).changes > 0);
  return had.length;
}
