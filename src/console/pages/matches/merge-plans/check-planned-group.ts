import { profileFingerprint } from "../../../../profile-model/compare/profile-fingerprint.ts";
import { mergeProfiles } from "../../../../profile-model/merge/merge.ts";
import type { IdentifiedProfile } from "../../../../profile-model/profile.ts";
import type { DecisionIndex } from "../../../ledger/decision-state.ts";
import type { MergePlan } from "../review/merge-plan.ts";
import { describeMerge } from "../../../../profile-model/merge/describe-merge.ts";
import type { PlannedGroup } from "./plan-file.ts";

/** A planned merge held against the service as it is now; only an unchanged one can be approved. */
export type PlanCheck =
  | { kind: "unchanged"; plan: MergePlan; profiles: IdentifiedProfile[]; summary: string }
  /** Members whose values are no longer those that were planned with, by name. */
  | { kind: "changed"; names: string[] }
  /** Members that no longer exist, by name. */
  | { kind: "gone"; names: string[] }
  /** The merge would not make what the file says: somebody has changed the file, or the rules are others now. */
  | { kind: "otherResult" }
  /** A group above has one of the profiles: once that is merged, this merge is another one. */
  | { kind: "overlaps" }
  /** A merge of one of its profiles was sent, and the ledger of this browser does not know what came of it. */
  | { kind: "underWay" }
  /** The group was found to be no match, by the ledger of this browser. */
  | { kind: "notAMatch" };

/**
 * Holds planned merges against the profiles as they are now, in the order of the plan.
 *
 * @param current those of all members that exist.
 */
export function checkPlannedGroups(
  groups: readonly PlannedGroup[],
  current: readonly IdentifiedProfile[],
  decisions: DecisionIndex,
): PlanCheck[] {
  const byId = new Map(current.map((profile) => [profile.ProfileId, profile]));
  const taken = new Set<string>();
  return groups.map((group) => {
    const check = checkGroup(group, byId, taken, decisions);
    if (check.kind === "unchanged") for (const { profileId } of group.members) taken.add(profileId);
    return check;
  });
}

function checkGroup(
  { members, mainProfileId, mergedProfileIds, fieldSources, prediction }: PlannedGroup,
  byId: ReadonlyMap<string, IdentifiedProfile>,
  taken: ReadonlySet<string>,
  decisions: DecisionIndex,
): PlanCheck {
  const gone = members.filter(({ profileId }) => !byId.has(profileId));
  if (gone.length > 0) return { kind: "gone", names: gone.map(({ name }) => name) };
  const profiles = members.flatMap(({ profileId }) => byId.get(profileId) ?? []);
  const changed = members.filter(({ profileId, fingerprint }) => {
    const profile = byId.get(profileId);
    return profile && profileFingerprint(profile) !== fingerprint;
  });
  if (changed.length > 0) return { kind: "changed", names: changed.map(({ name }) => name) };
  const main = byId.get(mainProfileId);
  const merged = mergedProfileIds.flatMap((id) => byId.get(id) ?? []);
  if (!main) return { kind: "gone", names: [] };
  const result = mergeProfiles(main, merged, fieldSources);
  if (profileFingerprint(result.profile) !== profileFingerprint(prediction))
    return { kind: "otherResult" };
  if (members.some(({ profileId }) => taken.has(profileId))) return { kind: "overlaps" };
  if (decisions.unsettledMerge([mainProfileId, ...mergedProfileIds])) return { kind: "underWay" };
  const decision = decisions.ofGroup(members.map(({ profileId }) => profileId));
  if (decision?.verb === "notAMatch") return { kind: "notAMatch" };
  return {
    kind: "unchanged",
    plan: { main, merged, sources: fieldSources, result },
    profiles,
    // Told anew: what stands in the file could have been changed in it.
    summary: describeMerge(result, main, merged),
  };
}
