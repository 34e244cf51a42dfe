import { displayName } from "../../../../profile-model/display-name.ts";
import { toCsv } from "../../../components/csv.ts";
import { fieldLabel, valueText } from "../review/value-text.ts";
import type { GroupMerge } from "./use-simulation.ts";

/** What a trial has found, a line for each field in conflict, and one for a merge without any. */
export function simulationCsv(merges: readonly GroupMerge[]): string {
  return toCsv(
    [
      "Match id",
      "Confidence score",
      "Profiles",
      "Profile ids",
      "Criteria",
      "Field in conflict",
      "Values",
    ],
    merges.flatMap(({ group, profiles, criteria, conflicts }) => {
      const merge = [
        group.matchId,
        String(group.confidenceScore ?? ""),
        profiles.map(displayName).join("; "),
        profiles.map(({ ProfileId }) => ProfileId).join(" "),
        criteria.join(" "),
      ];
      if (conflicts.length === 0) return [[...merge, "", ""]];
      return conflicts.map(({ path, value, lost }) => [
        ...merge,
        fieldLabel(path),
        [...(value === undefined ? [] : [value]), ...lost.map((one) => one.value)]
          .map(valueText)
          .join("; "),
      ]);
    }),
  );
}
