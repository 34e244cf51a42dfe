import { mergeProfiles } from "../../../../profile-model/merge/merge.ts";
import { suggestMainProfile } from "../../../../profile-model/merge/suggest-main-profile.ts";
import type { IdentifiedProfile } from "../../../../profile-model/profile.ts";
import type { GroupRecord } from "../../../ledger/decision.ts";
import { groupEvidence } from "../review/group-evidence.ts";
import type { MergePlan } from "../review/merge-plan.ts";
import { fieldLabel } from "../review/value-text.ts";
import { type BulkSettings, isStrongEnough } from "./bulk-settings.ts";
import { conflictSources } from "./conflict-sources.ts";

/** What a bulk merge would do with a group: merge it in this way, or leave it out for this reason. */
export type GroupPlan =
  | { kind: "merge"; plan: MergePlan; evidence: GroupRecord["evidence"] }
  | { kind: "leftOut"; reason: string };

interface GroupToPlan {
  profileIds: readonly string[];
  /** Those of them that exist. */
  profiles: readonly IdentifiedProfile[];
  /** When each was last changed, by id; for the rule that asks for it. */
  updatedAt: ReadonlyMap<string, number>;
}

/** @param taken ids of profiles that groups before this one merge: a profile is in one merge of a run at most. */
export function planGroup(
  { profileIds, profiles, updatedAt }: GroupToPlan,
  settings: BulkSettings,
  taken: ReadonlySet<string>,
): GroupPlan {
  const gone = profileIds.length - profiles.length;
  if (gone > 0)
    return leftOut(
      profiles.length === 0
        ? "Its profiles are gone."
        : `${gone === 1 ? "One of its profiles is" : `${gone} of its profiles are`} gone${profiles.length < 2 ? "." : "; review what is left."}`,
    );
  if (profileIds.some((id) => taken.has(id)))
    return leftOut("One of its profiles is in a group above.");
  const evidence = groupEvidence(profiles);
  const strength = evidence?.strength;
  if (strength && !isStrongEnough(strength, settings.evidence))
    return leftOut(
      strength === "against" ? "Our evidence is against it." : `Our evidence is ${strength} only.`,
    );
  const mainId = suggestMainProfile(profiles).profileId;
  const main = profiles.find(({ ProfileId }) => ProfileId === mainId);
  if (!main) return leftOut("Its profiles are gone.");
  const merged = profiles.filter((profile) => profile !== main);
  const sources = conflictSources(settings.conflicts, main, merged, updatedAt);
  const result = mergeProfiles(main, merged, sources);
  const conflicts = result.fields.filter(({ agreement }) => agreement === "conflict");
  if (settings.conflicts === "leaveOut" && conflicts.length > 0)
    return leftOut(`Conflict in ${inWords(conflicts.map(({ path }) => fieldLabel(path)))}.`);
  return { kind: "merge", plan: { main, merged, sources, result }, evidence };
}

function leftOut(reason: string): GroupPlan {
  return { kind: "leftOut", reason };
}

const inWords = (labels: readonly string[]): string =>
  new Intl.ListFormat("en", { type: "conjunction" }).format(labels);
