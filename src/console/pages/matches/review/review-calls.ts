import { explicitFieldSources } from "../../../../profile-model/merge/merge.ts";
import type { ServiceCall } from "../../../components/cli-command/service-call.ts";
import { mergeInput } from "./merge-input.ts";
import type { MergePlan } from "./merge-plan.ts";

/** The merge of a plan. */
export function mergeCall(
  domainName: string,
  { main, merged, sources }: MergePlan,
): Extract<ServiceCall, { operation: "MergeProfiles" }> {
  return {
    operation: "MergeProfiles",
    input: mergeInput({
      domainName,
      mainProfileId: main.ProfileId,
      mergedProfileIds: merged.map(({ ProfileId }) => ProfileId),
      sentSources: explicitFieldSources(main, merged, sources),
    }),
  };
}

/** What the review of a group reads, and the merge that it would send as things are chosen. */
export function reviewCalls(
  domainName: string,
  profileIds: readonly string[],
  plan: MergePlan,
): ServiceCall[] {
  return [
    {
      operation: "BatchGetProfile",
      input: { DomainName: domainName, ProfileIds: [...profileIds] },
    },
    mergeCall(domainName, plan),
  ];
}
