import type { Decision } from "../decision.ts";

const columns: [header: string, cell: (decision: Decision) => string | undefined][] = [
  ["Decided at (UTC)", ({ decidedAt }) => decidedAt.toISOString()],
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
  ["Confidence score", ({ confidenceScore }) => confidenceScore?.toString()],
  ["Our evidence", ({ evidence }) => evidence?.strength],
  ["Match id", ({ matchId }) => matchId],
  ["Run (UTC)", ({ matchGenerationDate }) => matchGenerationDate?.toISOString()],
  ["Service, account and region", ({ scope }) => scope],
  ["Domain", ({ domainName }) => domainName],
];

/** Decisions as CSV (RFC 4180) for people's spreadsheets, a row each in the order given; it cannot be imported again. */
export function toLedgerTable(decisions: readonly Decision[]): string {
  const rows = [
    columns.map(([header]) => header),
    ...decisions.map((decision) => columns.map(([, cell]) => cell(decision) ?? "")),
  ];
  return rows.map((row) => `${row.map(quoted).join(",")}\r\n`).join("");
}

/**
 * A cell that a spreadsheet takes for text, whatever somebody called themselves: a leading apostrophe keeps it from running
 * as a formula (OWASP, "CSV injection").
 */
function quoted(cell: string): string {
  const harmless = /^[=+\-@\t\r]/u.test(cell) ? `'${cell}` : cell;
  return `"${harmless.replaceAll('"', '""')}"`;
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
