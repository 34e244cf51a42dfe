import { isDeepStrictEqual } from "node:util";
import type { MappedObject } from "../../profile-model/object-types/mapped-object.ts";
import type { Database } from "../store/database.ts";
import { recordHistory } from "../store/profile-history.ts";
import {
  insertProfile,
  isTooLarge,
  newProfileId,
  storedProfileAtRow,
  updateProfile,
  type StoredProfile,
} from "../store/profiles.ts";
import type { FieldSource } from "../store/provenance.ts";
import { populate, type PriorityOf } from "./populate.ts";
import { profileOfValues, profileValues, type Values } from "./profile-values.ts";

/** What an object makes of its profile, before it is stored. */
export type ProfileChange = { isTooLarge: boolean } & (
  | { kind: "new"; changed: Omit<StoredProfile, "row"> }
  /** `differs`: a value is another than before, and not only its source. */
  | { kind: "changed"; changed: StoredProfile; differs: boolean }
  | { kind: "untouched"; row: number }
);

/** A Gender is also given as GenderString, as AWS does (observed in its profile stream). */
function incomingValues({ profile }: MappedObject): Values {
  const gender = profile.get("Gender");
  if (gender === undefined || profile.has("GenderString")) return profile;
  return new Map([...profile, ["GenderString", gender]]);
}

/**
 * The profile that is created for an object: what the fields with a target say and, where they leave them empty,
 * EmailAddress and PhoneNumber from fields of those content types (Administrator Guide, "Inferred profiles").
 */
export function inferredProfile(mapped: MappedObject, source: FieldSource): ProfileChange {
  const values = new Map([...Object.entries(mapped.inferredProfile), ...incomingValues(mapped)]);
  const profile = profileOfValues(newProfileId(), values);
  const provenance = new Map([...values.keys()].map((path) => [path, source]));
  return { kind: "new", changed: { profile, provenance }, isTooLarge: isTooLarge(profile) };
}

/** What an object makes of a profile that is there. */
export function populatedProfile(
  database: Database,
  row: number,
  mapped: MappedObject,
  source: FieldSource,
  priorityOf: PriorityOf,
): ProfileChange {
  const incoming = incomingValues(mapped);
  if (incoming.size === 0) return { kind: "untouched", row, isTooLarge: false };
  const stored = storedProfileAtRow(database, row);
  const current = { values: profileValues(stored.profile), provenance: stored.provenance };
  const populated = populate(current, incoming, source, priorityOf);
  if (!populated) return { kind: "untouched", row, isTooLarge: false };
  const profile = profileOfValues(stored.profile.ProfileId, populated.values);
  return {
    kind: "changed",
    changed: { row, profile, provenance: populated.provenance },
    differs: !isDeepStrictEqual(populated.values, current.values),
    isTooLarge: isTooLarge(profile),
  };
}

/** Stores the change and tells the profile's history. @returns the profile's row id. */
export function saveProfile(
  database: Database,
  domain: number,
  change: ProfileChange,
  now: number,
): number {
  if (change.kind === "untouched") return change.row;
  const { profile, provenance } = change.changed;
  const content = JSON.stringify(profile);
  if (change.kind === "new") {
    const row = insertProfile(database, domain, profile, now, provenance);
    recordHistory(database, row, { action: "CREATED", objectType: "_profile", content }, now);
    return row;
  }
  const { row } = change.changed;
  updateProfile(database, domain, change.changed, now);
  if (change.differs) {
    recordHistory(database, row, { action: "UPDATED", objectType: "_profile", content }, now);
  }
  return row;
}
