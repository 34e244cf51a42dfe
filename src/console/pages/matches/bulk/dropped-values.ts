import { describeMerge } from "../../../../profile-model/merge/describe-merge.ts";
import type { MergePlan } from "../review/merge-plan.ts";
import { fieldLabel, valueText } from "../review/value-text.ts";

/** Field by field what a merge keeps and which values it drops. */
export function droppedValues({ result }: MergePlan) {
  return result.fields
    .filter(({ lost }) => lost.length > 0)
    .map(({ path, value, lost }) => ({
      path,
      label: fieldLabel(path),
      kept: value === undefined ? "blank" : valueText(value),
      dropped: lost.map((one) => valueText(one.value)).join("; "),
    }));
}

/** A merge in one text: who is kept, how many are deleted, and which values are dropped. */
export function plannedMergeText(plan: MergePlan): string {
  return [
    describeMerge(plan.result, plan.main, plan.merged),
    ...droppedValues(plan).map(
      ({ label, kept, dropped }) => `${label}: ${kept} is kept; dropped: ${dropped}.`,
    ),
  ].join(" ");
}
