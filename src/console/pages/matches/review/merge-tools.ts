import { isLocalService } from "../../../api/connection.ts";
import { readAgain } from "../../../api/profiles.ts";
import { keepResult } from "../../../ledger/decision-queries.ts";
import type { OutcomeTools } from "./merge-outcome.ts";

/** How the outcome of a merge is found out in the browser. */
export const outcomeTools: OutcomeTools = {
  read: readAgain,
  keepResult,
  pause: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
  // AWS gives no time for its job; ten minutes are our guess, on the safe side. The local service merges before it answers.
  settlesWithin: isLocalService ? 0 : 10 * 60_000,
};
