import { expect, it } from "vitest";
import { compareProfiles } from "./compare.ts";
import { oddsInWords, waterfallOf } from "./waterfall.ts";

it("leads from the odds of any two profiles to those of these two", () => {
  const ann = { FirstName: "Ann", LastName: "Lee", EmailAddress: "ann.lee@example.com" };
  const comparison = compareProfiles(ann, { ...ann, FirstName: "Zoltan" });
  const { steps, total, lowest, highest } = waterfallOf(comparison);
  expect(steps).toHaveLength(comparison.evidence.length + 1);
  expect(steps[0]).toMatchObject({ piece: undefined, from: 0 });
  expect(steps.slice(1).map(({ from }) => from)).toEqual(steps.slice(0, -1).map(({ to }) => to));
  expect(steps.at(-1)?.to).toBe(total);
  expect(1 / (1 + 2 ** -total)).toBeCloseTo(comparison.probability, 10);
  expect(lowest).toBeLessThan(0);
  expect(highest).toBeGreaterThanOrEqual(0);
});

it.each([
  [0, "about even"],
  [-0.3, "about even"],
  [3, "about 8 to 1 for one person"],
  [10.3, "about 1,300 to 1 for one person"],
  [-5, "about 32 to 1 against"],
  [40, "more than 1,000,000 to 1 for one person"],
])("says %s bits as people say odds", (bits, words) => {
  expect(oddsInWords(bits)).toBe(words);
});
