import { attributeKey, kindAt } from "../field-path.ts";
import { addressPartNames, type FieldPath } from "../fields.ts";
import type { FieldValue } from "../merge/merge.ts";
import type { Address, Profile } from "../profile.ts";
import type { FieldChange } from "./steps.ts";

/**
 * The fields of an UpdateProfile that makes the changes: "specifying an empty string value means that any existing value
 * will be removed. Not specifying a string value means that any value already there will be kept" (API reference); so for
 * each part of an address and each key of Attributes. Contact preferences are replaced as a whole (inferred).
 *
 * @param current what the profile has now. A GenderString that is to stay is sent with a Gender, which would set it
 *   otherwise (observed).
 */
export function updateRequest(changes: readonly FieldChange[], current: Profile): Profile {
  const fields: [string, unknown][] = [];
  const attributes: [string, string][] = [];
  for (const { path, to } of changes) {
    const key = attributeKey(path);
    if (key !== undefined) attributes.push([key, typeof to === "string" ? to : ""]);
    else fields.push([path, wholeValue(path, to)]);
  }
  const names = new Set(fields.map(([name]) => name));
  if (names.has("Gender") && !names.has("GenderString"))
    fields.push(["GenderString", current.GenderString ?? ""]);
  // Object.fromEntries defines its keys, so that an attribute named "__proto__" is an attribute like any other.
  if (attributes.length > 0) fields.push(["Attributes", Object.fromEntries(attributes)]);
  return Object.fromEntries(fields);
}

function wholeValue(path: FieldPath, to: FieldValue | undefined): unknown {
  const kind = kindAt(path);
  if (kind === "preferences") return to ?? { Phone: [], Email: [] };
  if (kind !== "address") return to ?? "";
  const parts = (to ?? {}) as Address;
  return Object.fromEntries(addressPartNames.map((part) => [part, parts[part] ?? ""]));
}
