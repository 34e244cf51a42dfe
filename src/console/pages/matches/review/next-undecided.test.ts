import { expect, it } from "vitest";
import { indexDecisions } from "../../../ledger/decision-state.ts";
import type { Decision } from "../../../ledger/decision.ts";
import { nextUndecided } from "./next-undecided.ts";

const queue = ["a", "b", "c", "d"].map((matchId) => ({
  matchId,
  profileIds: [`${matchId}1`, `${matchId}2`],
  confidenceScore: 0.9,
}));
const decisions = indexDecisions([
  {
    verb: "skip",
    groupProfileIds: ["c2", "c1"],
    fingerprints: {},
    decidedAt: new Date(),
  } as unknown as Decision,
]);
const next = (index: number, underWay: string[] = [], count = 1) =>
  nextUndecided(queue, index, decisions, ({ matchId }) => underWay.includes(matchId), count).map(
    ({ matchId }) => matchId,
  );

it("goes on to the next group without a decision, and begins again at the end", () => {
  expect(next(0)).toEqual(["b"]);
  expect(next(1)).toEqual(["d"]);
  expect(next(3)).toEqual(["a"]);
  expect(next(0, ["b"], 2)).toEqual(["d"]);
});

it("has none where all others are decided or under way, or where the group stands alone", () => {
  expect(next(0, ["b", "d"])).toEqual([]);
  expect(nextUndecided(queue.slice(0, 1), 0, decisions, () => false, 1)).toEqual([]);
});

it("begins at the front for a group that the queue does not have", () => {
  expect(next(-1)).toEqual(["a"]);
  expect(next(-1, ["a", "b"])).toEqual(["d"]);
});
