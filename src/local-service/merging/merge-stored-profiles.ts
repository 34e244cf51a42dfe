import {
  mergeProfiles as mergeProfileFields,
  type FieldSourceProfileIds,
} from "../../profile-model/merge/merge.ts";
import { mergedProvenance } from "../ingestion/field-provenance.ts";
import { maximumCounts } from "../ingestion/ingestion-rules.ts";
import { evictAfterMerge } from "../ingestion/object-limits.ts";
import type { Database } from "../store/database.ts";
import { moveHistory, recordHistory } from "../store/profile-history.ts";
import { adoptKeys, keysOfProfile } from "../store/profile-keys.ts";
import { moveObjects } from "../store/profile-objects.ts";
import {
  addProfileSources,
  deleteProfile,
  isTooLarge,
  sourcesOfProfile,
  updateProfile,
  type StoredProfile,
} from "../store/profiles.ts";
import { moveStandardObjects } from "../store/standard-objects.ts";

export interface Merge {
  main: StoredProfile;
  /** In the order of ProfileIdsToBeMerged. */
  others: readonly StoredProfile[];
  sources: FieldSourceProfileIds;
  /** Who merges them, for their history. */
  performedBy: string;
}

/** Hands over what a profile has beside fields and keys, and deletes it; its history tells so where it goes on. */
function absorb(
  database: Database,
  domain: number,
  main: number,
  { row, profile }: StoredProfile,
  performedBy: string,
  now: number,
): void {
  moveObjects(database, row, main);
  moveStandardObjects(database, row, main);
  moveHistory(database, row, main);
  addProfileSources(database, domain, main, sourcesOfProfile(database, row));
  deleteProfile(database, row);
  const content = JSON.stringify(profile);
  const record = {
    action: "DELETED_BY_MERGE",
    objectType: "_profile",
    content,
    performedBy,
  } as const;
  recordHistory(database, main, record, now);
}

/**
 * Merges profiles into the main one: its fields become what `mergeProfiles` of the profile model says, the keys, objects
 * and history of all move to it, the others are deleted. To be called in a transaction.
 *
 * @param now milliseconds since the epoch.
 * @returns whether it was done; false when the merged profile would exceed 250 KB, and then nothing has changed.
 */
export function mergeStoredProfiles(
  database: Database,
  domain: number,
  { main, others, sources, performedBy }: Merge,
  now: number,
): boolean {
  const { profile, fields } = mergeProfileFields(
    main.profile,
    others.map((other) => other.profile),
    sources,
  );
  if (isTooLarge(profile)) return false;
  const keys = others.flatMap(({ row }) => keysOfProfile(database, row));
  // Those of other origins stay as they are.
  const formerKeys = keysOfProfile(database, main.row).filter(({ origin }) => origin === "field");
  for (const other of others) absorb(database, domain, main.row, other, performedBy, now);
  const provenance = mergedProvenance([main, ...others], fields);
  updateProfile(database, domain, { row: main.row, profile, provenance }, now);
  adoptKeys(database, domain, main.row, [...formerKeys, ...keys]);
  evictAfterMerge(database, main.row, maximumCounts(database, domain), now);
  const content = JSON.stringify(profile);
  const record = { action: "MERGED", objectType: "_profile", content, performedBy } as const;
  recordHistory(database, main.row, record, now);
  return true;
}
