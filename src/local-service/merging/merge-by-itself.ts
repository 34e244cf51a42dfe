import type { PlannedMerge } from "../../profile-model/matching-rules/plan-merges.ts";
import type { Database } from "../store/database.ts";
import { servicePrincipal } from "../store/profile-history.ts";
import { findProfile, type StoredProfile } from "../store/profiles.ts";
import { mergeStoredProfiles } from "./merge-stored-profiles.ts";

/** Those of the profiles that are still there, the oldest first: it becomes the main profile (inferred). */
export function presentProfiles(
  database: Database,
  domain: number,
  profileIds: readonly string[],
): StoredProfile[] {
  return profileIds
    .flatMap((profileId) => findProfile(database, domain, profileId) ?? [])
    .toSorted((one, other) => one.row - other.row);
}

/**
 * Makes a merge that nobody asked for by MergeProfiles, in the same way. To be called in a transaction.
 *
 * @param merge of profiles that are there.
 * @param now milliseconds since the epoch.
 * @returns whether it was made; a profile of more than 250 KB is not.
 */
export function makeMerge(
  database: Database,
  domain: number,
  { mainProfileId, profileIdsToBeMerged, sources }: PlannedMerge,
  now: number,
): boolean {
  const [main, ...others] = [mainProfileId, ...profileIdsToBeMerged].map((profileId) => {
    const stored = findProfile(database, domain, profileId);
    if (!stored) throw new Error("A profile of a planned merge is gone");
    return stored;
  });
  if (!main) return false;
  return mergeStoredProfiles(
    database,
    domain,
    { main, others, sources, performedBy: servicePrincipal },
    now,
  );
}
