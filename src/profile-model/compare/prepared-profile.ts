import {
  addressFieldNames,
  addressPartNames,
  emailFieldNames,
  phoneFieldNames,
} from "../fields.ts";
import type { FieldPath, StandardFieldName } from "../fields.ts";
import { normaliseAddress } from "../normalise/address.ts";
import type { NormalisedAddress } from "../normalise/address.ts";
import { dateReadings } from "../normalise/date.ts";
import type { CalendarDate } from "../normalise/date.ts";
import { mailboxForm, normaliseEmail } from "../normalise/email.ts";
import { nameTokens } from "../normalise/name.ts";
import { normalisePhone } from "../normalise/phone.ts";
import type { NormalisedPhone } from "../normalise/phone.ts";
import type { Address, Profile } from "../profile.ts";

/** A value as it is stored and the field it stands in. */
export interface StoredValue {
  path: FieldPath;
  value: string;
}

export interface PreparedEmail extends StoredValue {
  address: string;
  mailbox: string;
  /** What stands before the @. */
  local: string;
  addressWithoutDigits: string;
}

export interface PreparedPhone extends StoredValue, NormalisedPhone {}

export interface PreparedName extends StoredValue {
  /** Its words with single spaces between them. */
  text: string;
  words: readonly string[];
}

export interface PreparedDate extends StoredValue {
  readings: readonly CalendarDate[];
  /** YYYYMMDD of the first reading, else the digits of the text. */
  digits: string;
}

export interface PreparedAddress extends StoredValue, NormalisedAddress {
  /** The street without spaces, which people leave out and put in. */
  compactStreet: string;
  streetWords: readonly string[];
  /** Numbers of house, flat and floor. */
  streetNumbers: readonly string[];
}

/** What comparison needs of a profile, so that a profile compared with many others is normalised once. */
export interface PreparedProfile {
  emails: readonly PreparedEmail[];
  phones: readonly PreparedPhone[];
  firstName: PreparedName | undefined;
  middleName: PreparedName | undefined;
  lastName: PreparedName | undefined;
  /** First, middle and last name together; its words are sorted, so that their order does not count. */
  fullName: PreparedName | undefined;
  birthDate: PreparedDate | undefined;
  addresses: readonly PreparedAddress[];
  accountNumber: PreparedName | undefined;
  businessName: PreparedName | undefined;
  gender: StoredValue | undefined;
}

export function prepareProfile(profile: Profile): PreparedProfile {
  const firstName = prepareName(profile, "FirstName");
  const middleName = prepareName(profile, "MiddleName");
  const lastName = prepareName(profile, "LastName");
  return {
    emails: emailFieldNames.flatMap((path) => prepareEmail(path, profile[path])),
    phones: phoneFieldNames.flatMap((path) => preparePhone(path, profile[path])),
    firstName,
    middleName,
    lastName,
    fullName: joinNames([firstName, middleName, lastName]),
    birthDate: prepareDate(profile.BirthDate),
    addresses: addressFieldNames.flatMap((path) => prepareAddress(path, profile[path])),
    accountNumber: prepareName(profile, "AccountNumber"),
    businessName: prepareName(profile, "BusinessName"),
    gender: prepareGender(profile),
  };
}

function prepareEmail(path: FieldPath, value: string | undefined): PreparedEmail[] {
  if (!value?.includes("@")) return [];
  const address = normaliseEmail(value);
  return [
    {
      path,
      value,
      address,
      mailbox: mailboxForm(address),
      local: address.slice(0, address.lastIndexOf("@")),
      addressWithoutDigits: address.replace(/\d/gu, ""),
    },
  ];
}

/** Numbers without digits, and such as 0000000 or 9999999999 that stand for "none", are no evidence. */
function preparePhone(path: FieldPath, value: string | undefined): PreparedPhone[] {
  if (!value || !/\d/u.test(value) || /^\D*(?:\+?1\D*)?(\d)(?:\D*\1)*\D*$/u.test(value)) return [];
  return [{ path, value, ...normalisePhone(value) }];
}

function prepareAddress(path: FieldPath, address: Address | undefined): PreparedAddress[] {
  if (address === undefined) return [];
  const value = addressPartNames.flatMap((part) => address[part] || []).join(", ");
  if (value === "") return [];
  const normalised = normaliseAddress(address);
  const { street } = normalised;
  return [
    {
      path,
      value,
      ...normalised,
      compactStreet: street.replaceAll(" ", ""),
      streetWords: [...new Set(street.split(" "))],
      streetNumbers: street.match(/\d+/gu) ?? [],
    },
  ];
}

function prepareName(
  profile: Profile,
  path: "FirstName" | "MiddleName" | "LastName" | "AccountNumber" | "BusinessName",
): PreparedName | undefined {
  const value = profile[path];
  if (!value) return undefined;
  const words = nameTokens(value);
  return words.length === 0 ? undefined : { path, value, words, text: words.join(" ") };
}

function joinNames(names: readonly (PreparedName | undefined)[]): PreparedName | undefined {
  const given = names.filter((name) => name !== undefined);
  const [first] = given;
  if (first === undefined) return undefined;
  const words = given.flatMap((name) => name.words).toSorted();
  const value = given.map((name) => name.value).join(" ");
  return { path: first.path, value, words, text: words.join(" ") };
}

function prepareDate(value: string | undefined): PreparedDate | undefined {
  if (!value) return undefined;
  const readings = dateReadings(value);
  const [first] = readings;
  const digits =
    first === undefined
      ? value.replace(/\D/gu, "")
      : `${digitsOf(first.year, 4)}${digitsOf(first.month, 2)}${digitsOf(first.day, 2)}`;
  return { path: "BirthDate", value, readings, digits };
}

function digitsOf(number: number, length: number): string {
  return String(number).padStart(length, "0");
}

function prepareGender(profile: Profile): StoredValue | undefined {
  const fields = ["Gender", "GenderString"] as const satisfies readonly StandardFieldName[];
  for (const path of fields) {
    const value = profile[path];
    if (value && value.toUpperCase() !== "UNSPECIFIED") return { path, value };
  }
  return undefined;
}
