import { decisionQueries, keepRecords, keepResult } from "../ledger/decision-queries.ts";
import { connectionScope } from "../api/connection.ts";
import { queryClient } from "../api/query-client.ts";
import { readSharedRecords } from "./read-shared-records.ts";
import { sharedDecisionQueries } from "./shared-decision-queries.ts";
import { markShared } from "./shared-marks.ts";

/**
 * Reads the shared records that some profiles hold, and adds to the ledger what it has not: decisions, their snapshots, and
 * the outcome of a merge that it knows as sent only. What the ledger has stays as it is.
 *
 * @param since of the sharing; see `SharingState`.
 */
export async function receiveDecisions(
  domainName: string,
  since: Date,
  profileIds: readonly string[],
): Promise<void> {
  const contents = await Promise.all(
    profileIds.map((id) => queryClient.fetchQuery(sharedDecisionQueries.ofProfile(domainName, id))),
  );
  const records = readSharedRecords(contents.flat(), { scope: connectionScope, domainName });
  if (records.decisions.length === 0) return;
  const known = await queryClient.fetchQuery(decisionQueries.ofDomain(domainName));
  const knownById = new Map(known.map((decision) => [decision.id, decision]));
  const decisions = records.decisions.filter(({ id }) => !knownById.has(id));
  const settled = records.decisions.flatMap((decision) => {
    const own = knownById.get(decision.id);
    const isNews = own?.verb === "merge" && own.result === undefined;
    return isNews && decision.verb === "merge" && decision.result
      ? { ...decision, result: decision.result }
      : [];
  });
  // First, so that they are not taken for decisions of this browser that are to be shared.
  await markShared(domainName, since, [...decisions, ...settled]);
  // All of them: a snapshot may have been incomplete when its decision was received.
  const ids = new Set(records.decisions.map(({ id }) => id));
  const snapshots = records.snapshots.filter(({ decisionId }) => ids.has(decisionId));
  await keepRecords(domainName, { decisions: records.decisions, snapshots });
  for (const decision of settled) await keepResult(decision, decision.result);
}
