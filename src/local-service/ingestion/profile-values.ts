import type { IdentifiedProfile, Profile } from "../../profile-model/profile.ts";
import { nestedValues } from "../../profile-model/object-types/nested-values.ts";

/** Values by path, as a mapping's targets name them: `FirstName`, `Address.City`, `Attributes.tier`, `OrderItems[0].Title`. */
export type Values = ReadonlyMap<string, string>;

function addValues(values: Map<string, string>, path: string, value: unknown): void {
  if (typeof value === "string") values.set(path, value);
  else if (Array.isArray(value)) {
    value.forEach((element, index) => addValues(values, `${path}[${index}]`, element));
  } else if (typeof value === "object" && value !== null) {
    for (const [name, part] of Object.entries(value)) addValues(values, `${path}.${name}`, part);
  }
}

/** A profile (or a change of one) by path, its id left out; the reverse of `nestedValues`. */
export function profileValues(profile: Profile): Map<string, string> {
  const values = new Map<string, string>();
  for (const [name, value] of Object.entries(profile)) addValues(values, name, value);
  values.delete("ProfileId");
  return values;
}

export function profileOfValues(profileId: string, values: Values): IdentifiedProfile {
  return { ...(nestedValues(values) as Profile), ProfileId: profileId };
}

/**
 * The field that a path belongs to, in the words of a merge: `Address` of `Address.City`, `EngagementPreferences` of
 * `EngagementPreferences.Phone[0].KeyName`, and each key of `Attributes` for itself.
 */
export function fieldOfPath(path: string): string {
  return path.startsWith("Attributes.") ? path : (path.split(".", 1)[0] ?? path);
}

/** `OrderItems` of `OrderItems[0].Title`; undefined for a path that leads into no list. */
export function listOfPath(path: string): string | undefined {
  if (path.startsWith("Attributes.")) return undefined;
  const bracket = path.indexOf("[");
  return bracket === -1 ? undefined : path.slice(0, bracket);
}
