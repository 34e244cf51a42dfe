import { expect, test } from "vitest";
import { carryOver, contestedKeys, differingKeys } from "./tag-changes.ts";

const seen = { team: "care", stage: "test", owner: "ada" };

test("keys differ by being added, removed or of another value", () => {
  const other = { team: "care", stage: "live", cost: "" };
  expect(differingKeys(seen, other).toSorted()).toEqual(["cost", "owner", "stage"]);
  expect(differingKeys({}, { constructor: "x" })).toEqual(["constructor"]);
});

test("somebody else's changes stay where nothing was touched", () => {
  const wanted = { team: "sales", stage: "test" };
  const current = { ...seen, stage: "live", cost: "42" };
  expect(carryOver(wanted, seen, current)).toEqual({ team: "sales", stage: "live", cost: "42" });
  expect(contestedKeys(wanted, seen, current)).toEqual([]);
});

test("a key that both have changed is contested, unless both did the same", () => {
  const wanted = { ...seen, stage: "live", owner: "bob" };
  expect(contestedKeys(wanted, seen, { ...seen, stage: "live" })).toEqual([]);
  expect(contestedKeys(wanted, seen, { ...seen, owner: "cyd" })).toEqual(["owner"]);
  expect(contestedKeys(wanted, seen, { team: "care", stage: "test" })).toEqual(["owner"]);
});
