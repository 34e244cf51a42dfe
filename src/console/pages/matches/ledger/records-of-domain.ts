import type { LedgerRecords } from "../../../ledger/file/ledger-lines.ts";

/**
 * Of the records of a file, those of one domain: another domain's profiles have other ids, and a decision on them says
 * nothing here.
 *
 * @param scope see `connectionScope`.
 */
export function recordsOfDomain(
  { decisions, snapshots }: LedgerRecords,
  scope: string,
  domainName: string,
): { records: LedgerRecords; otherCount: number } {
  const own = decisions.filter(
    (decision) => decision.scope === scope && decision.domainName === domainName,
  );
  const ids = new Set(own.map(({ id }) => id));
  return {
    records: {
      decisions: own,
      snapshots: snapshots.filter(({ decisionId }) => ids.has(decisionId)),
    },
    otherCount: decisions.length - own.length,
  };
}
