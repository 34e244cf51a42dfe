import type { Profile } from "./profile.ts";

/**
 * What people call a profile: its person's name, else its business's, else the end of its id. Never an e-mail address or a
 * phone number, which lists show masked.
 */
export function displayName(profile: Profile): string {
  const { FirstName, MiddleName, LastName, BusinessName, ProfileId } = profile;
  const personName = [FirstName, MiddleName, LastName]
    .map((part) => part?.trim())
    .filter((part) => part)
    .join(" ");
  return personName || BusinessName?.trim() || `No name (${shortProfileId(ProfileId ?? "")})`;
}

/** Names may have 255 characters in each part; beyond these a heading says nothing more. */
const mostCharacters = 60;

/** `displayName` for headings and labels, cut off where it is too long to be read at a glance. */
export function shortDisplayName(profile: Profile): string {
  const characters = [...displayName(profile)];
  if (characters.length <= mostCharacters) return characters.join("");
  return `${characters.slice(0, mostCharacters - 1).join("")}…`;
}

/** The end of a profile's id, enough to tell the profiles of one group apart: "…4f2". */
export function shortProfileId(profileId: string): string {
  return `…${profileId.slice(-3)}`;
}
