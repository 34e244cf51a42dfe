import { withValueAt } from "../../../../profile-model/field-path.ts";
import type { MergeRecord } from "../../../../profile-model/re-creation/merge-record.ts";
import type { MergeDecision, MergeSnapshot } from "../../../ledger/decision.ts";

/**
 * What the ledger has of a merge, as a re-creation needs it.
 *
 * @returns undefined where the snapshot lacks a profile that took part, or the merge is not known to have been done.
 */
export function mergeRecordOf(
  { mainProfileId, mergedProfileIds, sentSources, result }: MergeDecision,
  { profiles, prediction, objects }: MergeSnapshot,
): MergeRecord | undefined {
  const main = profiles.find(({ ProfileId }) => ProfileId === mainProfileId);
  const merged = mergedProfileIds.flatMap(
    (profileId) => profiles.find(({ ProfileId }) => ProfileId === profileId) ?? [],
  );
  if (!main || merged.length < mergedProfileIds.length || result?.state !== "merged")
    return undefined;
  const outcome = result.differences.reduce(
    (profile, { path, actual }) => withValueAt(profile, path, actual),
    prediction,
  );
  return { main, merged, sources: sentSources, outcome, objects };
}
