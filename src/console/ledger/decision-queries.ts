import { queryOptions } from "@tanstack/react-query";
import { queryClient } from "../api/query-client.ts";
import type { Decision, MergeDecisionResult, MergeSnapshot } from "./decision.ts";
import { indexDecisions } from "./decision-state.ts";
import { coalescing } from "./coalescing.ts";
import type { LedgerRecords } from "./file/ledger-lines.ts";
import { addRecords, decisionsOf, recordDecision, recordResult, snapshotOf } from "./ledger.ts";

const snapshotsKey = ["ledger-snapshots"] as const;
const keyOf = (domainName: string) => ["ledger", domainName, "decisions"] as const;

export const decisionQueries = {
  /** Every decision that this browser knows of a domain, oldest first; rejects where storage is blocked. */
  ofDomain: (domainName: string) =>
    queryOptions({
      queryKey: keyOf(domainName),
      queryFn: () => decisionsOf(domainName),
      // Whatever is written, here or in another tab, is told to the cache.
      staleTime: Infinity,
      structuralSharing: false,
    }),

  /** What the ledger has of the profiles of a merge; null where it has nothing. */
  snapshot: (decisionId: string) =>
    queryOptions({
      queryKey: [...snapshotsKey, decisionId],
      queryFn: async () => (await snapshotOf(decisionId)) ?? null,
      structuralSharing: false,
    }),

  /** All decisions, ready for `decisionState` of any number of groups. */
  index: (domainName: string) =>
    queryOptions({ ...decisionQueries.ofDomain(domainName), select: indexDecisions }),
};

/**
 * Adds records from elsewhere to the ledger, and shows them to every page and tab; those that are here already stay as they
 * are.
 *
 * @param records decisions of the domain, and snapshots, also such as their decisions have lacked until now.
 * @returns how many decisions were new
 * @throws {DOMException} when the browser blocks storage or has no room; nothing is added then
 */
export async function keepRecords(domainName: string, records: LedgerRecords): Promise<number> {
  const added = await addRecords(records);
  if (records.snapshots.length > 0) await queryClient.invalidateQueries({ queryKey: snapshotsKey });
  if (added > 0) {
    otherTabs.postMessage(domainName);
    await readAgainHere(domainName);
  }
  return added;
}

/** Also where no page shows them at the moment: one that opens later is not to begin with the old ones. */
function readAgainHere(domainName: string): Promise<void> {
  return queryClient.invalidateQueries({ queryKey: keyOf(domainName), refetchType: "all" });
}

/** Tells the other tabs of this browser which domain has a new record. */
const otherTabs = new BroadcastChannel("review-ledger");
otherTabs.addEventListener("message", ({ data }: MessageEvent<string>) => {
  const ofDomain = decisionQueries.ofDomain(data);
  const isBeingRead = queryClient.getQueryState(ofDomain.queryKey)?.fetchStatus === "fetching";
  markOutdated(data);
  // What is being read may have been read before the change, and would be called up to date.
  if (isBeingRead) void queryClient.prefetchQuery(ofDomain).then(() => markOutdated(data));
  readAgainSoon(data);
});

/** Whoever asks for the decisions from now on reads them anew. */
function markOutdated(domainName: string): void {
  void queryClient.invalidateQueries({ queryKey: keyOf(domainName), refetchType: "none" });
}

/** A bulk merge in another tab tells of each of its merges, and a ledger of years takes a while to read. */
const readAgainSoon = coalescing((domainName) => void readAgainHere(domainName), 300);

/**
 * Keeps a decision in the ledger, with the snapshot that a merge has, and shows it to every page and tab.
 *
 * @throws {DOMException} when the browser blocks storage or has no room; nothing is kept then
 */
export async function keepDecision(decision: Decision, snapshot?: MergeSnapshot): Promise<void> {
  await recordDecision(decision, snapshot);
  changeCached(decision.domainName, (decisions) => [...decisions, decision]);
}

/**
 * Adds what came of a merge to its decision, unless that is known already, and shows it to every page and tab.
 *
 * @returns the result that stands; undefined where the ledger does not have the decision, or the browser keeps nothing
 */
export async function keepResult(
  { id, domainName }: Pick<Decision, "id" | "domainName">,
  result: MergeDecisionResult,
): Promise<MergeDecisionResult | undefined> {
  const standing = await recordResult(id, result).catch(() => undefined);
  if (standing)
    changeCached(domainName, (decisions) =>
      decisions.map((one) =>
        one.id === id && one.verb === "merge" ? { ...one, result: standing } : one,
      ),
    );
  return standing;
}

/** Spares reading all decisions again; where none have been read, the first page that needs them reads them. */
function changeCached(domainName: string, change: (decisions: Decision[]) => Decision[]): void {
  otherTabs.postMessage(domainName);
  const ofDomain = decisionQueries.ofDomain(domainName);
  const state = queryClient.getQueryState(ofDomain.queryKey);
  if (state?.fetchStatus === "idle" && !state.isInvalidated)
    queryClient.setQueryData(ofDomain.queryKey, (decisions) => decisions && change(decisions));
  // What is being read may have been read before the change, and what another tab has added is not in the cache yet: to
  // change that would call it up to date.
  else if (state) void queryClient.prefetchQuery(ofDomain).then(() => readAgainHere(domainName));
}
