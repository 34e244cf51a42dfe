import { createHash } from "node:crypto";
import { comparePreparedProfiles } from "../../profile-model/compare/compare.ts";
import { prepareProfile } from "../../profile-model/compare/prepared-profile.ts";
import type { IdentifiedProfile } from "../../profile-model/profile.ts";
import type { MatchGroup } from "../store/identity-resolution-jobs.ts";
import { candidatePairs } from "./candidate-pairs.ts";
import { matchGroups, type ScoredPair } from "./match-groups.ts";
import { valueFrequencies } from "./value-frequencies.ts";

/**
 * The groups of profiles that probably are one person each, the surest first: block, compare, score, group (README.md).
 *
 * @param profiles of one domain; their order decides nothing but ties.
 * @param domainSize how many profiles the domain has, where these are not all of them.
 */
export function findMatchGroups(
  profiles: readonly IdentifiedProfile[],
  domainSize = profiles.length,
): MatchGroup[] {
  const prepared = profiles.map(prepareProfile);
  const frequency = valueFrequencies(prepared);
  const prior = priorBits(domainSize);
  const bitsOf = (left: number, right: number): number => {
    const [one, other] = [prepared[left], prepared[right]];
    if (one === undefined || other === undefined) return -Infinity;
    return comparePreparedProfiles(one, other, frequency && { frequency }).bits;
  };
  const pairs: ScoredPair[] = [];
  for (const { index, candidates } of candidatePairs(prepared)) {
    for (const candidate of candidates) {
      const bits = bitsOf(index, candidate);
      if (bits + prior > 0) pairs.push({ left: index, right: candidate, bits });
    }
  }
  return matchGroups(pairs, bitsOf, prior).map(({ members, confidenceScore }) => {
    const profileIds = members.flatMap((member) => profiles[member]?.ProfileId ?? []);
    return { matchId: matchIdOf(profileIds), profileIds, confidenceScore };
  });
}

/** A domain smaller than this is taken for this large: what is picked from a handful is not a sample of anything. */
const fewestProfiles = 1000;

/**
 * log2 of the odds that two profiles of the domain, picked blindly, are one person, if there are about as many pairs of
 * one person as there are profiles by three. The larger the domain, the more strangers can be taken for a duplicate.
 */
function priorBits(profileCount: number): number {
  return -Math.log2(Math.max(fewestProfiles, profileCount) * 1.5);
}

/** The same profiles are the same group, run after run, so that what was decided about it can be found again. */
export function matchIdOf(profileIds: readonly string[]): string {
  return createHash("sha256").update(profileIds.toSorted().join(" ")).digest("hex").slice(0, 32);
}
