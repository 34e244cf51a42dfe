import type { Database } from "../store/database.ts";
import { recordHistory, servicePrincipal } from "../store/profile-history.ts";
import { deleteObject, type ExpiredObject } from "../store/profile-objects.ts";

/** Removes objects that have expired; the history of their profiles tells so. @param now milliseconds since the epoch. */
export function removeExpired(
  database: Database,
  objects: readonly ExpiredObject[],
  now: number,
): void {
  for (const { row, profile, objectType, uniqueKey } of objects) {
    deleteObject(database, row);
    const record = {
      action: "EXPIRED",
      objectType,
      objectKey: uniqueKey,
      performedBy: servicePrincipal,
    } as const;
    recordHistory(database, profile, record, now);
  }
}
