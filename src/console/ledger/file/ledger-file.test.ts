import { describe, expect, it } from "vitest";
import type { MergeDecision, MergeDecisionResult, MergeSnapshot, Verdict } from "../decision.ts";
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
  { decisions: [verdict, { ...merge, decidedBy: "Lou" }], snapshots: [snapshot] },
  new Date("2026-11-24T10:00:00Z"),
  "Kim",
);
const signed = [
  { ...verdict, decidedBy: "Kim" },
  { ...merge, decidedBy: "Lou" },
];

describe("a file of the ledger", () => {
  it("is read as it was written", () => {
    const { decisions, snapshots, problems } = readLedgerLines(exported);
    expect(problems).toEqual([]);
    expect(decisions, "signed where nobody was named").toEqual(signed);
    expect(snapshots).toEqual([snapshot]);
  });

  it("never passes for this browser's own, whoever wrote it", () => {
    const unsigned = exported.replaceAll(/,"decidedBy":"[^"]*"/g, "");
    const { decisions } = readLedgerLines(unsigned);
    expect(decisions.map(({ decidedBy }) => decidedBy)).toEqual(["", ""]);
  });

  it("says what a decision was taken back, and what a person said of a merge", () => {
    const reopened = { ...verdict, id: "3", verb: "reopen" as const, takesBackId: "1" };
    const result: MergeDecisionResult = {
      state: "merged",
      at: new Date(),
      differences: [],
      saidByPerson: true,
    };
    const lines = toLedgerLines(
      { decisions: [reopened, { ...merge, result }], snapshots: [] },
      new Date(),
      "",
    );
    expect(readLedgerLines(lines).decisions).toMatchObject([{ takesBackId: "1" }, { result }]);
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
    expect(decisions).toEqual([signed[0]]);
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
  const table = toLedgerTable([verdict, { ...merge, decidedBy: "Lou" }], "Kim");

  it("has a row a decision, with who decided", () => {
    expect(table.split("\r\n")).toHaveLength(4);
    expect(table).toContain('"Ann ""A"" Lee and =cmd()"');
    expect(table).toContain(',merge,"merged, not as predicted",');
    expect(table).toMatch(/T09:00:00.000Z,Kim,.*\r\n.*T09:00:00.000Z,Lou,/u);
  });

  it("has no cell that a spreadsheet would run", () => {
    expect(table).toContain(`"'=1+1, twins"`);
    expect(table).not.toMatch(/(^|,|\n)"?[=+@-]/u);
  });
});
