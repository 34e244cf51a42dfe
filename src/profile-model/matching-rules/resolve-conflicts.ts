import { standardFields, type FieldPath, type StandardFieldName } from "../fields.ts";
import { fieldValue } from "../merge/field-value.ts";
import type { FieldSourceProfileIds } from "../merge/merge.ts";
import type { IdentifiedProfile, Profile } from "../profile.ts";

/** `ConflictResolution` of the API's model. */
export interface ConflictResolution {
  /** RECENCY when absent. */
  ConflictResolvingModel?: "RECENCY" | "SOURCE" | undefined;
  /** An object type, for SOURCE. */
  SourceName?: string | undefined;
}

/** Where the value of a field came from. */
export interface FieldOrigin {
  /** The object type that it was ingested with; undefined for a value set by hand. */
  objectType: string | undefined;
  /** When it was last updated, by its source or else by its ingestion: milliseconds since the epoch. */
  at: number;
}

/** A profile with what conflicts are resolved by. */
export interface ProfileWithOrigins {
  profile: IdentifiedProfile;
  /** Of every field that has a value. An address is one field. */
  origins: ReadonlyMap<FieldPath, FieldOrigin>;
}

const setByHandLongAgo: FieldOrigin = { objectType: undefined, at: 0 };

/**
 * The field sources by which a group is merged without anybody deciding (Administrator Guide, "How the auto-merging
 * process works"): the value updated last, with SOURCE the one updated last among those of the named object type. What
 * was set by hand is not overwritten by what was ingested ("How rule-based Identity Resolution works"; taken for both
 * kinds of merging, inferred).
 *
 * @param group the main profile first; it wins among equals, and then the order.
 */
export function resolveConflicts(
  group: readonly ProfileWithOrigins[],
  resolution: ConflictResolution,
): FieldSourceProfileIds {
  const sources: FieldSourceProfileIds = {};
  for (const [name, fields] of sourceFields) {
    const source = bestHolder(group, fields, resolution);
    if (source) sources[name] = source.profile.ProfileId;
  }
  const attributes = new Set(group.flatMap(({ profile }) => Object.keys(profile.Attributes ?? {})));
  const attributeSources = [...attributes].flatMap((key): [string, string][] => {
    const source = bestHolder(group, [`Attributes.${key}`], resolution);
    return source ? [[key, source.profile.ProfileId]] : [];
  });
  // Object.fromEntries defines its keys, so that an attribute named "__proto__" is an attribute like any other.
  if (attributeSources.length > 0) sources.Attributes = Object.fromEntries(attributeSources);
  return sources;
}

/** GenderString and PartyTypeString have no field source of their own and follow that of Gender and PartyType. */
const sourceFields = standardFields
  .map(({ name }) => name)
  .filter((name) => name !== "GenderString" && name !== "PartyTypeString")
  .map((name): [typeof name, StandardFieldName[]] => {
    if (name === "Gender") return [name, ["Gender", "GenderString"]];
    return [name, name === "PartyType" ? ["PartyType", "PartyTypeString"] : [name]];
  });

/**
 * The profile whose value wins; undefined where fewer than two have one, so that there is nothing to choose, and where
 * no profile has all the fields that follow one source, so that naming one would empty another.
 */
function bestHolder(
  group: readonly ProfileWithOrigins[],
  fields: readonly FieldPath[],
  resolution: ConflictResolution,
): ProfileWithOrigins | undefined {
  const held = fields.filter((field) => group.some(({ profile }) => hasValue(profile, field)));
  const holders = group.filter(({ profile }) => held.every((field) => hasValue(profile, field)));
  const someHolders = group.filter(({ profile }) => held.some((field) => hasValue(profile, field)));
  if (held.length === 0 || someHolders.length < 2) return undefined;
  return holders
    .map((holder) => ({ holder, origin: newest(holder, held) }))
    .toSorted((one, other) => order(one.origin, other.origin, resolution))[0]?.holder;
}

function newest({ origins }: ProfileWithOrigins, fields: readonly FieldPath[]): FieldOrigin {
  return fields
    .map((field) => origins.get(field) ?? setByHandLongAgo)
    .reduce((one, other) => (order(one, other, {}) <= 0 ? one : other));
}

/** Negative when `one` wins. */
function order(
  one: FieldOrigin,
  other: FieldOrigin,
  { ConflictResolvingModel, SourceName }: ConflictResolution,
): number {
  const rank = ({ objectType }: FieldOrigin): number => {
    if (objectType === undefined) return 0;
    return ConflictResolvingModel === "SOURCE" && objectType === SourceName ? 1 : 2;
  };
  return rank(one) - rank(other) || other.at - one.at;
}

function hasValue(profile: Profile, path: FieldPath): boolean {
  return fieldValue(profile, path) !== undefined;
}
