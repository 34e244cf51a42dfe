import type { Profile } from "./profile.ts";

/** What people call a profile: its name, else its business, e-mail address or phone number, else "Unnamed profile". */
export function displayName(profile: Profile): string {
  const name = [profile.FirstName, profile.MiddleName, profile.LastName]
    .map((part) => part?.trim())
    .filter((part) => part)
    .join(" ");
  return (
    name ||
    profile.BusinessName ||
    profile.EmailAddress ||
    profile.PersonalEmailAddress ||
    profile.BusinessEmailAddress ||
    profile.PhoneNumber ||
    profile.MobilePhoneNumber ||
    profile.HomePhoneNumber ||
    profile.BusinessPhoneNumber ||
    "Unnamed profile"
  );
}

/** The end of a profile's id, enough to tell the profiles of one group apart: "…4f2". */
export function shortProfileId(profileId: string): string {
  return `…${profileId.slice(-3)}`;
}
