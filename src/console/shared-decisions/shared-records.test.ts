import { describe, expect, it } from "vitest";
import type { MergeDecision, MergeSnapshot, Verdict } from "../ledger/decision.ts";
import { readSharedRecords } from "./read-shared-records.ts";
import { sharedObjectType } from "../api/shared-object-type.ts";
import { decisionObject, holdersOf } from "./shared-record.ts";
import { snapshotObjects } from "./shared-snapshot.ts";

const place = { scope: "aws/123456789012/eu-west-2", domainName: "here" };
const group = {
  scope: "aws//eu-west-2",
  domainName: "there",
  origin: "identityResolution" as const,
  title: "Ann Lee and Anne Lee",
  matchId: "m1",
  matchGenerationDate: new Date("2026-11-21T03:00:00Z"),
  confidenceScore: 0.93,
  groupProfileIds: ["a", "b", "c"],
  fingerprints: { a: "00", b: "01", c: "02" },
  evidence: undefined,
  decidedAt: new Date("2026-11-24T09:00:00Z"),
  note: "Twins",
};
const verdict: Verdict = { ...group, id: "1", verb: "notAMatch" };
const merge: MergeDecision = {
  ...group,
  id: "2",
  verb: "merge",
  mainProfileId: "a",
  mergedProfileIds: ["b"],
  chosenSources: {},
  sentSources: { FirstName: "b" },
};
const merged: MergeDecision = {
  ...merge,
  result: { state: "merged", at: new Date("2026-11-24T09:00:10Z"), differences: [] },
};

function snapshotWith(...sizes: number[]): MergeSnapshot {
  return {
    decisionId: "2",
    takenAt: new Date("2026-11-24T09:00:09Z"),
    profiles: ["a", "b"].map((ProfileId) => ({ ProfileId, FirstName: "Ann" })),
    prediction: { ProfileId: "a", FirstName: "Ann" },
    objects: sizes.map((size, index) => ({
      profileId: "b",
      objectTypeName: "Order",
      uniqueKey: String(index),
      content: "ö".repeat(size / 2),
    })),
  };
}

describe("a shared decision", () => {
  it("is read as it was written, and says where it was read and who decided", () => {
    const { decisions, unreadable } = readSharedRecords(
      [decisionObject(verdict, "a", "Kim"), decisionObject(merged, "c", undefined)],
      place,
    );
    expect(unreadable).toBe(0);
    expect(decisions).toEqual([
      { ...verdict, ...place, decidedBy: "Kim" },
      { ...merged, ...place, decidedBy: "" },
    ]);
  });

  it("has its own unique value and its profile on each profile that holds it", () => {
    const records = holdersOf(verdict).map(
      (id) => JSON.parse(decisionObject(verdict, id, "")) as Record<string, unknown>,
    );
    expect(records.map(({ profileId }) => profileId)).toEqual(["a", "b", "c"]);
    expect(new Set(records.map(({ recordId }) => recordId)).size).toBe(3);
  });

  it("is held by those alone that a merge leaves", () => {
    expect(holdersOf(merged)).toEqual(["a", "c"]);
  });

  it("is one, however many hold it, and the copy counts that knows the outcome", () => {
    const copies = [merge, merged, merge].map((one) => decisionObject(one, "a", "Kim"));
    const { decisions } = readSharedRecords(copies, place);
    expect(decisions).toEqual([{ ...merged, ...place, decidedBy: "Kim" }]);
  });

  it.each([
    "",
    "[]",
    '{"format":"else"}',
    decisionObject(verdict, "a", "").replace('"version":1', '"version":2'),
    decisionObject(verdict, "a", "").replace('"notAMatch"', '"burn"'),
    decisionObject(verdict, "a", "").replace('"decision"', '"decree"'),
    decisionObject(merge, "a", "").replace('"mergedProfileIds":["b"]', '"mergedProfileIds":"b"'),
  ])("is left out and counted where it is not right: %j", (content) => {
    const read = readSharedRecords([content, decisionObject(merged, "a", "")], place);
    expect(read.unreadable).toBe(1);
    expect(read.decisions).toHaveLength(1);
  });
});

describe("a shared snapshot", () => {
  const roundTrip = (snapshot: MergeSnapshot) => {
    const { extent, contents } = snapshotObjects(snapshot, "a");
    return { extent, contents, ...readSharedRecords(contents.toReversed(), place) };
  };

  it("goes into one object where it is small", () => {
    const { extent, contents, snapshots } = roundTrip(snapshotWith(100));
    expect(extent).toBe("whole");
    expect(contents).toHaveLength(1);
    expect(snapshots).toEqual([snapshotWith(100)]);
  });

  it("is split into objects that the service accepts, and put together in any order", () => {
    const large = snapshotWith(200_000, 200_000, 30_000, 200_000);
    const { extent, contents, snapshots } = roundTrip(large);
    expect(extent).toBe("whole");
    expect(contents).toHaveLength(3);
    for (const content of contents)
      expect(new TextEncoder().encode(content).length).toBeLessThan(250 * 1024);
    expect(new Set(contents.map((each) => /"recordId":"[^"]*"/.exec(each)?.[0])).size).toBe(3);
    expect(snapshots).toEqual([large]);
  });

  it("is none while a part is missing", () => {
    const { contents } = snapshotObjects(snapshotWith(200_000, 200_000), "a");
    expect(readSharedRecords(contents.slice(1), place).snapshots).toEqual([]);
  });

  it("does without all objects where they are too large together, or one of them is", () => {
    for (const large of [snapshotWith(...Array<number>(12).fill(200_000)), snapshotWith(250_000)]) {
      const { extent, snapshots } = roundTrip(large);
      expect(extent).toBe("withoutObjects");
      expect(snapshots).toEqual([{ ...large, objects: undefined }]);
    }
  });

  it("is none where the profiles alone are too large", () => {
    const huge = { ...snapshotWith(), prediction: { ProfileId: "a", FirstName: "x".repeat(3e5) } };
    expect(snapshotObjects(huge, "a")).toEqual({ extent: "none", contents: [] });
  });

  it("has no records of earlier reviews", () => {
    const snapshot = snapshotWith(100);
    const earlier = {
      profileId: "a",
      objectTypeName: sharedObjectType,
      uniqueKey: "k",
      content: "{}",
    };
    const { snapshots } = roundTrip({
      ...snapshot,
      objects: [earlier, ...(snapshot.objects ?? [])],
    });
    expect(snapshots).toEqual([snapshot]);
  });

  it("is left out and counted where somebody has changed it", () => {
    const { contents } = snapshotObjects(snapshotWith(100), "a");
    const changed = contents.map((each) => each.replace('"FirstName":"Ann"', '"FirstName":7'));
    expect(readSharedRecords(changed, place)).toEqual({
      decisions: [],
      snapshots: [],
      unreadable: 1,
    });
  });
});
