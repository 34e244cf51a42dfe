import { type FieldKind, type FieldPath, standardFields } from "./fields.ts";
import type { FieldValue } from "./merge/merge.ts";
import type { Profile } from "./profile.ts";

const attributePrefix = "Attributes.";

/** The key of `Attributes` that a path names; undefined for a standard field. */
export function attributeKey(path: FieldPath): string | undefined {
  return path.startsWith(attributePrefix) ? path.slice(attributePrefix.length) : undefined;
}

const kinds = new Map<string, FieldKind>(standardFields.map(({ name, kind }) => [name, kind]));

/** Attributes are texts. */
export function kindAt(path: FieldPath): FieldKind {
  return kinds.get(path) ?? "text";
}

/** Every path at which one of the profiles may have a value: the standard fields in their order, then attributes by name. */
export function pathsOf(profiles: readonly Profile[]): FieldPath[] {
  const attributes = new Set(profiles.flatMap((one) => Object.keys(one.Attributes ?? {})));
  return [
    ...standardFields.map(({ name }) => name),
    ...[...attributes].toSorted().map((key): FieldPath => `${attributePrefix}${key}`),
  ];
}

/** The profile with another value at a path; undefined takes the value away. */
export function withValueAt<Kind extends Profile>(
  profile: Kind,
  path: FieldPath,
  value: FieldValue | undefined,
): Kind {
  const key = attributeKey(path);
  const isKey = (name: string) => name === (key ?? path);
  const changed = (holder: object) =>
    // Object.fromEntries defines its keys, so that an attribute named "__proto__" is an attribute like any other.
    Object.fromEntries([
      ...Object.entries(holder).filter(([name]) => !isKey(name)),
      ...(value === undefined ? [] : [[key ?? path, value] as const]),
    ]) as object;
  return (
    key === undefined
      ? changed(profile)
      : { ...profile, Attributes: changed(profile.Attributes ?? {}) }
  ) as Kind;
}
