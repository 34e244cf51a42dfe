import { displayName } from "../../../../profile-model/display-name.ts";
import type { MergedField } from "../../../../profile-model/merge/merge.ts";
import type { CsvValue } from "../../../components/csv/to-csv.ts";
import { fieldLabel, valueText } from "../review/value-text.ts";
import type { GroupMerge } from "./use-simulation.ts";

interface Line {
  merge: GroupMerge;
  /** Undefined in the only line of a merge without conflicts. */
  conflict: MergedField | undefined;
}

/** What a trial has found as lines of a file: one for each field in conflict, and one for a merge without any. */
export function simulationLines(merges: readonly GroupMerge[]): Line[] {
  return merges.flatMap((merge): Line[] =>
    merge.conflicts.length === 0
      ? [{ merge, conflict: undefined }]
      : merge.conflicts.map((conflict) => ({ merge, conflict })),
  );
}

export const simulationColumns: readonly { header: string; text: (line: Line) => CsvValue }[] = [
  { header: "Match id", text: ({ merge }) => merge.group.matchId },
  { header: "Confidence score", text: ({ merge }) => merge.group.confidenceScore },
  { header: "Profiles", text: ({ merge }) => merge.profiles.map(displayName).join("; ") },
  {
    header: "Profile ids",
    text: ({ merge }) => merge.profiles.map(({ ProfileId }) => ProfileId).join(" "),
  },
  { header: "Criteria", text: ({ merge }) => merge.criteria.join(" ") },
  { header: "Field in conflict", text: ({ conflict }) => conflict && fieldLabel(conflict.path) },
  { header: "Values", text: ({ conflict }) => conflict && valuesOf(conflict).join("; ") },
];

/** Every value that the profiles have in a field. */
export function valuesOf({ value, lost }: MergedField): string[] {
  return [...(value === undefined ? [] : [value]), ...lost.map((one) => one.value)].map(valueText);
}
