import { mergeProfiles } from "../../../../profile-model/merge/merge.ts";
import type { MergePlan } from "../review/merge-plan.ts";
import type { BulkItem } from "./bulk-run.ts";

/** The merge that the person has seen in the list, with the profiles as they were then. @throws for an item that is done. */
export function planOf({
  seen = [],
  mainProfileId,
  mergedProfileIds,
  sources,
}: BulkItem): MergePlan {
  const main = seen.find(({ ProfileId }) => ProfileId === mainProfileId);
  const merged = seen.filter(({ ProfileId }) => mergedProfileIds.includes(ProfileId));
  if (!main) throw new Error("The item has no profiles any more");
  return { main, merged, sources, result: mergeProfiles(main, merged, sources) };
}
