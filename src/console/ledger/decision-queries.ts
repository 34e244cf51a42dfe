import { queryOptions } from "@tanstack/react-query";
import { queryClient } from "../api/query-client.ts";
import type { Decision, MergeDecisionResult, MergeSnapshot } from "./decision.ts";
import { indexDecisions } from "./decision-state.ts";
import { decisionOf, decisionsOf, recordDecision, recordResult, snapshotOf } from "./ledger.ts";

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

  /** One decision with the snapshot that a merge has, null when the ledger has no such decision of the domain. */
  detail: (domainName: string, decisionId: string) =>
    queryOptions({
      queryKey: ["ledger", domainName, "decision", decisionId],
      queryFn: async () => {
        const [decision, snapshot] = await Promise.all([
          decisionOf(decisionId),
          snapshotOf(decisionId),
        ]);
        return decision?.domainName === domainName ? { decision, snapshot } : null;
      },
      structuralSharing: false,
    }),

  /** All decisions, ready for `decisionState` of any number of groups. */
  index: (domainName: string) =>
    queryOptions({ ...decisionQueries.ofDomain(domainName), select: indexDecisions }),
};

/** Reads the decisions of a domain again, after records from elsewhere were added. */
export function readDecisionsAgain(domainName: string): Promise<void> {
  otherTabs.postMessage(domainName);
  return queryClient.invalidateQueries({ queryKey: keyOf(domainName) });
}

/** Tells the other tabs of this browser which domain has a new record. */
const otherTabs = new BroadcastChannel("review-ledger");
otherTabs.addEventListener("message", ({ data }: MessageEvent<string>) => {
  void queryClient.invalidateQueries({ queryKey: keyOf(data) });
});

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
 * Adds what came of a merge to its decision, and shows it to every page and tab.
 *
 * @returns false where the ledger does not have the decision, or the browser keeps nothing
 */
export async function keepResult(
  { id, domainName }: Pick<Decision, "id" | "domainName">,
  result: MergeDecisionResult,
): Promise<boolean> {
  const isKept = await recordResult(id, result).catch(() => false);
  if (isKept)
    changeCached(domainName, (decisions) =>
      decisions.map((one) => (one.id === id && one.verb === "merge" ? { ...one, result } : one)),
    );
  return isKept;
}

/** Spares reading all decisions again; where none have been read, the first page that needs them reads them. */
function changeCached(domainName: string, change: (decisions: Decision[]) => Decision[]): void {
  queryClient.setQueryData(
    decisionQueries.ofDomain(domainName).queryKey,
    (decisions: Decision[] | undefined) => decisions && change(decisions),
  );
  otherTabs.postMessage(domainName);
}
