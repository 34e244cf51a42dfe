import { searchKeyForm, standardProfileKeys } from "../normalise/search-key.ts";
import type { CompiledMapping } from "../object-types/compile-mapping.ts";
import { mapObject } from "../object-types/map-object.ts";
import type { MappedKey } from "../object-types/mapped-object.ts";
import { inMatchingOrder, isKept } from "../object-types/matching-order.ts";
import { standardKeyContentTypes } from "../object-types/predefined-keys.ts";
import type { IdentifiedProfile, Profile } from "../profile.ts";
import type { Key, MergeRecord, StoredObject } from "./merge-record.ts";
import type { KeyValues, ProfileKeyValues } from "./steps.ts";

/** The same text for keys that a search cannot tell apart. */
export function keyIdentity({ name, value, contentType }: Key): string {
  return `${name}\n${searchKeyForm(standardKeyContentTypes.get(name) ?? contentType, value)}`;
}

/** Each key once. */
export function distinctKeys(keys: readonly Key[]): Key[] {
  return [...new Map(keys.map((key) => [keyIdentity(key), key])).values()];
}

/** Values of one key in one request. The limits of AddProfileKey and SearchProfiles are not documented. */
const mostValues = 100;

/** By name, as the API takes them. */
export function keyValues(keys: readonly Key[]): KeyValues[] {
  return [...Map.groupBy(keys, ({ name }) => name)].flatMap(([name, ofName]) => {
    const values = ofName.map(({ value }) => value);
    return Array.from({ length: Math.ceil(values.length / mostValues) }, (_, index) => ({
      name,
      values: values.slice(index * mostValues, (index + 1) * mostValues),
    }));
  });
}

/** The keys that a profile's fields give it, but for its id, which nobody can take from it. */
export function keysOfFields(profile: Profile): Key[] {
  return standardProfileKeys(profile)
    .filter(({ keyName }) => keyName !== "_profileId")
    .map(({ keyName: name, value, contentType }) => ({ name, value, contentType }));
}

/** What an object's keys say, for as long as its object type is as it is now. */
export interface ObjectKeys {
  /** Of each PROFILE key, in the order in which they are asked. */
  profileKeys: ProfileKeyValues[];
  /** Those among them that the profile is found by from then on. */
  lastingProfileKeys: Key[];
  /** The others that the profile is found by, such as the object's own UNIQUE key. */
  ownKeys: Key[];
}

/** @returns undefined where the object type is gone or no longer takes the object. */
export function keysOfObject(
  { objectTypeName, content }: StoredObject,
  mappings: ReadonlyMap<string, CompiledMapping>,
): ObjectKeys | undefined {
  const mapping = mappings.get(objectTypeName);
  const source = parsed(content);
  if (!mapping || source === undefined) return undefined;
  const mapped = mapObject(mapping, source);
  if (mapped.kind === "failed") return undefined;
  // Whether an object made its profile is not known; a key that it did not leave there is not found there.
  const lasting = mapped.keys.filter((key) => isKept(key, true));
  const isProfileKey = ({ identifiers }: MappedKey) => identifiers.has("PROFILE");
  return {
    profileKeys: inMatchingOrder(mapped.keys).map(valuesOf),
    lastingProfileKeys: lasting.filter(isProfileKey).flatMap(valuesOf),
    ownKeys: lasting.filter((key) => !isProfileKey(key)).flatMap(valuesOf),
  };
}

function parsed(content: string): unknown {
  try {
    return JSON.parse(content) as unknown;
  } catch {
    return undefined;
  }
}

function valuesOf({ name, contentType, values }: MappedKey): Key[] {
  return values.map((value) => ({ name, value, contentType }));
}

/**
 * The keys that a profile and its objects were found by, as far as fields and recorded objects say: the API does not tell
 * which keys a profile has, so that those of AddProfileKey are not known.
 */
export function identifyingKeys(
  { objects = [] }: MergeRecord,
  profile: IdentifiedProfile,
  mappings: ReadonlyMap<string, CompiledMapping>,
): Key[] {
  const own = objects.filter(({ profileId }) => profileId === profile.ProfileId);
  return distinctKeys([
    ...keysOfFields(profile),
    ...own.flatMap((object) => keysOfObject(object, mappings)?.lastingProfileKeys ?? []),
  ]);
}

/** The keys of which a plan must know who has them. @param survivorObjects as they are now. */
export function keysToLookUp(
  record: MergeRecord,
  survivorObjects: readonly StoredObject[],
  mappings: ReadonlyMap<string, CompiledMapping>,
): Key[] {
  const recorded = (record.objects ?? []).filter(
    ({ profileId }) => profileId !== record.main.ProfileId,
  );
  const names = new Set(recorded.map(objectIdentity));
  const present = survivorObjects.filter((object) => names.has(objectIdentity(object)));
  return distinctKeys([
    ...record.merged.flatMap((profile) => identifyingKeys(record, profile, mappings)),
    ...[...recorded, ...present].flatMap(
      (object) => keysOfObject(object, mappings)?.profileKeys.flat() ?? [],
    ),
  ]);
}

/** The same text for two states of one object. */
export function objectIdentity({
  objectTypeName,
  uniqueKey,
}: Pick<StoredObject, "objectTypeName" | "uniqueKey">): string {
  return `${objectTypeName}\n${uniqueKey}`;
}
