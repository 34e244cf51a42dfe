import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { MergeDecision, MergeSnapshot } from "../../../ledger/decision.ts";
import { decisionQueries } from "../../../ledger/decision-queries.ts";

/** A merge that was sent and whose outcome is not known. */
export interface UnclearMerge {
  decision: MergeDecision;
  /** Undefined where the ledger has it. */
  snapshot: MergeSnapshot | undefined;
}

/**
 * The merge of a group that was sent and whose outcome is not known: from the ledger, so that a reload or a crash does not
 * forget it, or, where the browser keeps nothing, from the dialog that was closed on it.
 */
export function usePendingMerge(domainName: string, matchId: string) {
  const decisions = useQuery(decisionQueries.ofDomain(domainName));
  const [unrecorded, setUnrecorded] = useState<UnclearMerge>();
  const recorded = decisions.data?.findLast(
    (decision): decision is MergeDecision =>
      decision.matchId === matchId && decision.verb === "merge" && decision.result === undefined,
  );
  const pending: UnclearMerge | undefined = recorded
    ? { decision: recorded, snapshot: undefined }
    : unrecorded;
  return { pending, setUnrecorded };
}
