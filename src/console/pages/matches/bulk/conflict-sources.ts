import type { FieldPath } from "../../../../profile-model/fields.ts";
import { resolveConflicts } from "../../../../profile-model/matching-rules/resolve-conflicts.ts";
import {
  type FieldSourceProfileIds,
  type MergeResult,
  mergeProfiles,
} from "../../../../profile-model/merge/merge.ts";
import type { IdentifiedProfile } from "../../../../profile-model/profile.ts";
import { fieldValue } from "../../../../profile-model/merge/field-value.ts";
import { valueText } from "../review/value-text.ts";
import type { ConflictRule } from "./bulk-settings.ts";

/**
 * The field sources by which a rule chooses among values that differ. A blank is never chosen over a value, whatever the
 * rule; among equals the main profile's wins.
 *
 * @param updatedAt when each profile was last changed, milliseconds since the epoch, by its id; for "recent".
 */
export function conflictSources(
  rule: ConflictRule,
  main: IdentifiedProfile,
  others: readonly IdentifiedProfile[],
  updatedAt: ReadonlyMap<string, number>,
): FieldSourceProfileIds {
  if (rule === "leaveOut" || rule === "main") return {};
  const group = [main, ...others];
  const { fields } = mergeProfiles(main, others);
  // resolveConflicts takes the highest `at`: the time of the profile's last change, or the length of the value.
  const rank = (profile: IdentifiedProfile, path: FieldPath): number => {
    const value = fieldValue(profile, path);
    if (rule === "recent" || value === undefined) return updatedAt.get(profile.ProfileId) ?? 0;
    return [...valueText(value)].length;
  };
  const sources = resolveConflicts(
    group.map((profile) => ({
      profile,
      origins: new Map(
        fields.map(({ path }) => [path, { objectType: undefined, at: rank(profile, path) }]),
      ),
    })),
    {},
  );
  return onlyOfConflicts(sources, fields);
}

/** Where all agree there is nothing to choose, and naming a source there would only make the request harder to read. */
function onlyOfConflicts(
  { Attributes = {}, ...standard }: FieldSourceProfileIds,
  fields: MergeResult["fields"],
): FieldSourceProfileIds {
  const inConflict = new Set<string>(
    fields.flatMap(({ path, agreement }) => (agreement === "conflict" ? [path] : [])),
  );
  // GenderString and PartyTypeString are chosen through Gender and PartyType.
  for (const [governed, governing] of [
    ["GenderString", "Gender"],
    ["PartyTypeString", "PartyType"],
  ] as const)
    if (inConflict.has(governed)) inConflict.add(governing);
  const kept = Object.entries(standard).filter(([name]) => inConflict.has(name));
  const attributes = Object.entries(Attributes).filter(([key]) =>
    inConflict.has(`Attributes.${key}`),
  );
  return {
    ...Object.fromEntries(kept),
    ...(attributes.length > 0 && { Attributes: Object.fromEntries(attributes) }),
  };
}
