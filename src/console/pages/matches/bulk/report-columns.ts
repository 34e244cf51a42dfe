import type { CsvValue } from "../../../components/csv/to-csv.ts";
import type { BulkItem } from "./bulk-run.ts";
import { stateWords } from "./state-words.ts";

/** The report of a run as a file: a line for each group. Profiles are named as deleted only where they were. */
export const reportColumns: readonly { header: string; text: (item: BulkItem) => CsvValue }[] = [
  { header: "Match id", text: ({ group }) => group.matchId },
  { header: "Confidence score", text: ({ group }) => group.confidenceScore },
  { header: "Profiles", text: ({ names }) => names },
  { header: "Outcome", text: ({ state }) => stateWords[state] },
  { header: "Why", text: ({ reason }) => reason },
  { header: "Merge", text: ({ summary }) => summary },
  { header: "Profile kept", text: ({ mainProfileId }) => mainProfileId },
  {
    header: "Profiles deleted",
    text: ({ state, mergedProfileIds }) =>
      state === "merged" ? mergedProfileIds.join(" ") : undefined,
  },
  { header: "When", text: ({ doneAt }) => doneAt?.toISOString() },
  { header: "Attempts", text: ({ attempts }) => attempts },
  { header: "Request id", text: ({ requestId }) => requestId },
];
