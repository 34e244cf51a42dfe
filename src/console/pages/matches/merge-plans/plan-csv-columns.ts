import type { CsvValue } from "../../../components/csv/to-csv.ts";
import { plannedMergeText } from "../bulk/dropped-values.ts";
import { planCheckWords } from "./plan-check-words.ts";
import type { PlanRow } from "./plan-table.tsx";

/** An opened plan as a file: a line for each group, as the service has it now. */
export const planCsvColumns: readonly { header: string; text: (row: PlanRow) => CsvValue }[] = [
  { header: "Match id", text: ({ group }) => group.matchId },
  { header: "Confidence score", text: ({ group }) => group.confidenceScore },
  { header: "Profiles", text: ({ group }) => group.names },
  { header: "Now", text: ({ check }) => planCheckWords(check).text },
  {
    header: "What would happen",
    text: ({ group, check }) =>
      check.kind === "unchanged" ? plannedMergeText(check.plan) : group.summary,
  },
  { header: "Profile to keep", text: ({ group }) => group.mainProfileId },
  { header: "Profiles to delete", text: ({ group }) => group.mergedProfileIds.join(" ") },
];
