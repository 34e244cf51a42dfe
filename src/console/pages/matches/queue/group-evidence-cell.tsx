import SpaceBetween from "@cloudscape-design/components/space-between";
import { StrengthLabel } from "../review/strength-label.tsx";
import type { GroupFacts } from "./known-groups.ts";

/** How strong our own evidence for a group is, that of its weakest pair, and in how many fields its profiles conflict. */
export function GroupEvidenceCell({
  facts,
  isNotRead,
}: {
  facts: GroupFacts | undefined;
  isNotRead: boolean;
}) {
  if (!facts) return isNotRead ? "Not known" : "…";
  const { strength, conflicts } = facts;
  if (!strength) return "–";
  return (
    <SpaceBetween size="xs" direction="horizontal">
      <StrengthLabel strength={strength} />
      <span>{conflicts === 1 ? "1 conflict" : `${conflicts || "no"} conflicts`}</span>
    </SpaceBetween>
  );
}
