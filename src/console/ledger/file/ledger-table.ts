import { type CsvValue, toCsv } from "../../components/csv/to-csv.ts";
import type { Decision } from "../decision.ts";

const columns: [header: string, cell: (decision: Decision) => CsvValue][] = [
  ["Decided at (UTC)", ({ decidedAt }) => decidedAt.toISOString()],
  ["Decided by", ({ decidedBy }) => decidedBy],
  ["Group", ({ title }) => title],
  ["Decision", ({ verb }) => verb],
  ["Outcome", outcome],
  ["Note", ({ note }) => note],
  ["Profiles", ({ groupProfileIds }) => groupProfileIds.join(" ")],
  ["Kept profile", (one) => (one.verb === "merge" ? one.mainProfileId : undefined)],
  [
    "Deleted profiles",
    (one) => (one.verb === "merge" ? one.mergedProfileIds.join(" ") : undefined),
  ],
  ["Confidence score", ({ confidenceScore }) => confidenceScore],
  ["Our evidence", ({ evidence }) => evidence?.strength],
  ["Match id", ({ matchId }) => matchId],
  ["Run (UTC)", ({ matchGenerationDate }) => matchGenerationDate?.toISOString()],
  ["Service, account and region", ({ scope }) => scope],
  ["Domain", ({ domainName }) => domainName],
];

/**
 * Decisions as CSV for people's spreadsheets, a row each in the order given; it cannot be imported again.
 *
 * @param reviewerName see `toLedgerLines`.
 */
export function toLedgerTable(decisions: readonly Decision[], reviewerName: string): string {
  return toCsv(
    columns.map(([header]) => header),
    decisions.map((decision) => {
      const signed = { ...decision, decidedBy: decision.decidedBy ?? reviewerName };
      return columns.map(([, cell]) => cell(signed));
    }),
  );
}

function outcome(decision: Decision): string | undefined {
  if (decision.verb !== "merge") return undefined;
  if (!decision.result) return "not known";
  const { saidByPerson } = decision.result;
  if (decision.result.state === "notMerged")
    return saidByPerson ? "not merged, as a person said" : "not merged";
  if (saidByPerson) return "merged, as a person said";
  return decision.result.differences.length > 0
    ? "merged, not as predicted"
    : "merged as predicted";
}
