import type { FieldPath, StandardFieldName } from "../fields.ts";
import type { IdentifiedProfile, Profile } from "../profile.ts";

/** `FieldSourceProfileIds` of MergeProfiles: for a field (or a key of `Attributes`), the profile whose value is taken. */
export type FieldSourceProfileIds = {
  [Field in Exclude<StandardFieldName, "PartyTypeString" | "GenderString">]?: string | undefined;
} & { Attributes?: Record<string, string> | undefined };

/** The value of one row: a text, an address as one whole, or contact preferences. */
export type FieldValue = NonNullable<Profile[StandardFieldName]>;

/**
 * How the profiles of a merge stand to each other in one field:
 * `same` (every profile has one and the same value), `filled` (those that have a value agree, the others have none),
 * `conflict` (two or more different values).
 */
export type FieldAgreement = "same" | "filled" | "conflict";

export interface MergedField {
  path: FieldPath;
  agreement: FieldAgreement;
  /** The value of the merged profile; undefined when the field ends up empty. */
  value: FieldValue | undefined;
  /** The profile that `value` (or, when blank by choice, the emptiness) comes from. */
  sourceProfileId: string | undefined;
  /** True when a field source was named for this row, so that it is somebody's choice and not the default. */
  chosen: boolean;
  /** Values that the merge drops: distinct values other than `value`, each with the profiles that have it. */
  lost: { value: FieldValue; profileIds: string[] }[];
}

export interface MergeResult {
  /** The merged profile, under the main profile's id. */
  profile: IdentifiedProfile;
  /** A row for every field in which at least one of the profiles has a value, in the order of `standardFields`, then attributes by name. */
  fields: MergedField[];
}

/**
 * What MergeProfiles makes of these profiles. Used by the local service to merge and by the console to preview, so that
 * the two cannot differ.
 *
 * Rules (MergeProfiles, API reference 2020-08-15): fields are united where they do not conflict; in a conflict the main
 * profile's value is taken; where a field source is named, that profile's value is taken even when it has none.
 * `Attributes` go key by key; an address is one whole; PartyTypeString and GenderString have no field source of their
 * own and follow that of PartyType and Gender.
 *
 * @param merged in the order of ProfileIdsToBeMerged. Where the main profile has no value and several of these differ,
 *   the first in this order is taken (inferred, see docs/differences-from-aws.md).
 * @param sources ids of `main` or of one of `merged`.
 */
export declare function mergeProfiles(
  main: IdentifiedProfile,
  merged: readonly IdentifiedProfile[],
  sources?: FieldSourceProfileIds,
): MergeResult;

/**
 * The field sources to send with MergeProfiles so that the service cannot decide otherwise than `mergeProfiles` predicts:
 * those somebody chose, and one for each conflict whose outcome the documentation leaves open (the main profile has no
 * value and the others differ).
 */
export declare function explicitFieldSources(
  main: IdentifiedProfile,
  merged: readonly IdentifiedProfile[],
  chosen: FieldSourceProfileIds,
): FieldSourceProfileIds;
