import type { IdentifiedProfile } from "../profile.ts";
import { KeyHolders } from "./key-holders.ts";
import type { Key, MergeRecord, PresentState } from "./merge-record.ts";
import { planObjects, type PlannedObjects } from "./plan-objects.ts";
import type { PlanInput, ReCreationPlan } from "./re-creation-plan.ts";
import {
  distinctKeys,
  identifyingKeys,
  keyIdentity,
  keysOfFields,
  keysOfObject,
  keyValues,
  objectIdentity,
} from "./recorded-keys.ts";
import type { KeyValues, Step } from "./steps.ts";
import { type SurvivorFields, survivorFields, survivorWithout } from "./survivor-fields.ts";

/** Objects whose arrival is looked at together: so many are on their way at most when one turns out not to come. */
const objectsPerCheck = 25;

/**
 * How profiles that a merge took are created again, from what was recorded of it and what is there now.
 *
 * The order is that in which nothing is ever missing that could have been there: the profiles are created before anything
 * is taken from the survivor; its fields are restored before keys are taken from it, since the keys of fields follow them;
 * an object finds its profile by keys, so that these are put right before objects move. A key that several of the profiles
 * had would make an object's way ambiguous: the others lose it for a while and get it back when the objects are there.
 */
export function planReCreation({
  record,
  present,
  recreatedIds,
  choices,
}: PlanInput): ReCreationPlan {
  const survivorId = record.main.ProfileId;
  const recreated = record.merged.filter(({ ProfileId }) => recreatedIds.includes(ProfileId));
  const fields = survivorFields(record, present.survivor, recreatedIds);
  const restored = [
    ...fields.restored,
    ...fields.changedSince.filter(({ path }) => choices.restoredPaths.includes(path)),
  ];
  const survivorKeys = keysOfSurvivor(record, present, recreatedIds, fields);
  const holders = new KeyHolders(present.holders);
  const keyMoves = recreated.map((profile) => {
    const keys = identifyingKeys(record, profile, present.mappings);
    const held = keys.filter((key) => holders.of(key).includes(survivorId));
    const taken = held.filter((key) => !survivorKeys.has(keyIdentity(key)));
    const ofFields = new Set(keysOfFields(profile).map(keyIdentity));
    const added = held.filter((key) => !ofFields.has(keyIdentity(key)));
    return { profile, taken, added };
  });
  for (const { profile, taken, added } of keyMoves) {
    holders.remove(survivorId, taken);
    holders.add(profile.ProfileId, [...keysOfFields(profile), ...added]);
  }
  const objects = recreated.map((profile) =>
    planObjects({ record, present, choices, holders, profile, recreatedIds }),
  );
  const taken = distinctKeys(keyMoves.flatMap((move) => move.taken));
  return {
    steps: [
      ...recreated.flatMap(creation),
      ...(restored.length > 0
        ? [{ kind: "restoreFields", profileId: survivorId, changes: restored } as const]
        : []),
      ...keySteps("deleteKeys", survivorId, taken),
      ...keyMoves.flatMap(({ profile, added }) => keySteps("addKeys", profile.ProfileId, added)),
      ...objects.flatMap((planned) => objectSteps(survivorId, planned, survivorKeys)),
    ],
    changedFields: fields.changedSince,
    unrestorableFields: fields.unrestorable,
    changedObjects: objects.flatMap(({ changed }) => changed),
    stayingObjects: objects.flatMap(({ staying }) => staying),
    newerObjects: countNewer(record, present),
  };
}

/** The keys that the survivor keeps: its own, those of the profiles that stay merged, and what its fields will give. */
function keysOfSurvivor(
  record: MergeRecord,
  { survivor, mappings }: PresentState,
  recreatedIds: readonly string[],
  { changedSince }: SurvivorFields,
): ReadonlySet<string> {
  const staying = [record.main, ...record.merged].filter(
    ({ ProfileId }) => !recreatedIds.includes(ProfileId),
  );
  const stayingIds = new Set(staying.map(({ ProfileId }) => ProfileId));
  const objects = (record.objects ?? []).filter(({ profileId }) => stayingIds.has(profileId));
  const hasChanged = new Set<string>(changedSince.map(({ path }) => path));
  const changed = Object.fromEntries(
    Object.entries(survivor).filter(([name]) => hasChanged.has(name)),
  );
  return new Set(
    [
      ...staying.flatMap((profile) => identifyingKeys(record, profile, mappings)),
      ...objects.flatMap((object) => keysOfObject(object, mappings)?.ownKeys ?? []),
      ...keysOfFields(survivorWithout(record, recreatedIds)),
      ...keysOfFields(changed),
    ].map(keyIdentity),
  );
}

function creation({ ProfileId: profileId, ...profile }: IdentifiedProfile): Step[] {
  const { AccountNumber: accountNumber, ...fields } = profile;
  return [
    { kind: "createProfile", profileId, fields },
    { kind: "setAccountNumber", profileId, accountNumber: accountNumber || undefined },
  ];
}

function keySteps(kind: "deleteKeys" | "addKeys", profileId: string, keys: readonly Key[]): Step[] {
  return keyValues(keys).map((values) => keyStep(kind, profileId, values, false));
}

function keyStep(
  kind: "deleteKeys" | "addKeys",
  profileId: string,
  keys: KeyValues,
  isForAWhile: boolean,
): Step {
  return kind === "deleteKeys"
    ? { kind, profileId, keys, isForAWhile }
    : { kind, profileId, keys, isGivenBack: isForAWhile };
}

function objectSteps(
  survivorId: string,
  { profileId, moves, lent }: PlannedObjects,
  survivorKeys: ReadonlySet<string>,
): Step[] {
  const checked = [...Map.groupBy(moves, ({ object }) => object.objectTypeName)].flatMap(
    ([objectTypeName, ofType]): Step[] =>
      chunks(ofType, objectsPerCheck).flatMap((some): Step[] => [
        ...some.flatMap(({ object, profileKeys, isWithSurvivor }): Step[] => [
          ...(isWithSurvivor
            ? [
                {
                  kind: "deleteObject",
                  profileId: survivorId,
                  ownerId: profileId,
                  object,
                  profileKeys,
                } as const,
              ]
            : []),
          { kind: "putObject", profileId, survivorId, object, profileKeys },
        ]),
        {
          kind: "checkObjects",
          profileId,
          objectTypeName,
          uniqueKeys: some.map(({ object }) => object.uniqueKey),
        },
      ]),
  );
  const left = distinctKeys(moves.flatMap(({ ownKeys }) => ownKeys)).filter(
    (key) => !survivorKeys.has(keyIdentity(key)),
  );
  return [
    ...lent.flatMap(({ fromId, keys }) =>
      keyValues(keys).map((values) => keyStep("deleteKeys", fromId, values, true)),
    ),
    ...checked,
    ...lent.flatMap(({ fromId, keys }) =>
      keyValues(keys).map((values) => keyStep("addKeys", fromId, values, true)),
    ),
    ...keySteps("deleteKeys", survivorId, left),
  ];
}

function chunks<Item>(items: readonly Item[], size: number): Item[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  );
}

function countNewer({ objects }: MergeRecord, { survivorObjects }: PresentState): number {
  if (!objects) return 0;
  const known = new Set(objects.map(objectIdentity));
  return survivorObjects.filter((object) => !known.has(objectIdentity(object))).length;
}
