import { queryClient } from "../../api/query-client.ts";
import { decisionQueries, keepDecision } from "../../ledger/decision-queries.ts";
import { indexDecisions } from "../../ledger/decision-state.ts";
import type { Decision } from "../../ledger/decision.ts";
import { reopening } from "../../ledger/verdict.ts";
import { notify } from "../../shell/notifications.tsx";

/**
 * Takes a decision back, so that its group is to be decided anew, unless it counts no more: by whoever decided after it. Says
 * so, and also where the browser does not keep that.
 *
 * @returns whether the decision no longer counts; every page that shows decisions knows so by then
 */
export async function takeDecisionBack(decision: Decision): Promise<boolean> {
  try {
    const decisions = await queryClient.fetchQuery(decisionQueries.ofDomain(decision.domainName));
    const inForce = indexDecisions(decisions).ofGroup(decision.groupProfileIds);
    if (inForce?.id === decision.id) await keepDecision(reopening(decision));
    else if (inForce)
      notify({
        type: "info",
        header: `A later decision on ${decision.title} counts`,
        content: "It stays as it is. Take that one back to decide the group anew.",
      });
    return true;
  } catch {
    notify({
      type: "error",
      header: "The decision could not be taken back",
      content: "The storage of this browser is blocked or full.",
    });
    return false;
  }
}
