import type { MergeProfilesCommandInput } from "@aws-sdk/client-customer-profiles";
import type { FieldSourceProfileIds } from "../../../../profile-model/merge/merge.ts";

interface PlannedIds {
  domainName: string;
  mainProfileId: string;
  mergedProfileIds: string[];
  /** Each field whose source is named; AWS decides on the others. */
  sentSources: FieldSourceProfileIds;
}

/** The request that makes a merge; members of no content are left out. */
export function mergeInput(planned: PlannedIds): MergeProfilesCommandInput {
  const { domainName, mainProfileId, mergedProfileIds, sentSources } = planned;
  return {
    DomainName: domainName,
    MainProfileId: mainProfileId,
    ProfileIdsToBeMerged: mergedProfileIds,
    ...(Object.keys(sentSources).length > 0 && { FieldSourceProfileIds: sentSources }),
  };
}
