import { useQuery } from "@tanstack/react-query";
import type { MergeDecision } from "../../../ledger/decision.ts";
import { decisionQueries } from "../../../ledger/decision-queries.ts";

/**
 * A merge of a group that was sent and whose outcome the ledger does not have: a reload or a crash, here or in another tab,
 * does not forget it.
 */
export function useUnsettledMerge(
  domainName: string,
  profileIds: readonly string[],
): MergeDecision | undefined {
  const decision = useQuery(decisionQueries.index(domainName)).data?.ofGroup(profileIds);
  return decision?.verb === "merge" && decision.result === undefined ? decision : undefined;
}
