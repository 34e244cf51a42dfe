import type { Profile } from "../../profile-model/profile.ts";

/** What people call a profile: its person's name, else its business's, else the end of its id. */
export function profileName(profile: Profile): string {
  const { FirstName, MiddleName, LastName, BusinessName, ProfileId } = profile;
  const personName = [FirstName, MiddleName, LastName]
    .map((part) => part?.trim())
    .filter(Boolean)
    .join(" ");
  return personName || BusinessName?.trim() || `No name (…${ProfileId?.slice(-4) ?? ""})`;
}
