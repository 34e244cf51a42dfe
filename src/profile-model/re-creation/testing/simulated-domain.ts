import { withValueAt } from "../../field-path.ts";
import { type FieldSourceProfileIds, mergeProfiles } from "../../merge/merge.ts";
import { compileMapping, type CompiledMapping } from "../../object-types/compile-mapping.ts";
import type { ObjectTypeMapping } from "../../object-types/object-type.ts";
import type { IdentifiedProfile } from "../../profile.ts";
import { leadOf } from "../leads-to.ts";
import type { Key, MergeRecord, PresentState, StoredObject } from "../merge-record.ts";
import { keyIdentity, keysOfFields, keysOfObject, keysToLookUp } from "../recorded-keys.ts";
import type { KeyValues, Step } from "../steps.ts";

/** Orders find their profile by e-mail address, else by a loyalty number; visits by a loyalty number alone. */
const definitions: Readonly<Record<string, ObjectTypeMapping>> = {
  order: {
    Fields: {
      id: { Source: "_source.id" },
      email: { Source: "_source.email", ContentType: "EMAIL_ADDRESS" },
      loyalty: { Source: "_source.loyalty" },
    },
    Keys: {
      orderNumber: [{ StandardIdentifiers: ["UNIQUE"], FieldNames: ["id"] }],
      _email: [{ StandardIdentifiers: ["PROFILE"], FieldNames: ["email"] }],
      loyalty: [{ StandardIdentifiers: ["PROFILE", "SECONDARY"], FieldNames: ["loyalty"] }],
    },
  },
  visit: {
    Fields: { id: { Source: "_source.id" }, loyalty: { Source: "_source.loyalty" } },
    Keys: {
      visitNumber: [{ StandardIdentifiers: ["UNIQUE"], FieldNames: ["id"] }],
      loyalty: [{ StandardIdentifiers: ["PROFILE"], FieldNames: ["loyalty"] }],
    },
  },
};

const mappings: ReadonlyMap<string, CompiledMapping> = new Map(
  Object.entries(definitions).map(([name, definition]) => [name, compileMapping(definition)]),
);

interface SimulatedProfile {
  profile: IdentifiedProfile;
  /** By identity. Those of fields are among them once fields were written. */
  keys: Set<string>;
  objects: StoredObject[];
}

/**
 * A domain by the documented rules of merging, keys and matching alone, to carry plans out in. What is created again keeps
 * its former id, by which plans name it.
 */
export class SimulatedDomain {
  readonly #profiles = new Map<string, SimulatedProfile>();
  /** Objects that were put and found no profile. */
  readonly deadLetters: StoredObject[] = [];

  add(profile: IdentifiedProfile, objects: readonly StoredObject[] = []): void {
    const keys = [
      ...keysOfFields(profile),
      ...objects.flatMap((object) => lastingKeys(object)),
    ].map(keyIdentity);
    this.#profiles.set(profile.ProfileId, { profile, keys: new Set(keys), objects: [...objects] });
  }

  get(profileId: string): SimulatedProfile {
    const found = this.#profiles.get(profileId);
    if (!found) throw new Error(`There is no profile ${profileId}`);
    return found;
  }

  merge(mainId: string, mergedIds: readonly string[], sources: FieldSourceProfileIds): MergeRecord {
    const main = this.get(mainId);
    const merged = mergedIds.map((id) => this.get(id));
    const outcome = mergeProfiles(
      main.profile,
      merged.map(({ profile }) => profile),
      sources,
    ).profile;
    const record: MergeRecord = {
      main: main.profile,
      merged: merged.map(({ profile }) => profile),
      sources,
      outcome,
      objects: [main, ...merged].flatMap(({ profile, objects }) =>
        objects.map((object) => ({ profileId: profile.ProfileId, ...object })),
      ),
    };
    for (const id of mergedIds) this.#profiles.delete(id);
    this.#profiles.set(mainId, {
      profile: outcome,
      keys: new Set([main, ...merged].flatMap(({ keys }) => [...keys])),
      objects: [main, ...merged].flatMap(({ objects }) => objects),
    });
    return record;
  }

  present(record: MergeRecord): PresentState {
    const { profile, objects } = this.get(record.main.ProfileId);
    const keys = keysToLookUp(record, objects, mappings);
    return {
      survivor: profile,
      survivorObjects: objects,
      mappings,
      holders: new Map(keys.map((key) => [keyIdentity(key), this.holders(key)])),
    };
  }

  holders(key: Key): string[] {
    const identity = keyIdentity(key);
    return [...this.#profiles].flatMap(([id, { keys }]) => (keys.has(identity) ? [id] : []));
  }

  /** @throws {Error} where a step cannot be done: `checkObjects` when an object has not come. */
  carryOut(step: Step): void {
    if (step.kind === "createProfile") {
      this.add({ ...step.fields, ProfileId: step.profileId });
      return;
    }
    const one = this.get(step.profileId);
    switch (step.kind) {
      case "setAccountNumber":
        this.#write(one, withValueAt(one.profile, "AccountNumber", step.accountNumber));
        return;
      case "restoreFields": {
        const changed = step.changes.reduce(
          (profile, { path, to }) => withValueAt(profile, path, to),
          one.profile,
        );
        this.#write(one, changed);
        return;
      }
      case "deleteKeys":
        for (const key of identities(step.keys)) one.keys.delete(key);
        return;
      case "addKeys":
        for (const key of identities(step.keys)) one.keys.add(key);
        return;
      case "deleteObject":
        one.objects = one.objects.filter(({ uniqueKey }) => uniqueKey !== step.object.uniqueKey);
        return;
      case "putObject":
        this.#put(step.object);
        return;
      case "checkObjects":
        if (!step.uniqueKeys.every((key) => one.objects.some((each) => each.uniqueKey === key)))
          throw new Error("An object has not come");
    }
  }

  /** The keys of fields follow them. */
  #write(one: SimulatedProfile, profile: IdentifiedProfile): void {
    one.profile = profile;
    for (const key of keysOfFields(profile)) one.keys.add(keyIdentity(key));
  }

  #put(object: StoredObject): void {
    const keys = keysOfObject(object, mappings);
    const lead = leadOf(keys?.profileKeys ?? [], (key) => this.holders(key));
    if (lead.kind !== "one") {
      this.deadLetters.push(object);
      return;
    }
    const owner = this.get(lead.profileId);
    owner.objects.push(object);
    for (const key of lastingKeys(object)) owner.keys.add(keyIdentity(key));
  }
}

function lastingKeys(object: StoredObject): Key[] {
  const keys = keysOfObject(object, mappings);
  return keys ? [...keys.lastingProfileKeys, ...keys.ownKeys] : [];
}

function identities({ name, values }: KeyValues): string[] {
  return values.map((value) => keyIdentity({ name, value, contentType: "STRING" }));
}

/** An object with its unique key, of a type of `mappings`. */
export function storedObject(
  objectTypeName: "order" | "visit",
  id: string,
  keys: { email?: string; loyalty?: string },
): StoredObject {
  return {
    objectTypeName,
    uniqueKey: `${objectTypeName} ${id}`,
    content: JSON.stringify({ id, ...keys }),
  };
}
