import { expect, test } from "vitest";
import { largestGroup, matchGroups, type ScoredPair } from "./match-groups.ts";

/** Groups by a table of pairs; pairs that are not in it have `otherwise` against them. */
function group(table: readonly [number, number, number][], otherwise = -20) {
  const logOddsOf = (left: number, right: number) =>
    table.find(([a, b]) => (a === left && b === right) || (a === right && b === left))?.[2] ??
    otherwise;
  const pairs: ScoredPair[] = table
    .filter(([, , logOdds]) => logOdds > 0)
    .map(([left, right, logOdds]) => ({ left, right, logOdds }));
  return matchGroups(pairs, logOddsOf);
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
    [0, 2, -7],
  ]);
  expect(groups.map(({ members }) => members)).toEqual([[0, 1]]);
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
    { members: [0, 1], confidenceScore: 0.6667 },
  ]);
});

test("no group is larger than one merge can take, however much alike its members are", () => {
  const size = 150;
  const pairs: ScoredPair[] = [];
  for (let left = 0; left < size; left += 1) {
    for (let right = left + 1; right < size; right += 1) pairs.push({ left, right, logOdds: 9 });
  }
  const groups = matchGroups(pairs, () => 9);
  expect(Math.max(...groups.map(({ members }) => members.length))).toBe(largestGroup);
  const grouped = groups.flatMap(({ members }) => members);
  expect(new Set(grouped).size).toBe(grouped.length);
});

test("nobody is grouped when no pair is likely", () => {
  expect(matchGroups([], () => 5)).toEqual([]);
});
