import { describe, expect, it } from "vitest";
import type { MergeDecision, MergeSnapshot, Verdict } from "../decision.ts";
import { toLedgerLines } from "./ledger-lines.ts";
import { toLedgerTable } from "./ledger-table.ts";
import { readLedgerLines } from "./read-ledger-lines.ts";

const group = {
  scope: "local/1/us-east-1",
  domainName: "demo",
  origin: "identityResolution" as const,
  title: 'Ann "A" Lee and =cmd()',
  matchId: "m1",
  matchGenerationDate: new Date("2026-11-21T03:00:00Z"),
  confidenceScore: 0.93,
  groupProfileIds: ["a", "b"],
  fingerprints: { a: "00", b: "01" },
  evidence: { strength: "strong" as const, bits: 17.5 },
  decidedAt: new Date("2026-11-24T09:00:00Z"),
  note: undefined,
};
const verdict: Verdict = { ...group, id: "1", verb: "notAMatch", note: "=1+1, twins" };
const merge: MergeDecision = {
  ...group,
  id: "2",
  verb: "merge",
  mainProfileId: "a",
  mergedProfileIds: ["b"],
  bulkRunId: "run-1",
  chosenSources: { FirstName: "b", Attributes: { tier: "a" } },
  sentSources: { FirstName: "b" },
  result: {
    state: "merged",
    at: new Date("2026-11-24T09:00:10Z"),
    differences: [{ path: "LastName", expected: "Lee", actual: undefined }],
  },
};
const snapshot: MergeSnapshot = {
  decisionId: "2",
  takenAt: new Date("2026-11-24T09:00:09Z"),
  profiles: [
    {
      ProfileId: "a",
      FirstName: "Ann",
      Address: { City: "Seattle" },
      EngagementPreferences: { Email: [{ KeyName: "_email", KeyValue: "a@b.c" }] },
      Attributes: { tier: "gold" },
    },
  ],
  prediction: { ProfileId: "a", FirstName: "Ann" },
  objects: [{ profileId: "b", objectTypeName: "Order", uniqueKey: "k", content: '{"a":1}' }],
};
const exported = toLedgerLines(
  { decisions: [verdict, merge], snapshots: [snapshot] },
  new Date("2026-11-24T10:00:00Z"),
);

describe("a file of the ledger", () => {
  it("is read as it was written", () => {
    const { decisions, snapshots, problems } = readLedgerLines(exported);
    expect(problems).toEqual([]);
    expect(decisions).toEqual([verdict, merge]);
    expect(snapshots).toEqual([snapshot]);
  });

  it("names the lines that are not right and keeps the others", () => {
    const lines = exported.split("\n");
    const broken = [
      lines[0],
      "{",
      '{"type":"other"}',
      lines[1]?.replace('"notAMatch"', '"drop table"'),
      lines[2]?.replace('"mergedProfileIds":["b"]', '"mergedProfileIds":"b"'),
      lines[3]?.replace('"FirstName":"Ann"', '"FirstName":7'),
      lines[1],
    ].join("\n");
    const { decisions, snapshots, problems } = readLedgerLines(broken);
    expect(decisions).toEqual([verdict]);
    expect(snapshots).toEqual([]);
    expect(problems).toEqual([
      { line: 2, message: "This line is no JSON object." },
      { line: 3, message: "This line is neither a decision nor a snapshot." },
      { line: 4, message: "This line has no verb that is known." },
      { line: 5, message: "This line has no list of texts for mergedProfileIds." },
      { line: 6, message: "This line has no right FirstName of a profile." },
    ]);
  });

  it.each(["", "not json", "[]", '{"format":"else"}', '{"format":'])("refuses %j", (text) => {
    expect(readLedgerLines(text)).toEqual({
      decisions: [],
      snapshots: [],
      problems: [{ line: 1, message: "This is no file of decisions." }],
    });
  });
});

describe("the table of the ledger", () => {
  const table = toLedgerTable([verdict, merge]);

  it("has a row a decision, quoted", () => {
    expect(table.split("\r\n")).toHaveLength(4);
    expect(table).toContain('"Ann ""A"" Lee and =cmd()"');
    expect(table).toContain('"merged, not as predicted"');
  });

  it("has no cell that a spreadsheet would run", () => {
    expect(table).toContain(`"'=1+1, twins"`);
    expect(table).not.toMatch(/"[=+@-]/u);
  });
});
