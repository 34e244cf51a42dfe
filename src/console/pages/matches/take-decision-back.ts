import { keepDecision } from "../../ledger/decision-queries.ts";
import type { Decision } from "../../ledger/decision.ts";
import { reopening } from "../../ledger/verdict.ts";
import { notify } from "../../shell/notifications.tsx";

/** Takes a decision back, so that its group is to be decided anew; says so where the browser does not keep that. */
export async function takeDecisionBack(decision: Decision): Promise<void> {
  try {
    await keepDecision(reopening(decision));
  } catch {
    notify({
      type: "error",
      header: "The decision could not be taken back",
      content: "The storage of this browser is blocked or full.",
    });
  }
}
