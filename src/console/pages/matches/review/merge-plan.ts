import {
  type FieldSourceProfileIds,
  type MergeResult,
  mergeProfiles,
} from "../../../../profile-model/merge/merge.ts";
import type { IdentifiedProfile } from "../../../../profile-model/profile.ts";
import { fieldSources, type ReviewChoices } from "./review-choices.ts";

/** What a merge with the present choices would be. */
export interface MergePlan {
  main: IdentifiedProfile;
  /** In the order of the group; none of them exists after the merge. */
  merged: IdentifiedProfile[];
  /** The reviewer's choices that take part. */
  sources: FieldSourceProfileIds;
  result: MergeResult;
}

/** The profiles of the group that take part in the merge. */
export function includedProfiles(
  profiles: readonly IdentifiedProfile[],
  { leftOutIds }: ReviewChoices,
): IdentifiedProfile[] {
  return profiles.filter(({ ProfileId }) => !leftOutIds.includes(ProfileId));
}

/**
 * The choices that still make sense: where so many profiles have gone meanwhile that the ones left out are needed for a merge,
 * nobody is left out.
 */
export function applicableChoices(
  profiles: readonly IdentifiedProfile[],
  choices: ReviewChoices,
): ReviewChoices {
  const isTooFew = includedProfiles(profiles, choices).length < 2 && profiles.length >= 2;
  return isTooFew ? { ...choices, leftOutIds: [] } : choices;
}

/**
 * @param included the profiles that take part.
 * @param suggestedMainId one of them: the main profile where none is chosen, or where the chosen one is left out.
 * @returns undefined while fewer than two take part: there is nothing to merge.
 */
export function planMerge(
  included: readonly IdentifiedProfile[],
  choices: ReviewChoices,
  suggestedMainId: string,
): MergePlan | undefined {
  const chosen = included.find(({ ProfileId }) => ProfileId === choices.mainProfileId);
  const main = chosen ?? included.find(({ ProfileId }) => ProfileId === suggestedMainId);
  if (!main || included.length < 2) return undefined;
  const merged = included.filter((profile) => profile !== main);
  const sources = fieldSources(
    choices.sources,
    included.map(({ ProfileId }) => ProfileId),
  );
  return { main, merged, sources, result: mergeProfiles(main, merged, sources) };
}
