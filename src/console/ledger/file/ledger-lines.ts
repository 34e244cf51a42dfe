import type { Decision, MergeSnapshot } from "../decision.ts";

/** What a file of the ledger says of itself in its first line. */
export const ledgerFormat = "customer-profiles-console/decisions";
export const ledgerFileVersion = 2;

export interface LedgerRecords {
  decisions: Decision[];
  /** Of the merges among them, as far as there are any. */
  snapshots: MergeSnapshot[];
}

/**
 * The ledger as JSON Lines: the format in the first line, then a record a line with its `type`, `decision` or `snapshot`.
 * Dates are ISO 8601 in UTC, what is undefined is left out: any JSON reader can read it.
 *
 * @param reviewerName what the person at this browser is called, which its own records do not say; empty for no name.
 */
export function toLedgerLines(
  { decisions, snapshots }: LedgerRecords,
  exportedAt: Date,
  reviewerName: string,
): string {
  const lines = [
    { format: ledgerFormat, version: ledgerFileVersion, exportedAt },
    ...decisions.map((decision) => ({
      type: "decision",
      ...decision,
      decidedBy: decision.decidedBy ?? reviewerName,
    })),
    ...snapshots.map((snapshot) => ({ type: "snapshot", ...snapshot })),
  ];
  return lines.map((line) => `${JSON.stringify(line)}\n`).join("");
}
