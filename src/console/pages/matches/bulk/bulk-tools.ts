import { MergeProfilesCommand } from "@aws-sdk/client-customer-profiles";
import { clientWithoutRetries } from "../../../api/client.ts";
import { queryClient } from "../../../api/query-client.ts";
import { decisionQueries, keepDecision } from "../../../ledger/decision-queries.ts";
import { decisionOf, snapshotOf } from "../../../ledger/ledger.ts";
import { carryOutMerge } from "../review/merge-flow.ts";
import { findOutcome } from "../review/merge-outcome.ts";
import { mergeTools } from "../review/merge-tools.ts";
import { planOf } from "./plan-of-item.ts";
import type { BulkItem, BulkRun } from "./bulk-run.ts";
import type { BulkTools } from "./bulk-runner.ts";
import { decidedSince } from "./decided-since.ts";
import { keepItem } from "./bulk-store.ts";

/** How the merges of a run are carried out: each by the flow of the review, with its record, snapshot and reading back. */
export function bulkTools(run: BulkRun, onChange: (item: BulkItem) => void): BulkTools {
  const { scope, domainName, matchGenerationDate, note } = run;
  return {
    keepItem,
    onChange,
    pause: mergeTools.pause,
    merge: async (item, onSending) => {
      // Whatever is decided, here or in another tab, is told to the cache.
      const decisions = await queryClient
        .fetchQuery(decisionQueries.ofDomain(domainName))
        .catch(() => undefined);
      if (!decisions) return { kind: "ledgerNotRead" };
      const since = decidedSince(item, decisions);
      if (since) return { kind: "decided", decision: since };
      return carryOutMerge(
        {
          scope,
          domainName,
          group: { ...item.group, origin: "identityResolution", matchGenerationDate },
          plan: planOf(item),
          evidence: item.evidence,
          note: note ?? "",
        },
        {
          ...mergeTools,
          // Past the mutation, which has every page read its profiles again: the run does that once, at its end.
          send: (input) => clientWithoutRetries.send(new MergeProfilesCommand(input)),
          // The item first: where its decision is not in the ledger, the merge has not been sent.
          keepDecision: async (decision, snapshot) => {
            await onSending(decision.id);
            await keepDecision({ ...decision, bulkRunId: run.id }, snapshot);
          },
          onStep: () => {},
          isCancelled: () => false,
          withoutRecord: false,
        },
      );
    },
    outcomeOf: async (item) => {
      const { decisionId = "" } = item;
      const [decision, snapshot] = await Promise.all([
        decisionOf(decisionId),
        snapshotOf(decisionId),
      ]);
      if (decision?.verb !== "merge") return { kind: "notSent" };
      if (decision.result) return { kind: "recorded", result: decision.result };
      return findOutcome(decision, snapshot, undefined, mergeTools);
    },
  };
}
