import { expect, it } from "vitest";
import type { Decision, MergeSnapshot } from "../ledger/decision.ts";
import { shareDecisions, type ShareTools } from "./share-decisions.ts";

const verdict = {
  id: "1",
  verb: "notAMatch",
  groupProfileIds: ["a", "b"],
  decidedAt: new Date(0),
} as unknown as Decision;
const merge = {
  ...verdict,
  id: "2",
  verb: "merge",
  mainProfileId: "a",
  mergedProfileIds: ["b"],
} as Decision;
const snapshot: MergeSnapshot = {
  decisionId: "2",
  takenAt: new Date(0),
  profiles: [{ ProfileId: "a" }],
  prediction: { ProfileId: "a" },
  objects: [],
};

async function idsOfShared(
  decisions: Decision[],
  { existing = ["a", "b"], earlier = [] as string[] },
): Promise<string[]> {
  const ids: string[] = [];
  const tools: ShareTools = {
    existing: async (profileIds) => new Set(existing.filter((id) => profileIds.includes(id))),
    snapshotOf: async () => snapshot,
    put: async (content) => void ids.push((JSON.parse(content) as { recordId: string }).recordId),
    reviewerName: "Kim",
    onShortened: () => expect.unreachable(),
  };
  await shareDecisions(decisions, new Map(earlier.map((id) => [id, "decided"])), tools);
  return ids;
}

it("puts a verdict on every profile of its group that exists", async () => {
  expect(await idsOfShared([verdict], {})).toEqual(["1/a", "1/b"]);
  expect(await idsOfShared([verdict], { existing: ["b"] })).toEqual(["1/b"]);
  expect(await idsOfShared([verdict], { existing: [] })).toEqual([]);
});

it("puts a merge with its snapshot on the profile that is kept, and the snapshot once", async () => {
  expect(await idsOfShared([merge], {})).toEqual(["2/snapshot/1", "2/a"]);
  expect(await idsOfShared([merge], { earlier: ["2"] })).toEqual(["2/a"]);
  expect(await idsOfShared([merge], { existing: ["b"] })).toEqual([]);
});

it("puts every snapshot before any decision, so that no merge is seen without its own", async () => {
  const ids = await idsOfShared([verdict, merge], {});
  expect(ids).toEqual(["2/snapshot/1", "1/a", "1/b", "2/a"]);
});
