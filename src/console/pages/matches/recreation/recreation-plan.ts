import {
  searchKeyForm,
  standardProfileKeys,
} from "../../../../profile-model/normalise/search-key.ts";
import type { ContentType } from "../../../../profile-model/normalise/search-key.ts";
import type { IdentifiedProfile } from "../../../../profile-model/profile.ts";
import type { MergeDecision, MergeSnapshot, SnapshotObject } from "../../../ledger/decision.ts";

/** A key by which a profile is found and objects find it. */
export interface KnownKey {
  name: string;
  value: string;
  contentType: ContentType;
}

/** One thing to do. A step that was done is not done again, and all but `create` could be without harm. */
export type RecreationStep = { id: string } & (
  | { kind: "create"; profile: IdentifiedProfile }
  /** Keys that the merge gave the main profile go, so that objects find the profile that is made again. */
  | { kind: "keys"; profile: IdentifiedProfile; toRemove: KnownKey[]; toAdd: KnownKey[] }
  | { kind: "object"; profile: IdentifiedProfile; object: SnapshotObject }
  /** What objects wrote over is as it was before. */
  | { kind: "fields"; profile: IdentifiedProfile }
  | { kind: "main"; before: IdentifiedProfile; after: IdentifiedProfile }
);

/**
 * How what a merge took is made again from its snapshot: each deleted profile with its keys and objects, then the main
 * profile's former values.
 *
 * @param keysOfObject the keys that an object gives its profile for good, by its object type as it is now.
 */
export function planRecreation(
  decision: MergeDecision,
  snapshot: MergeSnapshot,
  keysOfObject: (object: SnapshotObject) => readonly KnownKey[],
): RecreationStep[] {
  const { profiles, prediction } = snapshot;
  const main = profiles.find(({ ProfileId }) => ProfileId === decision.mainProfileId);
  if (!main) return [];
  const objectsOf = ({ ProfileId }: IdentifiedProfile) =>
    (snapshot.objects ?? []).filter(({ profileId }) => profileId === ProfileId);
  const keysOf = (profile: IdentifiedProfile) =>
    distinctKeys([...fieldKeys(profile), ...objectsOf(profile).flatMap(keysOfObject)]);

  const ownKeys = new Set(keysOf(main).map(keyId));
  const steps = profiles
    .filter(({ ProfileId }) => decision.mergedProfileIds.includes(ProfileId))
    .flatMap((profile): RecreationStep[] => {
      const id = (what: string) => `${profile.ProfileId} ${what}`;
      const keys = keysOf(profile);
      const objects = objectsOf(profile);
      return [
        { id: id("create"), kind: "create", profile },
        {
          id: id("keys"),
          kind: "keys",
          profile,
          toRemove: keys.filter((key) => !ownKeys.has(keyId(key))),
          toAdd: keys,
        },
        ...objects.map((object): RecreationStep => ({
          id: id(`object ${object.objectTypeName} ${object.uniqueKey}`),
          kind: "object",
          profile,
          object,
        })),
        ...(objects.length > 0 ? [{ id: id("fields"), kind: "fields" as const, profile }] : []),
      ];
    });
  return [...steps, { id: "main", kind: "main", before: main, after: prediction }];
}

/**
 * An object as the profile that is made again takes it: where its content names the old profile id, which nothing can bring
 * back, it names the new one.
 */
export function objectForNewProfile({ content, profileId }: SnapshotObject, newId: string): string {
  return content.replaceAll(JSON.stringify(profileId), JSON.stringify(newId));
}

function fieldKeys(profile: IdentifiedProfile): KnownKey[] {
  return standardProfileKeys(profile)
    .filter(({ keyName }) => keyName !== "_profileId")
    .map(({ keyName, value, contentType }) => ({ name: keyName, value, contentType }));
}

function distinctKeys(keys: readonly KnownKey[]): KnownKey[] {
  return [...new Map(keys.map((key) => [keyId(key), key])).values()];
}

/** The same for two spellings that are found by each other. */
function keyId({ name, value, contentType }: KnownKey): string {
  return `${name} ${searchKeyForm(contentType, value)}`;
}
