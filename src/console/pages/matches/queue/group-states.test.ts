import { expect, it } from "vitest";
import type { Decision } from "../../../ledger/decision.ts";
import { indexDecisions } from "../../../ledger/decision-state.ts";
import { groupStates } from "./group-states.ts";

const group = (matchId: string, ...profileIds: string[]) => ({
  matchId,
  profileIds,
  confidenceScore: 0.9,
});
const decision = (verb: "notAMatch" | "skip" | "reopen", ...groupProfileIds: string[]) =>
  ({ verb, groupProfileIds, fingerprints: {}, decidedAt: new Date(0) }) as unknown as Decision;
const facts = (existing: number) => ({
  existing,
  strength: undefined,
  conflicts: 0,
  kinds: 0,
  text: "",
});

it("tells decided, changed and vanished groups from new ones", () => {
  const groups = [
    group("a", "1", "2"),
    group("b", "3", "4", "5"),
    group("c", "6", "7"),
    group("d", "8", "9"),
  ];
  const index = indexDecisions([
    decision("notAMatch", "2", "1"),
    decision("skip", "3", "4"),
    decision("skip", "8", "9"),
    decision("reopen", "8", "9"),
  ]);
  const states = groupStates(groups, index, new Map([["c", facts(1)]]));
  expect(Object.fromEntries(states)).toEqual({ a: "notAMatch", b: "changed", c: "vanished" });
});

it("a merged group is not taken for one that has vanished", () => {
  const merged = {
    ...decision("skip", "1", "2"),
    verb: "merge",
    mergedProfileIds: ["2"],
  } as unknown as Decision;
  const states = groupStates(
    [group("a", "1", "2")],
    indexDecisions([merged]),
    new Map([["a", facts(1)]]),
  );
  expect(states.get("a")).toBe("merge");
});
