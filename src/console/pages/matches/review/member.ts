import type { IdentifiedProfile } from "../../../../profile-model/profile.ts";
import { shortDisplayName, shortProfileId } from "../../../../profile-model/display-name.ts";

/** A profile of the group under review, with what people call it on this page. */
export interface Member {
  profile: IdentifiedProfile;
  /** A, B, C… in the order of the group. */
  letter: string;
  name: string;
  /** The end of its id: "…91c2". */
  shortId: string;
}

/** @param profileIds of the whole group, so that a letter stays with its profile when another one vanishes. */
export function toMembers(
  profileIds: readonly string[],
  profiles: readonly IdentifiedProfile[],
): Member[] {
  return profiles.map((profile) => ({
    profile,
    letter: letterOf(profileIds.indexOf(profile.ProfileId)),
    name: shortDisplayName(profile),
    shortId: shortProfileId(profile.ProfileId),
  }));
}

function letterOf(index: number): string {
  return String.fromCodePoint("A".charCodeAt(0) + index);
}
