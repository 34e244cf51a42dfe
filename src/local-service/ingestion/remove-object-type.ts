import type { Database } from "../store/database.ts";
import type { ObjectTypeRemoval } from "../store/object-type-removals.ts";
import { recordHistory } from "../store/profile-history.ts";
import { deleteIngestedKeys } from "../store/profile-keys.ts";
import { deleteObjectsOfType, hasObjectsOfType } from "../store/profile-objects.ts";
import {
  fieldsAtRow,
  forgetSource,
  profilesWithSource,
  storedProfileAtRow,
  updateProfile,
} from "../store/profiles.ts";
import {
  deleteStandardObject,
  idMember,
  standardObjectsOfProfile,
  updateStandardObject,
} from "../store/standard-objects.ts";
import { scrub } from "./populate.ts";
import { profileOfValues, profileValues } from "./profile-values.ts";

/** Requests are answered between two portions, of which none of a hundred thousand objects took longer than 19 ms. */
const portion = { rows: 50, bytes: 1_000_000, keys: 2000 };

/**
 * Takes away a portion of what came from an object type: its objects, and of profiles exactly the fields, keys and
 * standard objects that it gave them ("scrubs all of the fields of the standard profile that were populated from this
 * ProfileObjectType", DeleteProfileObjectType, API reference).
 *
 * @returns whether nothing is left.
 */
export function removePortion(
  database: Database,
  { domain, objectType }: ObjectTypeRemoval,
  now: number,
): boolean {
  deleteObjectsOfType(database, domain, objectType, portion);
  if (hasObjectsOfType(database, domain, objectType)) return false;
  let bytes = 0;
  let keys = portion.keys;
  for (const row of profilesWithSource(database, domain, objectType, portion.rows)) {
    if (bytes >= portion.bytes) return false;
    bytes += fieldsAtRow(database, row).length;
    scrubProfile(database, domain, row, objectType, now);
    scrubStandardObjects(database, row, objectType);
    keys -= deleteIngestedKeys(database, row, objectType, keys);
    if (keys === 0) return false;
    forgetSource(database, domain, objectType, row);
  }
  return profilesWithSource(database, domain, objectType, 1).length === 0;
}

function scrubProfile(
  database: Database,
  domain: number,
  row: number,
  objectType: string,
  now: number,
): void {
  const stored = storedProfileAtRow(database, row);
  const values = profileValues(stored.profile);
  const left = scrub({ values, provenance: stored.provenance }, objectType);
  if (!left) return;
  const profile = profileOfValues(stored.profile.ProfileId, left.values);
  updateProfile(database, domain, { row, profile, provenance: left.provenance }, now);
  const content = JSON.stringify(profile);
  recordHistory(database, row, { action: "UPDATED", objectType: "_profile", content }, now);
}

/** A standard object of which only its id is left was made from this type alone: it goes. */
function scrubStandardObjects(database: Database, profile: number, objectType: string): void {
  for (const object of standardObjectsOfProfile(database, profile)) {
    const left = scrub(object, objectType);
    if (!left) continue;
    const isEmpty = [...left.values.keys()].every((path) => path === idMember(object.objectType));
    if (isEmpty) deleteStandardObject(database, object.row);
    else updateStandardObject(database, { ...object, ...left });
  }
}
