import { explicitFieldSources } from "../../../../profile-model/merge/merge.ts";
import type { ServiceCall } from "../../../components/cli-command/service-call.ts";
import { mergeInput } from "./merge-input.ts";
import type { MergePlan } from "./merge-plan.ts";

/** What the review of a group reads, and the merge that it would send as things are chosen. */
export function reviewCalls(
  domainName: string,
  profileIds: readonly string[],
  { main, merged, sources }: MergePlan,
): ServiceCall[] {
  const merge = mergeInput({
    domainName,
    mainProfileId: main.ProfileId,
    mergedProfileIds: merged.map(({ ProfileId }) => ProfileId),
    sentSources: explicitFieldSources(main, merged, sources),
  });
  return [
    {
      operation: "BatchGetProfile",
      input: { DomainName: domainName, ProfileIds: [...profileIds] },
    },
    { operation: "MergeProfiles", input: merge },
  ];
}
