import type { StandardIdentifier } from "./object-type.ts";

interface Identified {
  identifiers: ReadonlySet<StandardIdentifier>;
}

/**
 * The keys by which the profile of an object is looked for, in the order in which they are asked: each PROFILE key in the
 * order of the definition, LOOKUP_ONLY and NEW_ONLY ones as well; those that are also SECONDARY after all the others
 * (Administrator Guide, profile matching). The first that leads to exactly one profile decides.
 */
export function inMatchingOrder<Key extends Identified>(keys: readonly Key[]): Key[] {
  const profileKeys = keys.filter(({ identifiers }) => identifiers.has("PROFILE"));
  return [
    ...profileKeys.filter(({ identifiers }) => !identifiers.has("SECONDARY")),
    ...profileKeys.filter(({ identifiers }) => identifiers.has("SECONDARY")),
  ];
}

/**
 * Whether the profile is found by a key from now on: by LOOKUP_ONLY ones never, by NEW_ONLY ones when the object made the
 * profile, by the others always (Administrator Guide, "Standard identifiers").
 */
export function isKept({ identifiers }: Identified, createsProfile: boolean): boolean {
  return !identifiers.has("LOOKUP_ONLY") && (createsProfile || !identifiers.has("NEW_ONLY"));
}
