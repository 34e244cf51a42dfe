import type { ContentType } from "../normalise/search-key.ts";
import type { SamplePath } from "./sample-paths.ts";

/** What a value of a sample is probably about. */
export interface TargetProposal {
  /** Undefined where nothing is known by its name. */
  target: string | undefined;
  contentType: ContentType;
}

/** Names by which sources call what a standard profile has, in lower case without separators. */
const profileFields: Readonly<Record<string, readonly string[]>> = {
  FirstName: ["firstname", "givenname", "forename", "fname", "first"],
  MiddleName: ["middlename"],
  LastName: ["lastname", "familyname", "surname", "lname", "last"],
  BusinessName: ["company", "companyname", "businessname", "organization", "organisation"],
  EmailAddress: ["email", "emailaddress", "mail", "customeremail", "useremail", "contactemail"],
  PersonalEmailAddress: ["personalemail", "privateemail"],
  BusinessEmailAddress: ["businessemail", "workemail"],
  PhoneNumber: ["phone", "phonenumber", "telephone", "tel", "customerphone", "contactphone"],
  MobilePhoneNumber: ["mobile", "mobilephone", "mobilenumber", "cell", "cellphone"],
  HomePhoneNumber: ["homephone", "privatephone"],
  BusinessPhoneNumber: ["businessphone", "workphone", "officephone"],
  BirthDate: ["birthdate", "dateofbirth", "dob", "birthday"],
  Gender: ["gender", "sex"],
  AccountNumber: ["accountnumber", "accountno", "customernumber", "customerno"],
};

/** The same for the parts of an address. */
const addressParts: Readonly<Record<string, readonly string[]>> = {
  Address1: ["address1", "addressline1", "line1", "street", "street1", "streetaddress"],
  Address2: ["address2", "addressline2", "line2", "street2"],
  City: ["city", "town"],
  County: ["county"],
  State: ["state"],
  Province: ["province"],
  PostalCode: ["postalcode", "postcode", "zip", "zipcode"],
  Country: ["country", "countrycode"],
};

const fieldOfName = inverted(profileFields);
const partOfName = inverted(addressParts);

function inverted(names: Readonly<Record<string, readonly string[]>>): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(names).flatMap(([field, all]) => all.map((name) => [name, field] as const)),
  );
}

const plain = (name: string) => name.toLowerCase().replace(/[^a-z0-9]/gu, "");

/** What a value of a sample is probably about, by its name and its look. */
export function proposeTarget({ names, isInList, value }: SamplePath): TargetProposal {
  const target = isInList ? undefined : profileTarget(names.map(plain));
  return { target, contentType: contentTypeOf(target, value) };
}

function profileTarget(names: readonly string[]): string | undefined {
  const leaf = names.at(-1) ?? "";
  const field = fieldOfName.get(leaf);
  if (field !== undefined) return `_profile.${field}`;
  const around = names.slice(0, -1).join(".");
  const [, prefix = "", rest = leaf] =
    /^(billing|shipping|delivery|mailing)(.+)$/u.exec(leaf) ?? [];
  const part = partOfName.get(rest);
  if (part === undefined) return undefined;
  const where = `${around}.${prefix}`;
  // Orders have states and lines of their own.
  const isOfAddress = /addr|billing|shipping|delivery|mailing|location/u.test(where);
  const speaksForItself = ["City", "PostalCode", "Country"].includes(part) || rest.includes("addr");
  return isOfAddress || speaksForItself ? `_profile.${addressOf(where)}.${part}` : undefined;
}

function addressOf(where: string): string {
  if (where.includes("billing")) return "BillingAddress";
  if (/shipping|delivery/u.test(where)) return "ShippingAddress";
  return where.includes("mailing") ? "MailingAddress" : "Address";
}

function contentTypeOf(target: string | undefined, value: SamplePath["value"]): ContentType {
  if (target?.endsWith("EmailAddress")) return "EMAIL_ADDRESS";
  if (target?.endsWith("PhoneNumber")) return "PHONE_NUMBER";
  if (target !== undefined && /\.(First|Middle|Last)Name$/u.test(target)) return "NAME";
  if (target !== undefined) return "STRING";
  if (typeof value === "number") return "NUMBER";
  if (typeof value !== "string") return "STRING";
  if (/^[^\s@]+@[^\s@]+\.[^\s@]+$/u.test(value)) return "EMAIL_ADDRESS";
  return /^\+\d[\d ().-]{6,}$/u.test(value) ? "PHONE_NUMBER" : "STRING";
}
