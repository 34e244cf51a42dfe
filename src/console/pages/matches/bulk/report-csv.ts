import { toCsv } from "../../../components/csv.ts";
import type { BulkItem } from "./bulk-run.ts";
import { stateWords } from "./state-words.ts";

const header = [
  "Match id",
  "Confidence score",
  "Profiles",
  "Outcome",
  "Why",
  "Merge",
  "Profile kept",
  "Profiles deleted",
  "When",
  "Attempts",
  "Request id",
];

/** The report of a run, a line for each group. Profiles are deleted only where the outcome says that they were merged. */
export function reportCsv(items: readonly BulkItem[]): string {
  return toCsv(
    header,
    items.map((item) => [
      item.group.matchId,
      String(item.group.confidenceScore ?? ""),
      item.names,
      stateWords[item.state],
      item.reason ?? "",
      item.summary,
      item.mainProfileId,
      item.state === "merged" ? item.mergedProfileIds.join(" ") : "",
      item.doneAt?.toISOString() ?? "",
      String(item.attempts),
      item.requestId ?? "",
    ]),
  );
}
