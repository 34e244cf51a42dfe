import { expect, it } from "vitest";
import type { Decision } from "../../../ledger/decision.ts";
import type { BulkItem } from "./bulk-run.ts";
import { decidedSince } from "./decided-since.ts";

const group = { matchId: "g", profileIds: ["a", "b"], confidenceScore: 0.9 };
const itemWith = (change: Partial<BulkItem> = {}) => ({ group, ...change }) as BulkItem;
const decisionOn = (id: string, groupProfileIds: string[], verb = "notAMatch") =>
  ({
    id,
    verb,
    groupProfileIds,
    decidedAt: new Date(Number(id)),
    fingerprints: {},
  }) as unknown as Decision;

it("is the decision on these profiles, or on another set with two of them", () => {
  const onSame = decisionOn("1", ["b", "a"]);
  const onMore = decisionOn("2", ["a", "b", "c"]);
  expect(decidedSince(itemWith(), [onSame])).toBe(onSame);
  expect(decidedSince(itemWith(), [onMore])).toBe(onMore);
  expect(decidedSince(itemWith(), [decisionOn("3", ["a", "c"])])).toBeUndefined();
});

it("is none where it was taken back, was known when the list was made, or is of the run itself", () => {
  const known = decisionOn("1", ["a", "b"]);
  expect(decidedSince(itemWith(), [known, decisionOn("2", ["a", "b"], "reopen")])).toBeUndefined();
  expect(decidedSince(itemWith({ knownDecisionId: "1" }), [known])).toBeUndefined();
  expect(decidedSince(itemWith({ decisionId: "1" }), [known])).toBeUndefined();
  const later = decisionOn("2", ["a", "b"], "skip");
  expect(decidedSince(itemWith({ knownDecisionId: "1" }), [known, later])).toBe(later);
});
