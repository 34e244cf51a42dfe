import type { CompareOptions } from "../../profile-model/compare/compare.ts";
import type { PreparedProfile } from "../../profile-model/compare/prepared-profile.ts";

type Frequency = NonNullable<CompareOptions["frequency"]>;
type Attribute = Parameters<Frequency>[0];

/** In a smaller domain two profiles of one rare name would look like proof that the name is frequent, or the reverse. */
const fewestProfiles = 1000;

/**
 * How frequent values are in the domain: two people named Zboncak are more likely one than two named Smith, and a phone
 * number that a whole office has is next to no evidence.
 *
 * @returns for `compareProfiles`; undefined in a domain too small to tell.
 */
export function valueFrequencies(profiles: readonly PreparedProfile[]): Frequency | undefined {
  if (profiles.length < fewestProfiles) return undefined;
  const holders = new Map<Attribute, Map<string, number>>();
  for (const profile of profiles) {
    for (const [attribute, values] of valuesOf(profile)) {
      const counts = holders.get(attribute) ?? new Map<string, number>();
      holders.set(attribute, counts);
      for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
    }
  }
  return (attribute, value) => {
    const count = holders.get(attribute)?.get(value);
    return count && count / profiles.length;
  };
}

/** In the normalised form of comparison's `agreedOn`; a value that stands in two fields is counted once. */
function valuesOf(profile: PreparedProfile): [Attribute, Set<string>][] {
  const { firstName, middleName, lastName, businessName } = profile;
  return [
    ["email", new Set(profile.emails.map(({ address }) => address))],
    ["phone", new Set(profile.phones.map(({ number }) => number))],
    ["firstName", new Set(firstName && [firstName.text])],
    ["middleName", new Set(middleName && [middleName.text])],
    ["lastName", new Set(lastName && [lastName.text])],
    ["businessName", new Set(businessName && [businessName.text])],
    ["birthDate", new Set(profile.birthDate && [profile.birthDate.digits])],
    ["address", new Set(profile.addresses.map(({ city }) => city))],
  ];
}
