import { addressFieldNames, emailFieldNames, phoneFieldNames } from "../../profile-model/fields.ts";
import { normaliseAddress } from "../../profile-model/normalise/address.ts";
import { dateReadings } from "../../profile-model/normalise/date.ts";
import { mailboxForm, normaliseEmail } from "../../profile-model/normalise/email.ts";
import { nameTokens } from "../../profile-model/normalise/name.ts";
import { normalisePhone } from "../../profile-model/normalise/phone.ts";
import type { Profile } from "../../profile-model/profile.ts";
import { nameCode } from "./name-code.ts";

const shortestTellingMailbox = 6;

/**
 * The blocks a profile stands in: two profiles are compared when they share one. Each key says one way in which two
 * records of one person still agree after the mistakes that the other keys do not survive; README.md lists them.
 */
export function blockingKeys(profile: Profile): string[] {
  const names = nameTokens(`${profile.FirstName ?? ""} ${profile.LastName ?? ""}`);
  const codes = names.map(nameCode);
  const nameKey = codes.toSorted().join(" ");
  const keys = new Set<string>();

  for (const field of phoneFieldNames) {
    const value = profile[field];
    if (value) keys.add(`phone ${normalisePhone(value).number}`);
  }
  for (const field of emailFieldNames) {
    const value = profile[field];
    if (!value) continue;
    const mailbox = mailboxForm(normaliseEmail(value));
    const local = mailbox.slice(0, Math.max(0, mailbox.lastIndexOf("@")));
    keys.add(`email ${mailbox}`);
    if (local.length >= shortestTellingMailbox) keys.add(`mailbox ${local}`);
  }
  for (const { year, month, day } of dateReadings(profile.BirthDate ?? "")) {
    // Day and month sorted, so that their exchange is no difference.
    const [low, high] = month < day ? [month, day] : [day, month];
    for (const name of names) keys.add(`birth ${year} ${low} ${high} ${[...name][0]}`);
    if (nameKey !== "") keys.add(`name+year ${nameKey} ${year}`);
  }
  for (const field of addressFieldNames) {
    const address = profile[field];
    if (address === undefined) continue;
    const { street, city, postalCode } = normaliseAddress(address);
    const house = /\d+/u.exec(street)?.[0];
    if (house !== undefined && postalCode !== "") keys.add(`house ${postalCode} ${house}`);
    if (house !== undefined) keys.add(`street ${street.split(" ").slice(0, 2).join(" ")}`);
    for (const code of codes)
      if (postalCode !== "") keys.add(`name+postcode ${code} ${postalCode}`);
    if (nameKey !== "" && city !== "") keys.add(`name+city ${nameKey} ${city}`);
  }
  if (names.length > 1) keys.add(`name ${nameKey}`);
  if (profile.AccountNumber) keys.add(`account ${profile.AccountNumber.trim().toLowerCase()}`);
  if (names.length === 0 && profile.BusinessName) {
    keys.add(`business ${nameTokens(profile.BusinessName).join(" ")}`);
  }
  return [...keys];
}
