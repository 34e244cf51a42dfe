import type { StoredValue } from "./prepared-profile.ts";
import type { Weight } from "./weights.ts";

/** What is seen between two values, before it is known what else is seen between the two profiles. */
export interface Observation {
  weight: Weight;
  finding: string;
  left: StoredValue;
  right: StoredValue;
  /** The normalised value on which both sides agree exactly; its frequency, where known, sharpens the weight. */
  agreedOn?: string;
}

/**
 * The observation that says most for one person, over all pairs of a left and a right value. Of two that say as much,
 * the one whose words come first, so that exchanging the sides changes nothing.
 */
export function bestObservation<Value>(
  lefts: readonly Value[],
  rights: readonly Value[],
  observe: (left: Value, right: Value) => Observation | undefined,
): Observation | undefined {
  let best: Observation | undefined;
  let bestFactor = 0;
  for (const left of lefts) {
    for (const right of rights) {
      const observation = observe(left, right);
      if (observation === undefined) continue;
      const factor = observation.weight.m / observation.weight.u;
      if (
        best === undefined ||
        factor > bestFactor ||
        (factor === bestFactor && observation.finding < best.finding)
      ) {
        best = observation;
        bestFactor = factor;
      }
    }
  }
  return best;
}

/** "same" as a person would put it who sees the stored spellings. */
export function sameInWords(left: string, right: string, otherwise: string): string {
  if (left === right) return "same";
  return left.toLowerCase() === right.toLowerCase() ? "same, case differs" : otherwise;
}
