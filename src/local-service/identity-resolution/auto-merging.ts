import type { MatchingResponse } from "@aws-sdk/client-customer-profiles";
import {
  planMerges,
  type AutoMergingSettings,
} from "../../profile-model/matching-rules/plan-merges.ts";
import { makeMerge, presentProfiles } from "../merging/merge-by-itself.ts";
import { withOrigins } from "../merging/stored-origins.ts";
import type { Database } from "../store/database.ts";
import type { MatchGroup } from "../store/identity-resolution-jobs.ts";

export interface AutoMerging extends AutoMergingSettings {
  /** 0..1; groups with less are left alone. */
  minConfidenceScore: number;
}

/** `AutoMerging` of the API, or a request of GetAutoMergingPreview. */
type AutoMergingMembers = Omit<NonNullable<MatchingResponse["AutoMerging"]>, "Enabled">;

/** By what is merged; without criteria nothing is. */
export function autoMergingOf({
  Consolidation,
  ConflictResolution,
  MinAllowedConfidenceScoreForMerging = 0,
}: AutoMergingMembers): AutoMerging {
  return {
    criteria: Consolidation?.MatchingAttributesList ?? [],
    conflictResolution: ConflictResolution ?? {},
    minConfidenceScore: MinAllowedConfidenceScoreForMerging,
  };
}

/** The merges that auto-merging would make in a group, of the profiles that are still there. */
export function plannedMerges(
  database: Database,
  domain: number,
  { profileIds, confidenceScore }: MatchGroup,
  autoMerging: AutoMerging,
) {
  if (confidenceScore < autoMerging.minConfidenceScore) return [];
  const profiles = presentProfiles(database, domain, profileIds);
  return planMerges(
    profiles.map((stored) => withOrigins(database, stored)),
    autoMerging,
  );
}

/**
 * Merges the profiles of a group that meet a criterion, as far as no profile of more than 250 KB comes of it. To be
 * called in a transaction.
 *
 * @returns how many merges were made.
 */
export function mergeMatchGroup(
  database: Database,
  domain: number,
  group: MatchGroup,
  autoMerging: AutoMerging,
  now: number,
): number {
  const merges = plannedMerges(database, domain, group, autoMerging);
  // Those that come after one that was not made build on it.
  const notMade = merges.findIndex((merge) => !makeMerge(database, domain, merge, now));
  return notMade === -1 ? merges.length : notMade;
}
