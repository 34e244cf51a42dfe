import { profileFingerprint } from "../../profile-model/compare/profile-fingerprint.ts";
import type { IdentifiedProfile } from "../../profile-model/profile.ts";
import type { Decision, MergeDecision } from "./decision.ts";
import { isUnsettled, takesIn } from "./unsettled-merge.ts";

/**
 * Where a group stands. `changed`: something was decided, but on other profiles (one has joined or gone) or on values that
 * have changed since. `vanished`: fewer than two of its profiles exist, by no decision of this ledger.
 */
export type DecisionState =
  | { state: "new" }
  | { state: "changed"; decision: Decision; because: "profiles" | "values" }
  | { state: "decided"; decision: Decision }
  | { state: "vanished" };

/** Decisions that count, ready to be asked about many groups. */
export interface DecisionIndex {
  /** The last decision on each exact set of profiles, unless it is a failed merge or was taken back. */
  ofGroup: (profileIds: readonly string[]) => Decision | undefined;
  /** Those of them that a profile has a part in. */
  ofProfile: (profileId: string) => readonly Decision[];
  /** A merge that keeps or deletes one of the profiles and whose outcome is not known. */
  unsettledMerge: (profileIds: readonly string[]) => MergeDecision | undefined;
}

/** @param decisions of one domain, oldest first. */
export function indexDecisions(decisions: readonly Decision[]): DecisionIndex {
  const bySet = new Map<string, Decision>();
  const notMet = new Set(decisions.flatMap((one) => takesBackIdOf(one) ?? []));
  // By a clock that goes ahead, a decision can come after what takes it back: it stood before that, and counts no more.
  const takenBackAhead = new Set<string>();
  for (const decision of decisions) {
    const key = memberSetKey(decision.groupProfileIds);
    if (decision.verb === "reopen") {
      const { takesBackId } = decision;
      const isAhead = takesBackId !== undefined && notMet.delete(takesBackId);
      if (isAhead) takenBackAhead.add(takesBackId);
      if (isAhead || takesBackId === undefined || bySet.get(key)?.id === takesBackId)
        bySet.delete(key);
      continue;
    }
    notMet.delete(decision.id);
    const isFailedMerge = decision.verb === "merge" && decision.result?.state === "notMerged";
    if (!isFailedMerge && !takenBackAhead.has(decision.id)) bySet.set(key, decision);
  }
  // Many groups are asked about by their exact set alone.
  let byProfile: Map<string, Decision[]> | undefined;
  const unsettled = decisions.filter(isUnsettled);
  return {
    unsettledMerge: (profileIds) => unsettled.find((merge) => takesIn(merge, profileIds)),
    ofGroup: (profileIds) => bySet.get(memberSetKey(profileIds)),
    ofProfile: (profileId) => {
      byProfile ??= decisionsByProfile(bySet.values());
      // Asked of every profile of a queue, mostly before anything was decided: the ids need not even be hashed then.
      return (byProfile.size > 0 ? byProfile.get(profileId) : undefined) ?? none;
    },
  };
}

const none: readonly Decision[] = [];

function takesBackIdOf(decision: Decision): string | undefined {
  return decision.verb === "reopen" ? decision.takesBackId : undefined;
}

function decisionsByProfile(decisions: Iterable<Decision>): Map<string, Decision[]> {
  const byProfile = new Map<string, Decision[]>();
  for (const decision of decisions)
    for (const profileId of decision.groupProfileIds) {
      const known = byProfile.get(profileId);
      if (known) known.push(decision);
      else byProfile.set(profileId, [decision]);
    }
  return byProfile;
}

/**
 * @param group `profiles` are those of `profileIds` that exist; undefined where they have not been read, and then nothing
 *   is said to have changed values or to have vanished.
 */
export function decisionState(
  group: { profileIds: readonly string[]; profiles?: readonly IdentifiedProfile[] | undefined },
  index: DecisionIndex,
): DecisionState {
  const { profileIds, profiles } = group;
  const decision = index.ofGroup(profileIds);
  if (decision?.verb === "merge") return stateAfterMerge(decision, profiles);
  if (profiles && profiles.length < 2) return { state: "vanished" };
  if (decision) {
    if (profiles && profiles.length < profileIds.length)
      return { state: "changed", decision, because: "profiles" };
    const isAsCompared = profiles?.every(
      (profile) => decision.fingerprints[profile.ProfileId] === profileFingerprint(profile),
    );
    return isAsCompared === false
      ? { state: "changed", decision, because: "values" }
      : { state: "decided", decision };
  }
  const related = lastRelated(profileIds, index);
  return related ? { state: "changed", decision: related, because: "profiles" } : { state: "new" };
}

/** A merge that was done counts for as long as the service agrees: none of the profiles that it deleted exists. */
function stateAfterMerge(
  decision: Extract<Decision, { verb: "merge" }>,
  profiles: readonly IdentifiedProfile[] | undefined,
): DecisionState {
  const isContradicted =
    decision.result?.state === "merged" &&
    profiles?.some(({ ProfileId }) => decision.mergedProfileIds.includes(ProfileId));
  return isContradicted
    ? { state: "changed", decision, because: "profiles" }
    : { state: "decided", decision };
}

/** The last decision about at least two of the profiles, on another set: a group that has grown or shrunk since. */
function lastRelated(profileIds: readonly string[], index: DecisionIndex): Decision | undefined {
  const related = profileIds
    .flatMap((profileId) => index.ofProfile(profileId))
    .filter(({ groupProfileIds }) => {
      const shared = groupProfileIds.filter((profileId) => profileIds.includes(profileId));
      return shared.length >= 2;
    });
  return related
    .toSorted((one, other) => one.decidedAt.getTime() - other.decidedAt.getTime())
    .at(-1);
}

/** The same for the same profiles in any order. */
function memberSetKey(profileIds: readonly string[]): string {
  const [one = "", other = ""] = profileIds;
  if (profileIds.length === 2) return one < other ? `${one} ${other}` : `${other} ${one}`;
  return profileIds.toSorted().join(" ");
}
