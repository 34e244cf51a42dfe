import type { Decision, MergeSnapshot } from "../decision.ts";
import { toLedgerLines } from "./ledger-lines.ts";

/** Hands a text to the person as a file. */
export function downloadText(text: string, fileName: string, type: string): void {
  const url = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement("a");
  link.href = url;
  link.download = fileName;
  link.click();
  URL.revokeObjectURL(url);
}

/** A merge with its snapshot as a file that can be imported, for a browser that keeps nothing itself. */
export function downloadSnapshot(decision: Decision, snapshot: MergeSnapshot): void {
  const lines = toLedgerLines({ decisions: [decision], snapshots: [snapshot] }, new Date());
  downloadText(lines, `before-merge-${decision.id}.jsonl`, "application/jsonl");
}
