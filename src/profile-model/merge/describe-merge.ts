import { shortDisplayName, shortProfileId } from "../display-name.ts";
import type { IdentifiedProfile } from "../profile.ts";
import type { MergeResult } from "./merge.ts";

/**
 * What a merge does, in words to confirm: "Keep Ann Lee (…4f2). Delete 2 profiles. 3 values are dropped."
 * Names the main profile as it is called before the merge, because that is what people have been looking at; a name too
 * long to be read at a glance would hide what is deleted.
 */
export function describeMerge(
  result: MergeResult,
  main: IdentifiedProfile,
  merged: readonly IdentifiedProfile[],
): string {
  const dropped = result.fields.reduce((count, field) => count + field.lost.length, 0);
  return [
    `Keep ${shortDisplayName(main)} (${shortProfileId(main.ProfileId)}).`,
    `Delete ${merged.length === 1 ? "1 profile" : `${merged.length} profiles`}.`,
    dropped === 0
      ? "No value is dropped."
      : dropped === 1
        ? "1 value is dropped."
        : `${dropped} values are dropped.`,
  ].join(" ");
}
