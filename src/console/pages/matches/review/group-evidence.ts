import {
  type Comparison,
  compareProfiles,
  type Strength,
} from "../../../../profile-model/compare/compare.ts";
import type { IdentifiedProfile } from "../../../../profile-model/profile.ts";

/** Two profiles of a group, by their places in it, and what speaks for and against their being one person. */
export interface Pair {
  left: number;
  right: number;
  comparison: Comparison;
}

/** Every pair of the profiles, the weakest first: that is where a doubt is. */
export function pairsOf(profiles: readonly IdentifiedProfile[]): Pair[] {
  const pairs: Pair[] = [];
  for (const [left, one] of profiles.entries())
    for (const [right, other] of profiles.entries())
      if (left < right) pairs.push({ left, right, comparison: compareProfiles(one, other) });
  return pairs.toSorted((one, other) => one.comparison.bits - other.comparison.bits);
}

/** How sure we are of a whole group: as sure as of its weakest pair. Undefined for fewer than two profiles. */
export function groupEvidence(
  profiles: readonly IdentifiedProfile[],
): { strength: Strength; bits: number } | undefined {
  const [weakest] = pairsOf(profiles);
  return weakest && { strength: weakest.comparison.strength, bits: weakest.comparison.bits };
}
