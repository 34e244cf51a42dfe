import type { Address, Profile } from "./profile.ts";

export type TextFieldName =
  | "AccountNumber"
  | "AdditionalInformation"
  | "PartyType"
  | "BusinessName"
  | "FirstName"
  | "MiddleName"
  | "LastName"
  | "BirthDate"
  | "Gender"
  | PhoneFieldName
  | EmailFieldName
  | "PartyTypeString"
  | "GenderString"
  | "ProfileType";
export type PhoneFieldName =
  | "PhoneNumber"
  | "MobilePhoneNumber"
  | "HomePhoneNumber"
  | "BusinessPhoneNumber";
export type EmailFieldName = "EmailAddress" | "PersonalEmailAddress" | "BusinessEmailAddress";
export type AddressFieldName = "Address" | "ShippingAddress" | "MailingAddress" | "BillingAddress";

/** Every field of the standard profile but its id and its `Attributes`. */
export type StandardFieldName = Exclude<keyof Profile, "ProfileId" | "Attributes">;

/** What one row of a comparison or a merge is about: a standard field, or one key of `Attributes`. */
export type FieldPath = StandardFieldName | `Attributes.${string}`;

export type FieldKind = "text" | "email" | "phone" | "date" | "enum" | "address" | "preferences";

export interface FieldDefinition {
  name: StandardFieldName;
  /** What people read, in sentence case. */
  label: string;
  group: "Name" | "Contact" | "Address" | "Personal" | "Account";
  kind: FieldKind;
  /** Longest value in characters, from the API's model; for an address, of each of its parts. */
  maxLength: number;
  /** The values an enum field may have, from the API's model. */
  values?: readonly string[];
}

export const phoneFieldNames = [
  "PhoneNumber",
  "MobilePhoneNumber",
  "HomePhoneNumber",
  "BusinessPhoneNumber",
] as const satisfies readonly PhoneFieldName[];

export const emailFieldNames = [
  "EmailAddress",
  "PersonalEmailAddress",
  "BusinessEmailAddress",
] as const satisfies readonly EmailFieldName[];

export const addressFieldNames = [
  "Address",
  "ShippingAddress",
  "MailingAddress",
  "BillingAddress",
] as const satisfies readonly AddressFieldName[];

/** The parts of an address in the order people write them. */
export const addressPartNames = [
  "Address1",
  "Address2",
  "Address3",
  "Address4",
  "City",
  "County",
  "State",
  "Province",
  "PostalCode",
  "Country",
] as const satisfies readonly (keyof Address)[];

const text = { kind: "text", maxLength: 255 } as const;
const phone = { group: "Contact", kind: "phone", maxLength: 255 } as const;
const email = { group: "Contact", kind: "email", maxLength: 255 } as const;
const address = { group: "Address", kind: "address", maxLength: 255 } as const;

/** The standard profile in the order its fields are shown. */
export const standardFields: readonly FieldDefinition[] = [
  { name: "FirstName", label: "First name", group: "Name", ...text },
  { name: "MiddleName", label: "Middle name", group: "Name", ...text },
  { name: "LastName", label: "Last name", group: "Name", ...text },
  { name: "BusinessName", label: "Business name", group: "Name", ...text },
  { name: "PhoneNumber", label: "Phone", ...phone },
  { name: "MobilePhoneNumber", label: "Mobile phone", ...phone },
  { name: "HomePhoneNumber", label: "Home phone", ...phone },
  { name: "BusinessPhoneNumber", label: "Business phone", ...phone },
  { name: "EmailAddress", label: "E-mail", ...email },
  { name: "PersonalEmailAddress", label: "Personal e-mail", ...email },
  { name: "BusinessEmailAddress", label: "Business e-mail", ...email },
  {
    name: "EngagementPreferences",
    label: "Contact preferences",
    group: "Contact",
    kind: "preferences",
    maxLength: 255,
  },
  { name: "Address", label: "Address", ...address },
  { name: "ShippingAddress", label: "Shipping address", ...address },
  { name: "MailingAddress", label: "Mailing address", ...address },
  { name: "BillingAddress", label: "Billing address", ...address },
  { name: "BirthDate", label: "Birth date", group: "Personal", kind: "date", maxLength: 255 },
  {
    name: "Gender",
    label: "Gender",
    group: "Personal",
    kind: "enum",
    maxLength: 255,
    values: ["MALE", "FEMALE", "UNSPECIFIED"],
  },
  { name: "GenderString", label: "Gender (as text)", group: "Personal", ...text },
  { name: "AccountNumber", label: "Account number", group: "Account", ...text },
  {
    name: "PartyType",
    label: "Party type",
    group: "Account",
    kind: "enum",
    maxLength: 255,
    values: ["INDIVIDUAL", "BUSINESS", "OTHER"],
  },
  { name: "PartyTypeString", label: "Party type (as text)", group: "Account", ...text },
  {
    name: "ProfileType",
    label: "Profile type",
    group: "Account",
    kind: "enum",
    maxLength: 255,
    values: ["ACCOUNT_PROFILE", "PROFILE"],
  },
  {
    name: "AdditionalInformation",
    label: "Additional information",
    group: "Account",
    kind: "text",
    maxLength: 1000,
  },
];
