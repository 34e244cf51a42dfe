import type { IdentifiedProfile } from "../profile.ts";
import type { KeyHolders } from "./key-holders.ts";
import { leadOf } from "./leads-to.ts";
import type { Key, MergeRecord, PresentState, StoredObject } from "./merge-record.ts";
import type { ChangedObject, Choices, StayingObject } from "./re-creation-plan.ts";
import { distinctKeys, keysOfObject, objectIdentity } from "./recorded-keys.ts";
import type { ProfileKeyValues } from "./steps.ts";

/** What is to become of the objects that one profile had. */
export interface PlannedObjects {
  profileId: string;
  /** In the order of ingestion. */
  moves: ObjectMove[];
  /** Keys that other profiles of the merge have to do without while the objects move. */
  lent: { fromId: string; keys: Key[] }[];
  changed: ChangedObject[];
  staying: StayingObject[];
}

export interface ObjectMove {
  object: StoredObject;
  profileKeys: readonly ProfileKeyValues[];
  ownKeys: readonly Key[];
  isWithSurvivor: boolean;
}

interface ObjectsInput {
  record: MergeRecord;
  present: PresentState;
  choices: Choices;
  /** As they will be when objects begin to move. */
  holders: KeyHolders;
  profile: IdentifiedProfile;
  recreatedIds: readonly string[];
}

export function planObjects(input: ObjectsInput): PlannedObjects {
  const { record, present, choices, profile } = input;
  const profileId = profile.ProfileId;
  const presentOnes = new Map(present.survivorObjects.map((each) => [objectIdentity(each), each]));
  const planned: PlannedObjects = { profileId, moves: [], lent: [], changed: [], staying: [] };
  const lentBy = new Map<string, Key[]>();
  for (const { profileId: ownerId, ...object } of record.objects ?? []) {
    if (ownerId !== profileId) continue;
    const now = presentOnes.get(objectIdentity(object));
    if (now?.content !== object.content) {
      planned.changed.push({ profileId, object, now });
      if (!choices.movedObjects.includes(objectIdentity(object))) continue;
    }
    const moved = now ?? object;
    const keys = keysOfObject(moved, present.mappings);
    if (!keys) {
      planned.staying.push({ profileId, object, because: "noType", otherIds: [] });
      continue;
    }
    const way = wayTo(profileId, keys.profileKeys, input);
    if (way.kind === "stays") {
      planned.staying.push({ profileId, object, ...way.reason });
      continue;
    }
    for (const { fromId, key } of way.lent)
      lentBy.set(fromId, distinctKeys([...(lentBy.get(fromId) ?? []), key]));
    planned.moves.push({ object: moved, ...keys, isWithSurvivor: now !== undefined });
  }
  planned.lent = [...lentBy].map(([fromId, keys]) => ({ fromId, keys }));
  return planned;
}

type Way =
  | { kind: "moves"; lent: { fromId: string; key: Key }[] }
  | { kind: "stays"; reason: Pick<StayingObject, "because" | "otherIds"> };

/** How an object's keys can be made to lead to a profile. */
function wayTo(
  profileId: string,
  profileKeys: readonly ProfileKeyValues[],
  { record, holders, recreatedIds }: ObjectsInput,
): Way {
  const lead = leadOf(profileKeys, (key) => holders.of(key));
  if (lead.kind === "one")
    return lead.profileId === profileId
      ? { kind: "moves", lent: [] }
      : { kind: "stays", reason: { because: "otherProfile", otherIds: [lead.profileId] } };
  const ofThisMerge = new Set([record.main.ProfileId, ...recreatedIds]);
  const shared = lead.ambiguousKeys.find(
    (ambiguous) =>
      ambiguous.holders.includes(profileId) && ambiguous.holders.every((id) => ofThisMerge.has(id)),
  );
  if (shared) {
    const others = shared.holders.filter((id) => id !== profileId);
    const lent = others.flatMap((fromId) =>
      shared.key.filter((key) => holders.of(key).includes(fromId)).map((key) => ({ fromId, key })),
    );
    return { kind: "moves", lent };
  }
  const [ambiguous] = lead.ambiguousKeys;
  return ambiguous
    ? {
        kind: "stays",
        reason: {
          because: "severalProfiles",
          otherIds: ambiguous.holders.filter((id) => id !== profileId),
        },
      }
    : { kind: "stays", reason: { because: "noProfile", otherIds: [] } };
}
