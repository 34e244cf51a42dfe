import type { Database } from "../store/database.ts";
import {
  countByType,
  deleteExpiredOfProfile,
  deleteOldest,
  objectFigures,
  oldestSize,
} from "../store/profile-objects.ts";
import { mostObjectBytes, mostObjects, typeToEvict, type MaximumOf } from "./object-limits.ts";

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
  replaced: { size: number } | undefined,
  maximumOf: MaximumOf,
  now: number,
): string | undefined {
  const isFull = (): boolean => objectFigures(database, profile).count >= mostObjects;
  let evicted: string | undefined;
  if (!replaced && isFull()) {
    deleteExpiredOfProfile(database, profile, now);
    if (isFull()) {
      evicted = typeToEvict(countByType(database, profile), maximumOf, objectType);
      if (evicted === undefined) {
        return `The profile has ${mostObjects} objects, and none of type ${objectType} that could make room`;
      }
    }
  }
  const freed =
    (replaced?.size ?? 0) + (evicted === undefined ? 0 : oldestSize(database, profile, evicted));
  if (objectFigures(database, profile).bytes - freed + size > mostObjectBytes) {
    return `The objects of the profile would exceed ${mostObjectBytes / 1024} KB`;
  }
  if (evicted !== undefined) deleteOldest(database, profile, evicted, 1);
  return undefined;
}
