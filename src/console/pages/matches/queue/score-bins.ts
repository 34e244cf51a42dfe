import type { MatchGroup } from "../../../api/matches.ts";

/** Bins of the histogram, each of a fiftieth: ConfidenceScore has two digits that mean anything. */
export const binCount = 50;

/** How many groups have a score in each fiftieth from 0 to 1; a score of 1 is in the last. Groups without a score are in none. */
export function scoreBins(groups: readonly MatchGroup[]): number[] {
  const bins = Array.from({ length: binCount }, () => 0);
  for (const { confidenceScore } of groups) {
    if (confidenceScore === undefined) continue;
    // Rounded first, since 0.58 * 50 is 28.999…
    const bin = Math.min(
      binCount - 1,
      Math.floor(Math.round(confidenceScore * 1e6) / (1e6 / binCount)),
    );
    bins[bin] = (bins[bin] ?? 0) + 1;
  }
  return bins;
}
