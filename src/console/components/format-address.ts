import type { Address } from "../../profile-model/profile.ts";

/**
 * An address in lines as people write it: the address lines, then city, region and postal code, then the country. Empty
 * when no part has a value.
 */
export function formatAddress(address: Address | undefined): string[] {
  if (!address) return [];
  const { Address1, Address2, Address3, Address4, City, County, State, Province } = address;
  const { PostalCode, Country } = address;
  const place = filled([City, County, State, Province]).join(", ");
  return filled([
    Address1,
    Address2,
    Address3,
    Address4,
    filled([place, PostalCode]).join(" "),
    Country,
  ]);
}

function filled(parts: (string | undefined)[]): string[] {
  return parts.flatMap((part) => part?.trim() || []);
}
