import type { Address } from "../profile.ts";
import { nameTokens } from "./name.ts";

/** An address in the form in which two ways of writing it are equal. A part that is not given is an empty text. */
export interface NormalisedAddress {
  /** The address lines as one, with street types and units abbreviated ("12 main st apt 4"). */
  street: string;
  city: string;
  /** State, or where there is none Province, or County. */
  region: string;
  /** Without spaces; of an American ZIP+4 the first five digits. */
  postalCode: string;
  country: string;
}

/** The abbreviations of the USPS (Publication 28, appendices C1 and C2) for the words that are most often written both ways. */
const abbreviations: ReadonlyMap<string, string> = new Map([
  ["street", "st"],
  ["str", "st"],
  ["avenue", "ave"],
  ["av", "ave"],
  ["road", "rd"],
  ["drive", "dr"],
  ["lane", "ln"],
  ["court", "ct"],
  ["place", "pl"],
  ["boulevard", "blvd"],
  ["circle", "cir"],
  ["crescent", "cres"],
  ["terrace", "ter"],
  ["square", "sq"],
  ["highway", "hwy"],
  ["parkway", "pkwy"],
  ["apartment", "apt"],
  ["suite", "ste"],
  ["floor", "fl"],
  ["building", "bldg"],
  ["north", "n"],
  ["south", "s"],
  ["east", "e"],
  ["west", "w"],
  ["saint", "st"],
  ["mount", "mt"],
]);

const countryNames: ReadonlyMap<string, string> = new Map([
  ["united states", "us"],
  ["united states of america", "us"],
  ["usa", "us"],
  ["u s a", "us"],
  ["u s", "us"],
  ["united kingdom", "gb"],
  ["great britain", "gb"],
  ["uk", "gb"],
  ["canada", "ca"],
  ["australia", "au"],
]);

/** An address for comparison: lower case, without diacritics and punctuation, with the usual abbreviations. */
export function normaliseAddress(address: Address): NormalisedAddress {
  const { Address1 = "", Address2 = "", Address3 = "", Address4 = "" } = address;
  const country = nameTokens(address.Country ?? "").join(" ");
  const postalCode = nameTokens(address.PostalCode ?? "").join("");
  return {
    street: abbreviated(`${Address1} ${Address2} ${Address3} ${Address4}`),
    city: abbreviated(address.City ?? ""),
    region: abbreviated(address.State || address.Province || address.County || ""),
    postalCode: /^\d{9}$/u.test(postalCode) ? postalCode.slice(0, 5) : postalCode,
    country: countryNames.get(country) ?? country,
  };
}

function abbreviated(text: string): string {
  return nameTokens(text)
    .map((word) => abbreviations.get(word) ?? word)
    .join(" ");
}
