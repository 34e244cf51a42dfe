import type { IdentifiedProfile } from "../../../profile-model/profile.ts";
import type { MatchGroup } from "../../api/matches.ts";
import { readAgain } from "../../api/profiles.ts";

/** Groups that are read at a time where many are: some five calls of BatchGetProfile. */
export const groupsAtATime = 40;

export interface ReadGroup {
  group: MatchGroup;
  /** Those of its profiles that exist, in its order. */
  profiles: IdentifiedProfile[];
}

/** Reads the profiles of groups past every cache. @throws what BatchGetProfile fails with */
export async function readGroups(
  domainName: string,
  groups: readonly MatchGroup[],
): Promise<ReadGroup[]> {
  const { profiles } = await readAgain(
    domainName,
    groups.flatMap(({ profileIds }) => profileIds),
  );
  const byId = new Map(profiles.map((profile) => [profile.ProfileId, profile]));
  return groups.map((group) => ({
    group,
    profiles: group.profileIds.flatMap((id) => byId.get(id) ?? []),
  }));
}
