import type { LedgerRecords } from "./ledger-lines.ts";
import { ledgerFileVersion, ledgerFormat } from "./ledger-lines.ts";
import { readDecision, readSnapshot } from "./read-record.ts";
import { RecordInvalid } from "./record-members.ts";

export interface ReadLedger extends LedgerRecords {
  /** Lines that say nothing this console can keep, by their number from 1. */
  problems: { line: number; message: string }[];
}

/**
 * Reads what `toLedgerLines` wrote, or what somebody made of it: each record is checked member by member, and one that is
 * not right is left out and named. Never throws.
 */
export function readLedgerLines(text: string): ReadLedger {
  const read: ReadLedger = { decisions: [], snapshots: [], problems: [] };
  const lines = text.split("\n").map((line) => line.trim());
  const format = parse(lines[0] ?? "");
  if (format?.["format"] !== ledgerFormat)
    return { ...read, problems: [{ line: 1, message: "This is no file of decisions." }] };
  if (format["version"] !== ledgerFileVersion)
    return {
      ...read,
      problems: [{ line: 1, message: "It was written by another version of this console." }],
    };
  for (const [index, line] of lines.entries()) {
    if (index === 0 || line === "") continue;
    const record = parse(line);
    try {
      if (!record) throw new RecordInvalid("is no JSON object");
      if (record["type"] === "decision") read.decisions.push(readDecision(record));
      else if (record["type"] === "snapshot") read.snapshots.push(readSnapshot(record));
      else throw new RecordInvalid("is neither a decision nor a snapshot");
    } catch (error) {
      if (!(error instanceof RecordInvalid)) throw error;
      read.problems.push({ line: index + 1, message: `This line ${error.message}.` });
    }
  }
  return read;
}

function parse(line: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === "object" && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : undefined;
  } catch {
    return undefined;
  }
}
