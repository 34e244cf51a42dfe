import { addressFieldNames, addressPartNames, standardFields } from "../fields.ts";
import type { Address, Profile } from "../profile.ts";

const addressNames: ReadonlySet<string> = new Set(addressFieldNames);
const attributePrefix = "Attributes.";

/** What a criterion can name: a field, an address or a part of one, or a key of Attributes with its prefix. */
export const matchingAttributeNames: ReadonlySet<string> = new Set(
  standardFields
    .filter(({ kind }) => kind !== "preferences")
    .flatMap(({ name, kind }) =>
      kind === "address" ? [name, ...addressPartNames.map((part) => `${name}.${part}`)] : [name],
    ),
);

/**
 * Whether auto-merging can compare profiles by this attribute: "any attribute from the standard profile … as well as
 * custom attributes" (Administrator Guide, "Set up consolidation criteria"; the form of the names is inferred).
 */
export function isMatchingAttribute(name: string): boolean {
  return (
    matchingAttributeNames.has(name) ||
    (name.startsWith(attributePrefix) && name !== attributePrefix)
  );
}

/** The value to compare, letter for letter; empty where the profile has none. */
export function matchingValue(profile: Profile, name: string): string {
  if (name.startsWith(attributePrefix)) {
    const key = name.slice(attributePrefix.length);
    const { Attributes = {} } = profile;
    return Object.hasOwn(Attributes, key) ? (Attributes[key] ?? "") : "";
  }
  const [field = "", part] = name.split(".");
  const value = profile[field as keyof Profile];
  if (!addressNames.has(field)) return typeof value === "string" ? value : "";
  const address = (value ?? {}) as Address;
  if (part !== undefined) return address[part as keyof Address] ?? "";
  const parts = addressPartNames.map((partName) => address[partName] ?? "");
  return parts.some((text) => text !== "") ? JSON.stringify(parts) : "";
}
