import type { IdentifiedProfile } from "../src/profile-model/profile.ts";

/** Stretches a number over its range, so that neighbours in the store are no neighbours among the keys. */
const scattered = (index: number): number => (index * 2_654_435_761) % 1_000_000_007;

const digits = (index: number): string => String(scattered(index)).padStart(10, "0");

/** The values by which profile `index` is found, as the store has them: no other profile has one of them. */
export function valuesOf(index: number) {
  const number = digits(index);
  return {
    email: `person.${number}@example.com`,
    phone: `+1${2_000_000_000 + scattered(index)}`,
    account: `ACC-${number}`,
    fullName: `given${number} family${number}`,
  };
}

/** Profile `index` with five keys: two telephone numbers, an e-mail address, an account number and a name. */
export function profileOf(index: number): Omit<IdentifiedProfile, "ProfileId"> {
  const number = digits(index);
  const values = valuesOf(index);
  return {
    AccountNumber: values.account,
    FirstName: `Given${number}`,
    LastName: `Family${number}`,
    BirthDate: "1980-04-16",
    PhoneNumber: values.phone,
    MobilePhoneNumber: `+1${4_000_000_000 + scattered(index)}`,
    EmailAddress: values.email,
    Address: {
      Address1: `${index % 9000} Main Street`,
      City: "Seattle",
      State: "WA",
      PostalCode: "98109",
      Country: "US",
    },
    Attributes: { tier: "gold", segment: String(index % 17) },
  };
}
