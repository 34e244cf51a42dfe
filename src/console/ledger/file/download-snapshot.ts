import { downloadFile } from "../../components/download-file.ts";
import type { Decision, MergeSnapshot } from "../decision.ts";
import { toLedgerLines } from "./ledger-lines.ts";

/**
 * A merge with its snapshot as a file that can be imported, for a browser that keeps nothing itself.
 *
 * @param reviewerName see `toLedgerLines`.
 */
export function downloadSnapshot(
  decision: Decision,
  snapshot: MergeSnapshot,
  reviewerName: string,
): void {
  const records = { decisions: [decision], snapshots: [snapshot] };
  const lines = toLedgerLines(records, new Date(), reviewerName);
  downloadFile(lines, `before-merge-${decision.id}.jsonl`, "application/jsonl");
}
