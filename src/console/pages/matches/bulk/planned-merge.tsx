import Box from "@cloudscape-design/components/box";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { describeMerge } from "../../../../profile-model/merge/describe-merge.ts";
import type { MergePlan } from "../review/merge-plan.ts";
import { fieldLabel, valueText } from "../review/value-text.ts";

/** A merge in words: who is kept, how many are deleted, and field by field which values are dropped. */
export function PlannedMerge({ plan }: { plan: MergePlan }) {
  return (
    <SpaceBetween size="xxxs">
      <span>{describeMerge(plan.result, plan.main, plan.merged)}</span>
      {plan.result.fields
        .filter(({ lost }) => lost.length > 0)
        .map(({ path, value, lost }) => (
          <Box key={path} fontSize="body-s" color="text-body-secondary">
            {fieldLabel(path)}: <bdi>{value === undefined ? "blank" : valueText(value)}</bdi> is
            kept; dropped: <bdi>{lost.map((dropped) => valueText(dropped.value)).join("; ")}</bdi>
          </Box>
        ))}
    </SpaceBetween>
  );
}
