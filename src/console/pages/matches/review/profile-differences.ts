import { type FieldPath, standardFields } from "../../../../profile-model/fields.ts";
import { fieldValue, isSameOptionalValue } from "../../../../profile-model/merge/field-value.ts";
import type { IdentifiedProfile, Profile } from "../../../../profile-model/profile.ts";
import type { FieldDifference } from "../../../ledger/decision.ts";

/** Field by field, where `actual` is not what `expected` is. */
export function profileDifferences(expected: Profile, actual: Profile): FieldDifference[] {
  const attributeKeys = new Set(
    [expected, actual].flatMap((one) => Object.keys(one.Attributes ?? {})),
  );
  const paths: FieldPath[] = [
    ...standardFields.map(({ name }) => name),
    ...[...attributeKeys].toSorted().map((key): FieldPath => `Attributes.${key}`),
  ];
  return paths
    .map((path) => ({
      path,
      expected: fieldValue(expected, path),
      actual: fieldValue(actual, path),
    }))
    .filter((difference) => !isSameOptionalValue(difference.expected, difference.actual));
}

/** What happened to a profile since the reviewer saw it. */
export interface ProfileChange {
  profile: IdentifiedProfile;
  isGone: boolean;
  /** `expected` is what the reviewer saw, `actual` what it is now. */
  differences: FieldDifference[];
}

/** The profiles that are gone or no longer what the reviewer saw; empty when all is as it was. */
export function changesSince(
  seen: readonly IdentifiedProfile[],
  current: readonly IdentifiedProfile[],
): ProfileChange[] {
  return seen
    .map((profile) => {
      const now = current.find(({ ProfileId }) => ProfileId === profile.ProfileId);
      return {
        profile,
        isGone: now === undefined,
        differences: now === undefined ? [] : profileDifferences(profile, now),
      };
    })
    .filter(({ isGone, differences }) => isGone || differences.length > 0);
}
