import SpaceBetween from "@cloudscape-design/components/space-between";
import { mergeProfiles } from "../../../../profile-model/merge/merge.ts";
import type { IdentifiedProfile } from "../../../../profile-model/profile.ts";
import { groupEvidence } from "../review/group-evidence.ts";
import { StrengthLabel } from "../review/strength-label.tsx";

/** How strong our own evidence for a group is, that of its weakest pair, and in how many fields its profiles conflict. */
export default function GroupEvidenceCell({
  profiles,
}: {
  profiles: readonly IdentifiedProfile[];
}) {
  const [main, ...others] = profiles;
  const strength = groupEvidence(profiles)?.strength;
  if (!main || !strength) return null;
  const conflicts = mergeProfiles(main, others).fields.filter(
    ({ agreement }) => agreement === "conflict",
  ).length;
  return (
    <SpaceBetween size="xs" direction="horizontal">
      <StrengthLabel strength={strength} />
      <span>{conflicts === 1 ? "1 conflict" : `${conflicts || "no"} conflicts`}</span>
    </SpaceBetween>
  );
}
