import type { Address } from "../../profile-model/profile.ts";
import type { TelephoneNumber } from "./telephone-numbers.ts";

/** Somebody who exists in the sample: what is true of them, however badly a profile records it. */
export interface Person {
  /** Names the person in the sample's truth. It reaches no profile. */
  key: string;
  firstName: string;
  middleName: string | undefined;
  lastName: string;
  gender: "MALE" | "FEMALE";
  /** YYYY-MM-DD. */
  birthDate: string;
  mobile: TelephoneNumber;
  landline: TelephoneNumber | undefined;
  email: string;
  address: Address;
  /** ISO 639-1. */
  language: string;
  employment: Employment | undefined;
}

export interface Employment {
  businessName: string;
  telephone: TelephoneNumber;
  email: string;
  address: Address;
}
