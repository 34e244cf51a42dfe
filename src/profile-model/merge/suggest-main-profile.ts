import { standardFields } from "../fields.ts";
import type { IdentifiedProfile, Profile } from "../profile.ts";
import { presentValue } from "./field-value.ts";

/** What is known of a profile besides its fields. */
export interface ProfileFacts {
  /** Profile objects (contact records, orders, …) that belong to it. */
  objectCount?: number | undefined;
  createdAt?: Date | undefined;
}

export interface MainProfileSuggestion {
  profileId: string;
  /** A clause that follows "because it": "has the most fields filled in (12)". */
  reason: string;
}

interface Candidate {
  profile: IdentifiedProfile;
  facts: ProfileFacts;
  fieldCount: number;
}

/**
 * Which profile to keep: the one with the most profile objects, since that is the one the business works with; among
 * equals the most complete; among those the oldest; else the one whose id comes first, so that the same group always
 * gets the same answer. A fact counts only where it is known of every profile.
 *
 * @param facts by profile id.
 * @throws RangeError when there are no profiles.
 */
export function suggestMainProfile(
  profiles: readonly IdentifiedProfile[],
  facts: ReadonlyMap<string, ProfileFacts> = new Map(),
): MainProfileSuggestion {
  let candidates: Candidate[] = profiles
    .map((profile) => ({
      profile,
      facts: facts.get(profile.ProfileId) ?? {},
      fieldCount: countFields(profile),
    }))
    .toSorted((one, other) => (one.profile.ProfileId < other.profile.ProfileId ? -1 : 1));

  const criteria: readonly [
    rank: (one: Candidate) => number | undefined,
    reason: (one: Candidate) => string,
  ][] = [
    [
      (one) => one.facts.objectCount,
      (one) => `has the most profile objects (${one.facts.objectCount})`,
    ],
    [(one) => one.fieldCount, (one) => `has the most fields filled in (${one.fieldCount})`],
    [(one) => negated(one.facts.createdAt?.getTime()), () => "is the oldest"],
  ];
  for (const [rank, reason] of criteria) {
    const ranks = candidates.map(rank);
    if (ranks.includes(undefined)) continue;
    const highest = Math.max(...ranks.map((value) => value ?? 0));
    candidates = candidates.filter((_, index) => ranks[index] === highest);
    const [only, another] = candidates;
    if (only !== undefined && another === undefined && profiles.length > 1) {
      return { profileId: only.profile.ProfileId, reason: reason(only) };
    }
  }
  const [first] = candidates;
  if (first === undefined)
    throw new RangeError("There are no profiles to choose the main one from.");
  return {
    profileId: first.profile.ProfileId,
    reason:
      profiles.length === 1
        ? "is the only one"
        : "comes first by its id, the profiles being equally complete",
  };
}

function negated(number: number | undefined): number | undefined {
  return number === undefined ? undefined : -number;
}

function countFields(profile: Profile): number {
  const standard = standardFields.filter(({ name }) => presentValue(profile[name]) !== undefined);
  return standard.length + Object.values(profile.Attributes ?? {}).filter((value) => value).length;
}
