import type { PreparedProfile } from "../../profile-model/compare/prepared-profile.ts";
import { nameCode } from "./name-code.ts";

const shortestTellingMailbox = 6;

/**
 * The blocks a profile stands in: two profiles are compared when they share one. Each key says one way in which two
 * records of one person still agree after the mistakes that the other keys do not survive; README.md lists them.
 */
export function blockingKeys(profile: PreparedProfile): Set<string> {
  const names = [...(profile.firstName?.words ?? []), ...(profile.lastName?.words ?? [])];
  const codes = names.map(nameCode);
  const wholeName = codes.toSorted().join(" ");
  const keys = new Set<string>();

  for (const { number } of profile.phones) keys.add(`phone ${number}`);
  for (const { mailbox } of profile.emails) {
    keys.add(`email ${mailbox}`);
    const local = mailbox.slice(0, mailbox.lastIndexOf("@"));
    if (local.length >= shortestTellingMailbox) keys.add(`mailbox ${local}`);
  }
  for (const { year, month, day } of profile.birthDate?.readings ?? []) {
    // Day and month sorted, so that their exchange is no difference.
    const days = month < day ? `${month} ${day}` : `${day} ${month}`;
    for (const name of names) keys.add(`birth ${year} ${days} ${[...name][0]}`);
    for (const code of codes) keys.add(`name+year ${code} ${year}`);
  }
  for (const { street, city, postalCode } of profile.addresses) {
    const house = /\d+/u.exec(street)?.[0];
    if (house !== undefined) {
      keys.add(`street ${street.split(" ").slice(0, 2).join(" ")}`);
      if (postalCode !== "") keys.add(`house ${postalCode} ${house}`);
    }
    if (postalCode !== "") {
      for (const code of codes) keys.add(`name+postcode ${code} ${postalCode}`);
    }
    if (wholeName !== "" && city !== "") keys.add(`name+city ${wholeName} ${city}`);
  }
  if (names.length > 1) keys.add(`name ${wholeName}`);
  if (profile.accountNumber !== undefined) keys.add(`account ${profile.accountNumber.text}`);
  if (names.length === 0 && profile.businessName !== undefined) {
    keys.add(`business ${profile.businessName.text}`);
  }
  return keys;
}
