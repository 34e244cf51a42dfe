import type { Database } from "../store/database.ts";
import {
  countByType,
  deleteOldest,
  deleteOldestOfProfile,
  expiredObjectsOfProfile,
  objectFigures,
  objectSizes,
  type TypeCount,
} from "../store/profile-objects.ts";
import { removeExpired } from "./remove-expired.ts";

/** Objects of one profile (Administrator Guide, service limits). */
export const mostObjects = 1000;
/** Bytes of all objects of one profile: 51,200 KB (Administrator Guide, service limits). */
export const mostObjectBytes = 51_200 * 1024;

/** MaxProfileObjectCount of an object type, undefined where it has none. */
export type MaximumOf = (objectType: string) => number | undefined;

/**
 * The object type whose oldest object goes when a profile is full: the one that is furthest over its
 * MaxProfileObjectCount, or else the incoming object's own (Administrator Guide, data limits).
 *
 * @returns undefined when no type is over and the profile has nothing of the incoming one.
 */
export function typeToEvict(
  counts: readonly TypeCount[],
  maximumOf: MaximumOf,
  incomingType: string | undefined,
): string | undefined {
  let furthest: string | undefined;
  let largestExcess = 0;
  for (const { objectType, count } of counts) {
    const excess = count - (maximumOf(objectType) ?? Infinity);
    if (excess > largestExcess) {
      furthest = objectType;
      largestExcess = excess;
    }
  }
  if (furthest !== undefined) return furthest;
  return counts.find(({ objectType }) => objectType === incomingType)?.objectType;
}

/**
 * Brings a merged profile back to the limits: what has expired goes first, then the oldest objects of types over their MaxProfileObjectCount go first, as
 * in ingestion, then the oldest of all (inferred: AWS says nothing of limits in a merge).
 */
export function evictAfterMerge(
  database: Database,
  profile: number,
  maximumOf: MaximumOf,
  now: number,
): void {
  removeExpired(database, expiredObjectsOfProfile(database, profile, now), now);
  const { count } = objectFigures(database, profile);
  const counts = count > mostObjects ? countByType(database, profile) : [];
  // Read once: the surplus may be thousands.
  const maxima = new Map(counts.map(({ objectType }) => [objectType, maximumOf(objectType)]));
  const evicted = new Map<string, number>();
  let surplus = count - mostObjects;
  for (; surplus > 0; surplus -= 1) {
    const objectType = typeToEvict(counts, (type) => maxima.get(type), undefined);
    const held = counts.find((one) => one.objectType === objectType);
    if (!held) break;
    held.count -= 1;
    evicted.set(held.objectType, (evicted.get(held.objectType) ?? 0) + 1);
  }
  for (const [objectType, number] of evicted) deleteOldest(database, profile, objectType, number);
  if (surplus > 0) deleteOldestOfProfile(database, profile, surplus);
  let { bytes } = objectFigures(database, profile);
  if (bytes <= mostObjectBytes) return;
  let tooMany = 0;
  for (const size of objectSizes(database, profile)) {
    if (bytes <= mostObjectBytes) break;
    bytes -= size;
    tooMany += 1;
  }
  deleteOldestOfProfile(database, profile, tooMany);
}
