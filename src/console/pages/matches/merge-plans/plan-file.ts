import { fingerprintsById } from "../../../../profile-model/compare/profile-fingerprint.ts";
import { displayName } from "../../../../profile-model/display-name.ts";
import { describeMerge } from "../../../../profile-model/merge/describe-merge.ts";
import type { FieldSourceProfileIds } from "../../../../profile-model/merge/merge.ts";
import type { IdentifiedProfile } from "../../../../profile-model/profile.ts";
import type { MatchGroup } from "../../../api/matches.ts";
import type { MergePlan } from "../review/merge-plan.ts";
import { namesInWords } from "../review/names-in-words.ts";

/** What a file of planned merges says of itself. */
export const planFormat = "customer-profiles-console/merge-plan";
export const planVersion = 1;

/** Merges that one person has planned and another one is to check, approve and run. */
export interface PlanFile {
  plannedAt: Date;
  /** What the planner is called; empty where they gave no name. */
  plannedBy: string;
  /** The service, account and region of the domain; see `connectionScope`. */
  scope: string;
  domainName: string;
  /** Of the run that the groups are from. */
  matchGenerationDate: Date | undefined;
  groups: PlannedGroup[];
}

export interface PlannedGroup {
  matchId: string;
  confidenceScore: number | undefined;
  /** "Ann Lee and Anne Lee" */
  names: string;
  /** "Keep Ann Lee (…4f2). Delete 1 profile. No value is dropped." */
  summary: string;
  /** Every profile of the group, with the fingerprint of the values that the merge was planned with. */
  members: PlannedMember[];
  mainProfileId: string;
  mergedProfileIds: string[];
  fieldSources: FieldSourceProfileIds;
  /** The profile that the merge was to make. */
  prediction: IdentifiedProfile;
}

interface PlannedMember {
  profileId: string;
  name: string;
  fingerprint: string;
}

/** @param profiles of the whole group, as the planner saw them. */
export function planGroupMerge(
  { matchId, confidenceScore }: MatchGroup,
  profiles: readonly IdentifiedProfile[],
  { main, merged, sources, result }: MergePlan,
): PlannedGroup {
  const fingerprints = fingerprintsById(profiles);
  return {
    matchId,
    confidenceScore,
    names: namesInWords(profiles.map(displayName)),
    summary: describeMerge(result, main, merged),
    members: profiles.map((profile) => ({
      profileId: profile.ProfileId,
      name: displayName(profile),
      fingerprint: fingerprints[profile.ProfileId] ?? "",
    })),
    mainProfileId: main.ProfileId,
    mergedProfileIds: merged.map(({ ProfileId }) => ProfileId),
    fieldSources: sources,
    prediction: result.profile,
  };
}

/** The file: indented JSON with ISO 8601 dates, to be read by people as well. */
export function writePlanFile(plan: PlanFile): string {
  return `${JSON.stringify({ format: planFormat, version: planVersion, ...plan }, null, 2)}\n`;
}
