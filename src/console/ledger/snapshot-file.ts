import type { MergeDecision, MergeSnapshot } from "./decision.ts";

/** Hands a decision and its snapshot to the person as a JSON file, for a browser that keeps nothing itself. */
export function downloadSnapshot(decision: MergeDecision, snapshot: MergeSnapshot): void {
  const file = new Blob([JSON.stringify({ decision, snapshot }, null, 2)], {
    type: "application/json",
  });
  const url = URL.createObjectURL(file);
  const link = document.createElement("a");
  link.href = url;
  link.download = `before-merge-into-${decision.mainProfileId}.json`;
  link.click();
  URL.revokeObjectURL(url);
}
