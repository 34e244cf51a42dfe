import type { MappedObject } from "../../profile-model/object-types/mapped-object.ts";
import { standardObjectOfIdentifier } from "../../profile-model/object-types/object-type.ts";
import type { Database } from "../store/database.ts";
import type { KeyValue } from "../store/profile-keys.ts";
import { addProfileSources } from "../store/profiles.ts";
import {
  addStandardObjectKeys,
  insertStandardObject,
  standardObjectsWithKey,
  updateStandardObject,
  type StoredStandardObject,
} from "../store/standard-objects.ts";
import { setByHand, sourceTypes, type FieldSource } from "../store/provenance.ts";
import { keyValues } from "./match-profile.ts";
import { populate, type PriorityOf } from "./populate.ts";
import type { Values } from "./profile-values.ts";

/** What an object says of one standard object, and which one that is, if it is there yet. */
export interface StandardObjectMatch {
  objectType: string;
  values: Values;
  keys: KeyValue[];
  existing: StoredStandardObject | undefined;
}

/**
 * The standard objects that a mapped object belongs to, by its keys with ASSET, ORDER, CASE and so on.
 *
 * @returns the name of a key that leads to more than one, for which AWS rejects the object (Administrator Guide,
 *   "Standard identifiers").
 */
export function matchStandardObjects(
  database: Database,
  domain: number,
  mapped: MappedObject,
  now: number,
): StandardObjectMatch[] | { ambiguousKey: string } {
  const matches: StandardObjectMatch[] = [];
  for (const [objectType, values] of mapped.standardObjects) {
    const keys = mapped.keys.filter(({ identifiers }) =>
      [...identifiers].some(
        (identifier) =>
          identifier in standardObjectOfIdentifier &&
          standardObjectOfIdentifier[identifier as keyof typeof standardObjectOfIdentifier] ===
            objectType,
      ),
    );
    let existing: StoredStandardObject | undefined;
    for (const key of keys) {
      const found = new Map(
        keyValues(key)
          .flatMap((value) => standardObjectsWithKey(database, domain, objectType, value, now))
          .map((object) => [object.row, object]),
      );
      if (found.size > 1) return { ambiguousKey: key.name };
      existing ??= [...found.values()][0];
    }
    const lasting = keys.filter(({ identifiers }) => !identifiers.has("LOOKUP_ONLY"));
    matches.push({ objectType, values, keys: lasting.flatMap(keyValues), existing });
  }
  return matches;
}

/**
 * Gives the standard objects what the object says of them: fields that it does not carry stay. They belong to the
 * profile of the object that was last ingested for them (inferred).
 */
export function accumulateStandardObjects(
  database: Database,
  domain: number,
  matches: readonly StandardObjectMatch[],
  profile: number,
  source: FieldSource,
  priorityOf: PriorityOf,
  expiresAt: number,
): void {
  for (const { objectType, values, keys, existing } of matches) {
    const current = existing ?? { values: new Map(), provenance: setByHand };
    const populated = populate(current, values, source, priorityOf) ?? current;
    let row: number;
    if (existing) {
      row = existing.row;
      // It may come from another profile with what other object types gave it.
      addProfileSources(database, domain, profile, sourceTypes(populated.provenance));
      updateStandardObject(database, {
        ...existing,
        ...populated,
        profile,
        expiresAt: Math.max(expiresAt, existing.expiresAt),
      });
    } else {
      row = insertStandardObject(database, domain, {
        profile,
        objectType,
        ...populated,
        expiresAt,
      });
    }
    addStandardObjectKeys(database, domain, objectType, row, keys);
  }
}
