import Box from "@cloudscape-design/components/box";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { describeMerge } from "../../../../profile-model/merge/describe-merge.ts";
import { PlainValue } from "../../../components/plain-value.tsx";
import type { MergePlan } from "../review/merge-plan.ts";
import { droppedValues } from "./dropped-values.ts";

/** A merge in words: who is kept, how many are deleted, and field by field which values are dropped. */
export function PlannedMerge({ plan }: { plan: MergePlan }) {
  return (
    <SpaceBetween size="xxxs">
      <PlainValue>{describeMerge(plan.result, plan.main, plan.merged)}</PlainValue>
      {droppedValues(plan).map(({ path, label, kept, dropped }) => (
        <Box key={path} fontSize="body-s" color="text-body-secondary">
          <PlainValue>{label}</PlainValue>: <PlainValue>{kept}</PlainValue> is kept; dropped:{" "}
          <PlainValue>{dropped}</PlainValue>
        </Box>
      ))}
    </SpaceBetween>
  );
}
