import { mergeProfiles, type FieldSourceProfileIds } from "../merge/merge.ts";
import { matchingValue } from "./matching-attributes.ts";
import {
  resolveConflicts,
  type ConflictResolution,
  type ProfileWithOrigins,
} from "./resolve-conflicts.ts";

/** One merge, as MergeProfiles takes it. */
export interface PlannedMerge {
  mainProfileId: string;
  /** One at least. */
  profileIdsToBeMerged: string[];
  sources: FieldSourceProfileIds;
}

export interface AutoMergingSettings {
  /** `Consolidation.MatchingAttributesList`: criteria in their order, each a list of attributes. */
  criteria: readonly (readonly string[])[];
  conflictResolution: ConflictResolution;
}

/**
 * The merges that auto-merging makes in a match group (Administrator Guide, "How the auto-merging process works"): by
 * each criterion in turn, profiles are merged whose attributes of the criterion are all there and equal letter for letter;
 * each criterion goes over what the ones before have left, merged profiles among it.
 *
 * @param group the profiles of one match group; of those that are merged the first becomes the main one.
 * @returns in the order in which they are to be made: later ones are about profiles that earlier ones have merged.
 */
export function planMerges(
  group: readonly ProfileWithOrigins[],
  { criteria, conflictResolution }: AutoMergingSettings,
): PlannedMerge[] {
  const planned: PlannedMerge[] = [];
  let profiles = [...group];
  for (const attributes of criteria) {
    const alike = Map.groupBy(profiles, ({ profile }) => {
      const values = attributes.map((name) => matchingValue(profile, name));
      return values.includes("") ? profile.ProfileId : JSON.stringify(values);
    });
    profiles = [...alike.values()].map((toMerge) => {
      const [main, ...others] = toMerge as [ProfileWithOrigins, ...ProfileWithOrigins[]];
      if (others.length === 0) return main;
      const { merge, merged } = mergeOnce(main, others, conflictResolution);
      planned.push(merge);
      return merged;
    });
  }
  return planned;
}

/** Merges profiles without anybody deciding, in memory. */
export function mergeOnce(
  main: ProfileWithOrigins,
  others: readonly ProfileWithOrigins[],
  conflictResolution: ConflictResolution,
): { merge: PlannedMerge; merged: ProfileWithOrigins } {
  const group = [main, ...others];
  const sources = resolveConflicts(group, conflictResolution);
  const { profile, fields } = mergeProfiles(
    main.profile,
    others.map((other) => other.profile),
    sources,
  );
  const origins = fields.flatMap(({ path, sourceProfileId }) => {
    const source = group.find((one) => one.profile.ProfileId === sourceProfileId);
    const origin = source?.origins.get(path);
    return origin ? [[path, origin] as const] : [];
  });
  return {
    merge: {
      mainProfileId: profile.ProfileId,
      profileIdsToBeMerged: others.map((other) => other.profile.ProfileId),
      sources,
    },
    merged: { profile, origins: new Map(origins) },
  };
}
