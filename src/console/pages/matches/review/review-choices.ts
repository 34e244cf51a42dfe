import type { FieldPath } from "../../../../profile-model/fields.ts";
import type { FieldSourceProfileIds } from "../../../../profile-model/merge/merge.ts";

/** What the reviewer has explicitly chosen for a group; everything else is a default that follows from it. */
export interface ReviewChoices {
  /** Undefined: the suggested one. */
  mainProfileId: string | undefined;
  leftOutIds: readonly string[];
  /** For a row, the profile whose value (or whose lack of one) is taken. */
  sources: ReadonlyMap<FieldPath, string>;
}

export const noChoices: ReviewChoices = {
  mainProfileId: undefined,
  leftOutIds: [],
  sources: new Map(),
};

export type ReviewAction =
  | { type: "chooseMain"; profileId: string }
  | { type: "chooseSource"; path: FieldPath; profileId: string }
  | { type: "withdrawSource"; path: FieldPath }
  | { type: "leaveOut"; profileId: string }
  | { type: "include"; profileId: string }
  | { type: "reset" };

/**
 * Explicit choices survive every other choice: another main profile changes defaults only, and what was chosen from a
 * profile that is left out counts again when it is included again.
 */
export function reviewReducer(choices: ReviewChoices, action: ReviewAction): ReviewChoices {
  switch (action.type) {
    case "chooseMain":
      return { ...choices, mainProfileId: action.profileId };
    case "chooseSource":
      return {
        ...choices,
        sources: new Map(choices.sources).set(governingPath(action.path), action.profileId),
      };
    case "withdrawSource": {
      const sources = new Map(choices.sources);
      sources.delete(governingPath(action.path));
      return { ...choices, sources };
    }
    case "leaveOut":
      return { ...choices, leftOutIds: [...choices.leftOutIds, action.profileId] };
    case "include":
      return {
        ...choices,
        leftOutIds: choices.leftOutIds.filter((id) => id !== action.profileId),
      };
    case "reset":
      return noChoices;
  }
}

export function hasChoices({ mainProfileId, leftOutIds, sources }: ReviewChoices): boolean {
  return mainProfileId !== undefined || leftOutIds.length > 0 || sources.size > 0;
}

/**
 * The row whose choice decides a row: PartyTypeString and GenderString have no field source of their own
 * (FieldSourceProfileIds, API reference) and follow PartyType and Gender.
 */
export function governingPath(path: FieldPath): FieldPath {
  if (path === "PartyTypeString") return "PartyType";
  if (path === "GenderString") return "Gender";
  return path;
}

/** The choices as MergeProfiles takes them, without those that name a profile which is no part of the merge. */
export function fieldSources(
  sources: ReviewChoices["sources"],
  profileIds: readonly string[],
): FieldSourceProfileIds {
  const standard: [string, string][] = [];
  const attributes: [string, string][] = [];
  for (const [path, profileId] of sources) {
    if (!profileIds.includes(profileId)) continue;
    if (path.startsWith("Attributes."))
      attributes.push([path.slice("Attributes.".length), profileId]);
    else standard.push([path, profileId]);
  }
  return {
    ...Object.fromEntries(standard),
    ...(attributes.length > 0 && { Attributes: Object.fromEntries(attributes) }),
  };
}
