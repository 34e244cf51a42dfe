import type { StatusIndicatorProps } from "@cloudscape-design/components/status-indicator";
import type { PlanCheck } from "./check-planned-group.ts";

const inWords = new Intl.ListFormat("en", { type: "conjunction" });

/** What a check found, for a status indicator. */
export function planCheckWords(check: PlanCheck): {
  type: StatusIndicatorProps.Type;
  text: string;
} {
  switch (check.kind) {
    case "unchanged":
      return { type: "success", text: "Unchanged" };
    case "changed":
      return { type: "warning", text: `Changed since: ${inWords.format(check.names)}` };
    case "gone":
      return { type: "error", text: `Gone: ${inWords.format(check.names)}` };
    case "otherResult":
      return { type: "error", text: "The merge would not make what the file says" };
    case "overlaps":
      return { type: "warning", text: "One of its profiles is in a group above" };
    case "underWay":
      return { type: "warning", text: "An earlier merge of its profiles may be under way" };
    case "notAMatch":
      return { type: "warning", text: "Found to be no match" };
  }
}
