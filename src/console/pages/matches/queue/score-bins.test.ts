import { expect, it } from "vitest";
import { scoreBins } from "./score-bins.ts";

it("puts every score into its fiftieth", () => {
  const scores = [0, 0.019, 0.02, 0.58, 0.98, 1, undefined];
  const bins = scoreBins(
    scores.map((confidenceScore, index) => ({
      matchId: String(index),
      profileIds: ["a", "b"],
      confidenceScore,
    })),
  );
  const filled = bins.flatMap(({ from, count }) => (count > 0 ? [[from, count]] : []));
  expect(filled).toEqual([
    [0, 2],
    [0.02, 1],
    [0.58, 1],
    [0.98, 2],
  ]);
});
