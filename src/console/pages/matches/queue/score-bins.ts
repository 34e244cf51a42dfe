import type { MatchGroup } from "../../../api/matches.ts";

/** Bins of the histogram, each of a fiftieth: ConfidenceScore has two digits that mean anything. */
const binCount = 50;

export interface ScoreBin {
  /** From this score on, 0 to 1, to below `to`; a score of 1 is in the last bin. */
  from: number;
  to: number;
  /** Groups with such a score. */
  count: number;
}

/** How many groups have a score in each fiftieth from 0 to 1. Groups without a score are in none. */
export function scoreBins(groups: readonly MatchGroup[]): ScoreBin[] {
  const bins = Array.from({ length: binCount }, (_, bin) => ({
    from: bin / binCount,
    to: (bin + 1) / binCount,
    count: 0,
  }));
  for (const { confidenceScore } of groups) {
    if (confidenceScore === undefined) continue;
    // Rounded first, since 0.58 * 50 is 28.999…
    const at = Math.floor(Math.round(confidenceScore * 1e6) / (1e6 / binCount));
    const bin = bins[Math.min(binCount - 1, at)];
    if (bin) bin.count += 1;
  }
  return bins;
}
