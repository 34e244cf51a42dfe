import type { Decision, MergeSnapshot } from "../ledger/decision.ts";
import { decisionObject, holdersOf } from "./shared-record.ts";
import type { SharedStage } from "./shared-marks.ts";
import { type SharedExtent, snapshotObjects } from "./shared-snapshot.ts";

export interface ShareTools {
  /** Those of the profiles that exist. */
  existing: (profileIds: readonly string[]) => Promise<ReadonlySet<string>>;
  snapshotOf: (decisionId: string) => Promise<MergeSnapshot | undefined>;
  put: (content: string) => Promise<void>;
  /** What the reviewer of this browser is called; empty where they gave no name. */
  reviewerName: string;
  /** Told of a snapshot of which the domain gets less than all. */
  onShortened: (decision: Decision, extent: SharedExtent) => void;
}

/** Objects that are put at the same time: PutProfileObject is allowed 100 times a second, to all of an account. */
const putsAtOnce = 6;

/**
 * Puts decisions on the profiles that they are about. A profile that is gone gets none: PutProfileObject would accept the
 * record, and the service would throw it away later.
 *
 * @param earlier how much of each the domain has already, by id; its snapshot is there then.
 */
export async function shareDecisions(
  decisions: readonly Decision[],
  earlier: ReadonlyMap<string, SharedStage>,
  tools: ShareTools,
): Promise<void> {
  const existing = await tools.existing([...new Set(decisions.flatMap(holdersOf))]);
  const snapshots: string[] = [];
  const records: string[] = [];
  for (const decision of decisions) {
    const holders = holdersOf(decision).filter((id) => existing.has(id));
    const decidedBy = decision.decidedBy ?? tools.reviewerName;
    records.push(...holders.map((holder) => decisionObject(decision, holder, decidedBy)));
    const isMergeLeft = decision.verb === "merge" && existing.has(decision.mainProfileId);
    if (!isMergeLeft || earlier.has(decision.id)) continue;
    const snapshot = await tools.snapshotOf(decision.id);
    if (!snapshot) continue;
    const shared = snapshotObjects(snapshot, decision.mainProfileId);
    snapshots.push(...shared.contents);
    if (shared.extent !== "whole") tools.onShortened(decision, shared.extent);
  }
  // Whoever sees a merge is to find its snapshot there, also where the putting comes to an end in between.
  for (const contents of [snapshots, records])
    for (let start = 0; start < contents.length; start += putsAtOnce)
      await Promise.all(contents.slice(start, start + putsAtOnce).map(tools.put));
}
