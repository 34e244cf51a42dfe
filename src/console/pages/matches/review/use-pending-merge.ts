import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { MergeDecision } from "../../../ledger/decision.ts";
import { decisionQueries } from "../../../ledger/decision-queries.ts";

/**
 * The merge of a group that was sent and whose outcome is not known: from the ledger, so that a reload or a crash does not
 * forget it, or, where the browser keeps nothing, from the dialog that was closed on it.
 */
export function usePendingMerge(domainName: string, matchId: string) {
  const decisions = useQuery(decisionQueries.ofDomain(domainName));
  const [unrecorded, setUnrecorded] = useState<MergeDecision>();
  const recorded = decisions.data?.findLast(
    (decision) => decision.matchId === matchId && decision.result === undefined,
  );
  return { pending: recorded ?? unrecorded, setUnrecorded };
}
