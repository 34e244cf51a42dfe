import type { Profile } from "../../../profile-model/profile.ts";

/** The telephone number in another of the telephone fields. */
export function misplaceTelephone(profile: Profile): Profile {
  const { PhoneNumber, MobilePhoneNumber, HomePhoneNumber, ...rest } = profile;
  return {
    ...rest,
    PhoneNumber: MobilePhoneNumber,
    HomePhoneNumber: PhoneNumber ?? HomePhoneNumber,
  };
}

/** First and last name exchanged. */
export function exchangeNames(profile: Profile): Profile {
  return { ...profile, FirstName: profile.LastName, LastName: profile.FirstName };
}

/** The whole name typed into the first name's field. */
export function runNamesTogether(profile: Profile): Profile {
  if (profile.FirstName === undefined || profile.LastName === undefined) return profile;
  const { LastName, ...rest } = profile;
  return { ...rest, FirstName: `${profile.FirstName} ${LastName}` };
}

/** The e-mail address typed where notes belong. */
export function noteEmail(profile: Profile): Profile {
  const { EmailAddress, ...rest } = profile;
  if (EmailAddress === undefined || rest.AdditionalInformation !== undefined) return profile;
  return { ...rest, AdditionalInformation: `email: ${EmailAddress}` };
}
