import type { FieldPath, StandardFieldName } from "../fields.ts";
import { standardFields } from "../fields.ts";
import type { IdentifiedProfile, Profile } from "../profile.ts";
import { isSameValue, presentValue } from "./field-value.ts";
import { mergeField } from "./merged-field.ts";

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
 * @throws RangeError when a field source names a profile that is neither.
 */
export function mergeProfiles(
  main: IdentifiedProfile,
  merged: readonly IdentifiedProfile[],
  sources: FieldSourceProfileIds = {},
): MergeResult {
  const group = [main, ...merged];
  const attributeSources = new Map(Object.entries(sources.Attributes ?? {}));
  checkSources(group, sources);

  const profile: IdentifiedProfile = { ProfileId: main.ProfileId };
  const fields: MergedField[] = [];
  for (const { name } of standardFields) {
    const holdings = group.map((one) => ({ profileId: one.ProfileId, value: one[name] }));
    const field = mergeField(name, holdings, sources[sourceFieldOf(name)]);
    if (field === undefined) continue;
    fields.push(field);
    if (field.value !== undefined) Object.assign(profile, { [name]: field.value });
  }

  const attributes: [key: string, value: string][] = [];
  for (const key of attributeKeys(group)) {
    const holdings = group.map((one) => ({
      profileId: one.ProfileId,
      value: attributeOf(one, key),
    }));
    const field = mergeField(`Attributes.${key}`, holdings, attributeSources.get(key));
    if (field === undefined) continue;
    fields.push(field);
    if (typeof field.value === "string") attributes.push([key, field.value]);
  }
  // Object.fromEntries defines its keys, so that an attribute named "__proto__" is an attribute like any other.
  if (attributes.length > 0) profile.Attributes = Object.fromEntries(attributes);

  return { profile, fields };
}

/**
 * The field sources to send with MergeProfiles so that the service cannot decide otherwise than `mergeProfiles` predicts:
 * those somebody chose, and one for each conflict whose outcome the documentation leaves open (the main profile has no
 * value and the others differ).
 *
 * PartyTypeString and GenderString can only be pinned through PartyType and Gender; where no profile has both outcomes,
 * naming one would change the other, so the pair is left open.
 *
 * @throws RangeError when a field source names a profile that is not part of the merge.
 */
export function explicitFieldSources(
  main: IdentifiedProfile,
  merged: readonly IdentifiedProfile[],
  chosen: FieldSourceProfileIds,
): FieldSourceProfileIds {
  const result = mergeProfiles(main, merged, chosen);
  const { Attributes: chosenAttributes, ...explicit } = chosen;
  const attributes = new Map(Object.entries(chosenAttributes ?? {}));

  const isLeftOpen = (field: MergedField) =>
    !field.chosen && field.agreement === "conflict" && field.sourceProfileId !== main.ProfileId;
  for (const { path, sourceProfileId } of result.fields.filter(isLeftOpen)) {
    if (sourceProfileId === undefined) continue;
    if (isAttributePath(path)) {
      attributes.set(path.slice(attributePrefix.length), sourceProfileId);
      continue;
    }
    const sourceField = sourceFieldOf(path);
    const governed = standardFields.filter(({ name }) => sourceFieldOf(name) === sourceField);
    const pinning = [main, ...merged].find((one) =>
      governed.every(({ name }) => hasValue(one, name, result.profile[name])),
    );
    if (pinning !== undefined) explicit[sourceField] = pinning.ProfileId;
  }

  return attributes.size === 0
    ? explicit
    : { ...explicit, Attributes: Object.fromEntries(attributes) };
}

type SourceField = Exclude<keyof FieldSourceProfileIds, "Attributes">;
const attributePrefix = "Attributes.";

/** The member of FieldSourceProfileIds that decides a field: its own, but for the two that have none. */
function sourceFieldOf(name: StandardFieldName): SourceField {
  if (name === "PartyTypeString") return "PartyType";
  if (name === "GenderString") return "Gender";
  return name;
}

function isAttributePath(path: FieldPath): path is `Attributes.${string}` {
  return path.startsWith(attributePrefix);
}

function hasValue(
  profile: Profile,
  name: StandardFieldName,
  outcome: FieldValue | undefined,
): boolean {
  const value = presentValue(profile[name]);
  if (value === undefined || outcome === undefined) return value === outcome;
  return isSameValue(value, outcome);
}

function attributeKeys(group: readonly Profile[]): string[] {
  return [...new Set(group.flatMap((one) => Object.keys(one.Attributes ?? {})))].toSorted();
}

/** Only an own property counts: every object inherits a "constructor" and a "toString". */
function attributeOf({ Attributes }: Profile, key: string): string | undefined {
  return Attributes !== undefined && Object.hasOwn(Attributes, key) ? Attributes[key] : undefined;
}

function checkSources(group: readonly IdentifiedProfile[], sources: FieldSourceProfileIds): void {
  const ids = new Set(group.map((one) => one.ProfileId));
  const { Attributes, ...standard } = sources;
  const named: [string, string | undefined][] = [
    ...Object.entries(standard),
    ...Object.entries(Attributes ?? {}).map(([key, id]): [string, string] => [
      `${attributePrefix}${key}`,
      id,
    ]),
  ];
  for (const [path, id] of named) {
    if (id !== undefined && !ids.has(id)) {
      throw new RangeError(`The field source of ${path} is not a profile of this merge: ${id}`);
    }
  }
}
