import { useQuery } from "@tanstack/react-query";
import type { MergeDecision } from "../../../ledger/decision.ts";
import { decisionQueries } from "../../../ledger/decision-queries.ts";

/**
 * A merge of one of the profiles, in this group or another one, that was sent and whose outcome the ledger does not have: a
 * reload or a crash, here or in another tab, does not forget it.
 */
export function useUnsettledMerge(
  domainName: string,
  profileIds: readonly string[],
): MergeDecision | undefined {
  return useQuery(decisionQueries.index(domainName)).data?.unsettledMerge(profileIds);
}
