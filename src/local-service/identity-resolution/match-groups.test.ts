import { expect, test } from "vitest";
import { largestGroup, matchGroups, type ScoredPair } from "./match-groups.ts";

const prior = -10;

/** Groups by a table of pairs and their odds (log2); what is not in it has odds of `otherwise`. */
function group(table: readonly [number, number, number][], otherwise = -30) {
  const bitsOf = (left: number, right: number) =>
    (table.find(([a, b]) => (a === left && b === right) || (a === right && b === left))?.[2] ??
      otherwise) - prior;
  const pairs: ScoredPair[] = table
    .filter(([, , logOdds]) => logOdds > 0)
    .map(([left, right]) => ({ left, right, bits: bitsOf(left, right) }));
  return matchGroups(pairs, bitsOf, prior);
}

test("profiles that all resemble each other are one group", () => {
  const groups = group([
    [4, 2, 8],
    [2, 9, 6],
    [4, 9, 7],
  ]);
  expect(groups.map(({ members }) => members)).toEqual([[2, 4, 9]]);
});

test("a bridge does not chain two families into one group", () => {
  // 0, 1 and 2, 3 are two people; 5 resembles one profile of each.
  const groups = group([
    [0, 1, 10],
    [2, 3, 10],
    [0, 5, 3],
    [3, 5, 2],
  ]);
  expect(groups.map(({ members }) => members)).toEqual([
    [0, 1],
    [2, 3],
  ]);
});

test("profiles that contradict each other are not in one group, whatever a third says", () => {
  const groups = group([
    [0, 1, 12],
    [1, 2, 11],
    [0, 2, prior - 7],
  ]);
  expect(groups.map(({ members }) => members)).toEqual([[0, 1]]);
});

test("profiles that have nothing to compare are one group when both clearly resemble a third", () => {
  const groups = group([
    [0, 1, 12],
    [1, 2, 11],
    [0, 2, prior],
  ]);
  expect(groups.map(({ members }) => members)).toEqual([[0, 1, 2]]);
});

test("a pair that was never compared is looked up before the group is made", () => {
  const groups = group(
    [
      [0, 1, 9],
      [1, 2, 9],
    ],
    2,
  );
  expect(groups.map(({ members }) => members)).toEqual([[0, 1, 2]]);
});

test("the confidence score is that of the member who belongs least, and orders the groups", () => {
  const groups = group([
    [0, 1, 1],
    [2, 3, 10],
  ]);
  expect(groups).toEqual([
    { members: [2, 3], confidenceScore: 0.999 },
    { members: [0, 1], confidenceScore: 0.6666 },
  ]);
});

test("no group is larger than one merge can take, however much alike its members are", () => {
  const size = 150;
  const pairs: ScoredPair[] = [];
  for (let left = 0; left < size; left += 1) {
    for (let right = left + 1; right < size; right += 1) pairs.push({ left, right, bits: 20 });
  }
  const groups = matchGroups(pairs, () => 20, prior);
  expect(Math.max(...groups.map(({ members }) => members.length))).toBe(largestGroup);
  const grouped = groups.flatMap(({ members }) => members);
  expect(new Set(grouped).size).toBe(grouped.length);
});

test("nobody is grouped when no pair is likely", () => {
  expect(matchGroups([], () => 20, prior)).toEqual([]);
});
