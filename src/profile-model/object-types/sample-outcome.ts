import type { MappedKey } from "./mapped-object.ts";

/** A PROFILE key of a mapped object, with the profiles that its values find. */
export interface AskedKey<Profile> {
  key: MappedKey;
  /** Two are as good as many. */
  profiles: readonly Profile[];
}

/** What would become of an object. */
export type ObjectOutcome<Profile> =
  | { kind: "joins"; profile: Profile; key: MappedKey; passedOver: readonly MappedKey[] }
  | { kind: "creates"; passedOver: readonly MappedKey[] }
  | { kind: "rejected"; reason: "no-profile" | "ambiguous"; passedOver: readonly MappedKey[] };

/**
 * What would become of an object by what its keys find (Administrator Guide, profile matching): the first key that leads to
 * one profile decides, one that leads to several is passed over.
 *
 * @param asked in the order of `inMatchingOrder`.
 * @param rejectsAmbiguousMatch as for contact records, of which an ambiguous one makes no profile.
 */
export function outcomeOf<Profile>(
  asked: readonly AskedKey<Profile>[],
  {
    allowsProfileCreation,
    rejectsAmbiguousMatch = false,
  }: {
    allowsProfileCreation: boolean;
    rejectsAmbiguousMatch?: boolean;
  },
): ObjectOutcome<Profile> {
  const passedOver: MappedKey[] = [];
  for (const { key, profiles } of asked) {
    const [profile, ...others] = profiles;
    if (profile !== undefined && others.length === 0)
      return { kind: "joins", profile, key, passedOver };
    if (others.length > 0) passedOver.push(key);
  }
  if (allowsProfileCreation && !(rejectsAmbiguousMatch && passedOver.length > 0))
    return { kind: "creates", passedOver };
  return {
    kind: "rejected",
    reason: passedOver.length > 0 ? "ambiguous" : "no-profile",
    passedOver,
  };
}
