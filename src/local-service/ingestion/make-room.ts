import type { Database } from "../store/database.ts";
import {
  countByType,
  deleteOldest,
  expiredObjectsOfProfile,
  objectFigures,
  oldestSize,
} from "../store/profile-objects.ts";
import { mostObjectBytes, mostObjects, typeToEvict, type MaximumOf } from "./object-limits.ts";
import { removeExpired } from "./remove-expired.ts";

/**
 * Makes room on a profile for one more object, by the documented eviction when it has as many as it may.
 *
 * @param profile row id.
 * @param size of the object, in bytes.
 * @param replaced the object that this one takes the place of, when it is on the same profile.
 * @returns why there is no room; then no object that had not expired was taken away.
 */
export function makeRoom(
  database: Database,
  profile: number,
  objectType: string,
  size: number,
  replaced: { row: number; size: number } | undefined,
  maximumOf: MaximumOf,
  now: number,
): string | undefined {
  const isFull = (): boolean => !replaced && objectFigures(database, profile).count >= mostObjects;
  const isTooMuch = (freed: number): boolean =>
    objectFigures(database, profile).bytes - freed + size > mostObjectBytes;
  const replacedSize = replaced?.size ?? 0;
  if (isFull() || isTooMuch(replacedSize)) {
    // The place of the replaced object is the new one's, though it has expired.
    const expired = expiredObjectsOfProfile(database, profile, now).filter(
      ({ row }) => row !== replaced?.row,
    );
    removeExpired(database, expired, now);
  }
  let evicted: string | undefined;
  if (isFull()) {
    evicted = typeToEvict(countByType(database, profile), maximumOf, objectType);
    if (evicted === undefined) {
      return `The profile has ${mostObjects} objects, and none of type ${objectType} that could make room`;
    }
  }
  const evictedSize = evicted === undefined ? 0 : oldestSize(database, profile, evicted);
  if (isTooMuch(replacedSize + evictedSize)) {
    return `The objects of the profile would exceed ${mostObjectBytes / 1024} KB`;
  }
  if (evicted !== undefined) deleteOldest(database, profile, evicted, 1);
  return undefined;
}
