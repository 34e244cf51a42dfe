import type { FieldSourceProfileIds } from "../../../../profile-model/merge/merge.ts";
import type { IdentifiedProfile } from "../../../../profile-model/profile.ts";
import type { MatchGroup } from "../../../api/matches.ts";
import type { GroupRecord } from "../../../ledger/decision.ts";

/** A bulk merge that a person has started, as it is kept in the browser until the next one. */
export interface BulkRun {
  id: string;
  /** See `connectionScope`. */
  scope: string;
  domainName: string;
  matchGenerationDate: Date | undefined;
  startedAt: Date;
  /** Stands with each decision of the run; undefined for none, and in runs of the time before it was kept. */
  note?: string | undefined;
}

/**
 * Where one group of a run is. `sending`: a merge may have been sent, which the ledger tells by the decision; `unclear`: it
 * was sent and what came of it is not known yet. In both the group is never sent again before that is known.
 */
export type ItemState = "waiting" | "sending" | "unclear" | "merged" | "skipped" | "failed";

export interface BulkItem {
  runId: string;
  /** Its place in the run, from 0. */
  index: number;
  group: MatchGroup;
  /** "Ann Lee and Anne Lee" */
  names: string;
  /** "Keep Ann Lee (…4f2). Delete 1 profile. No value is dropped." */
  summary: string;
  /** Ours, as it was listed. */
  evidence: GroupRecord["evidence"];
  mainProfileId: string;
  mergedProfileIds: string[];
  sources: FieldSourceProfileIds;
  /** The profiles that the list was made from; dropped once the group is done, when the ledger has them. */
  seen?: IdentifiedProfile[];
  state: ItemState;
  /** Why it was skipped or failed, or what is remarkable about its merge. */
  reason?: string;
  requestId?: string | undefined;
  /** Of the ledger, since the last attempt. */
  decisionId?: string;
  /** The decision on the group in spite of which it was listed: with any other, somebody has decided on it since. */
  knownDecisionId?: string | undefined;
  /** How often MergeProfiles was sent, each but the last known to have come to nothing. */
  attempts: number;
  doneAt?: Date;
}

export const isDone = ({ state }: BulkItem): boolean =>
  state === "merged" || state === "skipped" || state === "failed";

/** An item that is done, without what is only needed until then. */
export function ended(
  { seen: _seen, reason: _reason, ...item }: BulkItem,
  state: "merged" | "skipped" | "failed",
  reason?: string,
  requestId?: string,
): BulkItem {
  return { ...item, state, doneAt: new Date(), requestId, ...(reason && { reason }) };
}

/** What becomes of an item that is not done once a person gives the rest of its run up. */
export function givenUp(item: BulkItem): BulkItem {
  return item.state === "waiting"
    ? ended(item, "skipped", "Given up before it was merged.")
    : ended(
        item,
        "failed",
        item.reason ?? "The merge may have been sent, and what came of it is not known.",
        item.requestId,
      );
}

export interface BulkCounts {
  total: number;
  merged: number;
  skipped: number;
  failed: number;
  unclear: number;
  waiting: number;
}

export function countItems(items: readonly BulkItem[]): BulkCounts {
  const of = (...states: ItemState[]) => items.filter(({ state }) => states.includes(state)).length;
  return {
    total: items.length,
    merged: of("merged"),
    skipped: of("skipped"),
    failed: of("failed"),
    unclear: of("unclear"),
    waiting: of("waiting", "sending"),
  };
}
