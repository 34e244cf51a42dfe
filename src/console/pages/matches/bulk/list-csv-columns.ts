import { displayName } from "../../../../profile-model/display-name.ts";
import type { CsvValue } from "../../../components/csv/to-csv.ts";
import { namesInWords } from "../review/names-in-words.ts";
import { plannedMergeText } from "./dropped-values.ts";
import type { ListedGroup } from "./use-bulk-list.ts";

/** The list of what would happen as a file: a line for each group, with the ids that tell profiles of one name apart. */
export const listCsvColumns: readonly { header: string; text: (row: ListedGroup) => CsvValue }[] = [
  { header: "Match id", text: ({ group }) => group.matchId },
  { header: "Confidence score", text: ({ group }) => group.confidenceScore },
  { header: "Profiles", text: ({ profiles }) => namesInWords(profiles.map(displayName)) },
  {
    header: "What would happen",
    text: ({ outcome }) =>
      outcome.kind === "merge" ? plannedMergeText(outcome.plan) : `Left out: ${outcome.reason}`,
  },
  {
    header: "Profile to keep",
    text: ({ outcome }) => (outcome.kind === "merge" ? outcome.plan.main.ProfileId : undefined),
  },
  {
    header: "Profiles to delete",
    text: ({ outcome }) =>
      outcome.kind === "merge"
        ? outcome.plan.merged.map(({ ProfileId }) => ProfileId).join(" ")
        : undefined,
  },
];
