import type { IdentifiedProfile } from "../../../../profile-model/profile.ts";
import { planGroupMerge } from "../merge-plans/plan-file.ts";
import { SavePlanButton } from "../merge-plans/save-plan-button.tsx";
import type { MergePlan } from "./merge-plan.ts";
import type { ReviewedGroup } from "./reviewed-group.ts";

interface SaveReviewAsPlanProps {
  domainName: string;
  group: ReviewedGroup;
  /** Of the whole group, as the reviewer sees them. */
  profiles: readonly IdentifiedProfile[];
  plan: MergePlan;
  isUnderWay: boolean;
}

/**
 * Hands the merge, with the choices made so far, to a colleague who decides. Offered of groups that the weekly job found: it is
 * those that a plan is run of.
 */
export function SaveReviewAsPlan(props: SaveReviewAsPlanProps) {
  const { domainName, group, profiles, plan, isUnderWay } = props;
  const { origin, matchId, matchGenerationDate } = group;
  if (origin !== "identityResolution" || matchId === undefined) return null;
  return (
    <SavePlanButton
      domainName={domainName}
      matchGenerationDate={matchGenerationDate}
      plan={() => [planGroupMerge({ ...group, matchId }, profiles, plan)]}
      disabledReason={isUnderWay ? "The merge is decided already." : undefined}
    />
  );
}
