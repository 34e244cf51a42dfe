import type { MappedObject } from "../../profile-model/object-types/mapped-object.ts";
import type { Database } from "../store/database.ts";
import { insertDeadLetter, type DeadLetterReason } from "../store/dead-letters.ts";
import { addIngestedKeys } from "../store/profile-keys.ts";
import { recordHistory } from "../store/profile-history.ts";
import {
  deleteObject,
  findObject,
  insertObject,
  profileObjectUniqueKey,
} from "../store/profile-objects.ts";
import { addProfileSources } from "../store/profiles.ts";
import type { FieldSource } from "../store/provenance.ts";
import type { IngestionRules } from "./ingestion-rules.ts";
import { makeRoom } from "./make-room.ts";
import { lastingKeys, matchProfile } from "./match-profile.ts";
import { populatedProfile, inferredProfile, saveProfile } from "./profile-of-object.ts";
import { accumulateStandardObjects, matchStandardObjects } from "./standard-objects.ts";

interface Rejection {
  reason: DeadLetterReason;
  message: string;
}

/**
 * Takes an object that was mapped without fault: gives it to the profile that its keys lead to, or to a new one, and to
 * its standard objects. One that cannot be given to any goes to the dead letters.
 *
 * @param content the object as it was sent.
 * @returns ProfileObjectUniqueKey.
 */
export function ingestObject(
  database: Database,
  domain: number,
  rules: IngestionRules,
  mapped: MappedObject,
  content: string,
  now: number,
): string {
  const uniqueKey = profileObjectUniqueKey(rules.objectType, mapped.uniqueKey.value);
  const rejection = attach(database, domain, rules, mapped, uniqueKey, content, now);
  if (rejection) {
    const letter = { objectType: rules.objectType, uniqueKey, content, ...rejection };
    insertDeadLetter(database, domain, letter, now);
  }
  return uniqueKey;
}

/** Whatever can reject the object is asked before anything is changed. */
function attach(
  database: Database,
  domain: number,
  rules: IngestionRules,
  mapped: MappedObject,
  uniqueKey: string,
  content: string,
  now: number,
): Rejection | undefined {
  const { objectType, priorityOf, expiresAt } = rules;
  const { profile: matched, ambiguousKeys } = matchProfile(database, domain, mapped.keys);
  if (matched === undefined) {
    const rejection = refuseNewProfile(rules, ambiguousKeys);
    if (rejection) return rejection;
  }
  const standardObjects = matchStandardObjects(database, domain, mapped, now);
  if ("ambiguousKey" in standardObjects) {
    return {
      reason: "ambiguous-standard-object",
      message: `Key ${standardObjects.ambiguousKey} leads to more than one standard object`,
    };
  }
  const source: FieldSource = {
    objectType,
    objectKey: uniqueKey,
    at: mapped.sourceLastUpdatedAt ?? now,
  };
  const change =
    matched === undefined
      ? inferredProfile(mapped, source)
      : populatedProfile(database, matched, mapped, source, priorityOf);
  if (change.isTooLarge) {
    return { reason: "profile-too-large", message: "The profile would exceed 250 KB" };
  }
  const replaced = findObject(database, domain, objectType, uniqueKey);
  if (matched !== undefined) {
    const isOnProfile = replaced?.profile === matched;
    const message = makeRoom(
      database,
      matched,
      objectType,
      Buffer.byteLength(content),
      isOnProfile ? replaced : undefined,
      rules.maximumOf,
      now,
    );
    if (message !== undefined) return { reason: "object-limit", message };
  }

  if (replaced) deleteObject(database, replaced.row);
  const profile = saveProfile(database, domain, change, now);
  const object = insertObject(database, domain, {
    profile,
    objectType,
    uniqueKey,
    content,
    ingestedAt: now,
    expiresAt,
  });
  addProfileSources(database, domain, profile, [objectType]);
  const keys = lastingKeys(mapped.keys, matched === undefined);
  addIngestedKeys(database, domain, profile, objectType, keys);
  accumulateStandardObjects(
    database,
    domain,
    standardObjects,
    profile,
    source,
    priorityOf,
    expiresAt,
  );
  recordHistory(
    database,
    profile,
    { action: "INGESTED", objectType, objectKey: uniqueKey, object },
    now,
  );
  return undefined;
}

function refuseNewProfile(
  { rejectsAmbiguity, allowsProfileCreation }: IngestionRules,
  ambiguousKeys: readonly string[],
): Rejection | undefined {
  const [ambiguousKey] = ambiguousKeys;
  if (ambiguousKey !== undefined && (rejectsAmbiguity || !allowsProfileCreation)) {
    return {
      reason: "ambiguous-profile",
      message: `Key ${ambiguousKey} leads to more than one profile, and no other key to one`,
    };
  }
  if (allowsProfileCreation) return undefined;
  return {
    reason: "no-matching-profile",
    message: "No key leads to a profile, and the object type does not allow profile creation",
  };
}
