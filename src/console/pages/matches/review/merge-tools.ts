import { isLocalService } from "../../../api/connection.ts";
import { readAllObjects } from "../../../api/profile-objects.ts";
import { profileMutations, readAgain } from "../../../api/profiles.ts";
import { runMutation } from "../../../api/query-client.ts";
import { keepDecision, keepResult } from "../../../ledger/decision-queries.ts";
import { unsettledMergeOf } from "../../../ledger/ledger.ts";
import type { MergeTools } from "./merge-flow.ts";
import type { OutcomeTools } from "./merge-outcome.ts";

/** How the outcome of a merge is found out in the browser. */
export const outcomeTools: OutcomeTools = {
  read: readAgain,
  keepResult,
  pause: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
  // AWS gives no time for its job; ten minutes are our guess, on the safe side. The local service merges before it answers.
  settlesWithin: isLocalService ? 0 : 10 * 60_000,
};

/** How a merge is carried out in the browser, but for what the page that asks for it says. */
export const mergeTools: Omit<MergeTools, "onStep" | "isCancelled" | "withoutRecord"> = {
  ...outcomeTools,
  unsettledMergeOf,
  readObjects: readAllObjects,
  send: (input) => runMutation(profileMutations.merge, input),
  keepDecision,
};
