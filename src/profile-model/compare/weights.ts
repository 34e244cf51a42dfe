/**
 * How much each observation says, after Fellegi and Sunter (1969): the share `m` of pairs of one person in which it is
 * seen, against the share `u` of pairs of two people, both among pairs that have a value on both sides. The shares are
 * fixed estimates for consumers in a contact centre, not fitted to any one data set; where a value's own frequency is
 * known it takes the place of `u`.
 */
export interface Weight {
  m: number;
  u: number;
  /** The share among pairs of one family, who share phones, addresses and last names; as `u` where it is absent. */
  household?: number;
  /** The lowest `u` a known frequency can lead to: how far the agreement alone may be trusted. As `u` where absent. */
  rarest?: number;
}

/** log2 of the prior odds: one person per 2^13 pairs, as in a domain of 10,000 profiles in which most have one duplicate. */
export const priorBits = -13;

/** log2 of how many pairs of strangers there are to one pair of one family: about as many families as duplicates. */
export const strangersPerFamilyBits = 13;

export const weights = {
  email: {
    // Few people share an address; some couples do, and some agents type one of their own.
    same: { m: 0.6, u: 0.00004, household: 0.01 },
    // info@, sales@: colleagues read it.
    sameRole: { m: 0.05, u: 0.004 },
    // Dots, dashes and +tags: many providers ignore some of them, and people forget them.
    sameMailbox: { m: 0.05, u: 0.00001 },
    // A slip of the finger. The neighbours of an address are seldom somebody else's.
    oneLetter: { m: 0.06, u: 0.00005 },
    twoLetters: { m: 0.03, u: 0.0001 },
    fewLetters: { m: 0.01, u: 0.0003 },
    // ann1@ and ann2@ may as well be two people, of whom the second met a taken name.
    otherDigits: { m: 0.02, u: 0.001 },
    providerAlike: { m: 0.03, u: 0.0002 },
    // People keep their name when they change the provider; so do their namesakes.
    otherProvider: { m: 0.08, u: 0.001 },
    // Most people have more than one address.
    differs: { m: 0.35, u: 0.998 },
  },
  phone: {
    // Households and offices share numbers, and numbers are given to new owners.
    same: { m: 0.55, u: 0.0005, household: 0.4 },
    otherExtension: { m: 0.02, u: 0.002 },
    // Seven or more last digits equal: a number noted without its area or country code.
    shortened: { m: 0.03, u: 0.0005, household: 0.03 },
    // A slip; but numbers of one office or one batch are neighbours too.
    oneDigit: { m: 0.03, u: 0.002 },
    // Most people have more than one number.
    differs: { m: 0.4, u: 0.99 },
  },
  firstName: {
    // The weight of a common name (John: 1 in 60), since rarity is not known unless a frequency is given.
    // In families few but father and son share it.
    same: { m: 0.78, u: 0.018, household: 0.01, rarest: 0.0005 },
    nickname: { m: 0.06, u: 0.004 },
    oneLetter: { m: 0.07, u: 0.006, household: 0.003 },
    // "Mary" and "Mary Ann".
    part: { m: 0.03, u: 0.003 },
    alike: { m: 0.03, u: 0.01 },
    initial: { m: 0.03, u: 0.015 },
    // Only middle names used as first ones and plain errors are left.
    differs: { m: 0.04, u: 0.95 },
  },
  middleName: {
    same: { m: 0.6, u: 0.03, rarest: 0.002 },
    oneLetter: { m: 0.06, u: 0.005 },
    part: { m: 0.05, u: 0.005 },
    alike: { m: 0.03, u: 0.01 },
    initial: { m: 0.25, u: 0.06 },
    differs: { m: 0.12, u: 0.9 },
  },
  lastName: {
    // The weight of a common name (Smith: 1 in 120).
    same: { m: 0.8, u: 0.008, household: 0.7, rarest: 0.0003 },
    oneLetter: { m: 0.07, u: 0.003, household: 0.06 },
    // "Smith" and "Smith-Jones".
    part: { m: 0.03, u: 0.002, household: 0.03 },
    alike: { m: 0.03, u: 0.006, household: 0.03 },
    initial: { m: 0.02, u: 0.01 },
    // Marriage changes it.
    differs: { m: 0.06, u: 0.97 },
  },
  fullName: {
    // First and last name in each other's field, or all in one field.
    otherOrder: { m: 0.02, u: 0.00002 },
    otherOrderAlike: { m: 0.01, u: 0.00003 },
    // One side has a single name, and the other has it in another field.
    misplaced: { m: 0.02, u: 0.002 },
  },
  birthDate: {
    // 60 years of days; twins.
    same: { m: 0.85, u: 0.00006, household: 0.01 },
    // 1 January 1900 or 1970: a form wanted a date.
    samePlaceholder: { m: 0.05, u: 0.005 },
    // 04/05/1980 beside 1980-05-04.
    oneReadingSame: { m: 0.05, u: 0.0002 },
    dayAndMonthSwapped: { m: 0.02, u: 0.00006 },
    oneDigit: { m: 0.06, u: 0.0015 },
    otherYear: { m: 0.015, u: 0.0027 },
    twoDigits: { m: 0.04, u: 0.012 },
    differs: { m: 0.05, u: 0.98 },
  },
  address: {
    // Family, neighbours of one house, and those who moved in later.
    sameHouse: { m: 0.5, u: 0.002, household: 0.6 },
    streetAlike: { m: 0.12, u: 0.002, household: 0.15 },
    // Neighbours, and slips in the number.
    sameStreetOtherNumber: { m: 0.05, u: 0.005, household: 0.05 },
    // "12 Main St" is in many cities.
    sameStreetOtherPlace: { m: 0.06, u: 0.002, household: 0.05 },
    samePostalCode: { m: 0.08, u: 0.02, household: 0.08 },
    // Nothing but the city on one side.
    sameCityOnly: { m: 0.7, u: 0.08, household: 0.8, rarest: 0.01 },
    cityAlike: { m: 0.06, u: 0.01, household: 0.06 },
    sameCityOtherStreet: { m: 0.15, u: 0.08, household: 0.2 },
    // People move.
    differs: { m: 0.2, u: 0.9 },
  },
  accountNumber: {
    // The company's own identifier of a customer; some companies give a family one.
    same: { m: 0.7, u: 0.00001, household: 0.05 },
    oneCharacter: { m: 0.05, u: 0.001 },
    // Duplicates come from systems that number on their own.
    differs: { m: 0.25, u: 0.99 },
  },
  businessName: {
    same: { m: 0.6, u: 0.03, household: 0.2, rarest: 0.002 },
    alike: { m: 0.1, u: 0.01 },
    differs: { m: 0.3, u: 0.96 },
  },
  gender: {
    same: { m: 0.96, u: 0.5 },
    // Typing errors, and people who changed it.
    differs: { m: 0.04, u: 0.5 },
  },
} as const satisfies Record<string, Record<string, Weight>>;

/** log2(m/u). */
export function weightInBits(weight: Weight, u = weight.u): number {
  return Math.log2(weight.m / u);
}
