import { kindAt, pathsOf } from "../field-path.ts";
import { fieldValue, isSameOptionalValue } from "../merge/field-value.ts";
import { type FieldSourceProfileIds, mergeProfiles } from "../merge/merge.ts";
import type { IdentifiedProfile } from "../profile.ts";
import type { MergeRecord } from "./merge-record.ts";
import type { FieldChange } from "./steps.ts";

export interface SurvivorFields {
  /** What the merge made of a field and nobody has changed since. */
  restored: FieldChange[];
  /** Fields that somebody has changed since the merge, to another value than they are to have. */
  changedSince: FieldChange[];
  /** Fields that were empty and cannot be emptied again. */
  unrestorable: FieldChange[];
}

/**
 * What the survivor's fields are to become when profiles of its merge are created again: what they were before it or, where
 * other profiles stay merged, what the merge of those alone would have made.
 *
 * @param recreatedIds of merged profiles of the record.
 */
export function survivorFields(
  record: MergeRecord,
  survivor: IdentifiedProfile,
  recreatedIds: readonly string[],
): SurvivorFields {
  const target = survivorWithout(record, recreatedIds);
  const fields: SurvivorFields = { restored: [], changedSince: [], unrestorable: [] };
  for (const path of pathsOf([target, record.outcome, survivor])) {
    const [to, merged, from] = [target, record.outcome, survivor].map((one) =>
      fieldValue(one, path),
    );
    // What the merge has not changed is none of its business, whatever has become of it since.
    if (isSameOptionalValue(to, merged) || isSameOptionalValue(to, from)) continue;
    const change = { path, from, to };
    // UpdateProfile takes no empty value for these (enums of the API's model).
    if (to === undefined && kindAt(path) === "enum") fields.unrestorable.push(change);
    else if (isSameOptionalValue(from, merged)) fields.restored.push(change);
    else fields.changedSince.push(change);
  }
  return fields;
}

/** The survivor of the record's merge, had the profiles `recreatedIds` not been part of it. */
export function survivorWithout(
  { main, merged, sources }: MergeRecord,
  recreatedIds: readonly string[],
): IdentifiedProfile {
  const staying = merged.filter(({ ProfileId }) => !recreatedIds.includes(ProfileId));
  if (staying.length === 0) return main;
  return mergeProfiles(main, staying, sourcesWithout(sources, recreatedIds)).profile;
}

function sourcesWithout(
  { Attributes, ...standard }: FieldSourceProfileIds,
  recreatedIds: readonly string[],
): FieldSourceProfileIds {
  const kept = (sources: Readonly<Record<string, string | undefined>>) =>
    Object.fromEntries(
      Object.entries(sources).filter(([, id]) => id !== undefined && !recreatedIds.includes(id)),
    );
  const sources: FieldSourceProfileIds = kept(standard);
  if (!Attributes) return sources;
  return { ...sources, Attributes: kept(Attributes) as Record<string, string> };
}
