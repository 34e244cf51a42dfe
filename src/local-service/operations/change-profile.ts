import type { UpdateProfileRequest } from "@aws-sdk/client-customer-profiles";
import {
  addressFieldNames,
  standardFields,
  type TextFieldName,
} from "../../profile-model/fields.ts";
import type { IdentifiedProfile } from "../../profile-model/profile.ts";

const textFieldNames = standardFields
  .filter(({ kind }) => kind !== "address" && kind !== "preferences")
  .map(({ name }) => name as TextFieldName);

/** The changed texts: a part that is absent keeps what there is, one that is empty is removed. Undefined when none is left. */
function changeTexts(
  current: Readonly<Record<string, string | undefined>>,
  change: Readonly<Record<string, string | undefined>>,
): Record<string, string> | undefined {
  const changed = new Map([...Object.entries(current), ...Object.entries(change)]);
  const left = [...changed].filter((entry): entry is [string, string] => Boolean(entry[1]));
  // Object.fromEntries defines its keys, so that an attribute named "__proto__" is an attribute like any other.
  return left.length > 0 ? Object.fromEntries(left) : undefined;
}

/**
 * A profile after CreateProfile or UpdateProfile: "specifying an empty string value means that any existing value will be
 * removed. Not specifying a string value means that any value already there will be kept" (UpdateProfile, API
 * reference); so for each part of an address and each key of Attributes. EngagementPreferences are replaced as a whole
 * (inferred). A Gender is also given as GenderString, as AWS does (observed in its profile stream).
 */
export function changeProfile(
  current: IdentifiedProfile,
  change: Omit<UpdateProfileRequest, "DomainName" | "ProfileId">,
): IdentifiedProfile {
  const profile = { ...current };
  for (const name of textFieldNames) {
    const value = change[name];
    if (value) profile[name] = value;
    else if (value === "") delete profile[name];
  }
  if (change.Gender && change.GenderString === undefined) profile.GenderString = change.Gender;
  for (const name of [...addressFieldNames, "Attributes"] as const) {
    const part = change[name];
    if (!part) continue;
    const texts = changeTexts({ ...profile[name] }, { ...part });
    if (texts) profile[name] = texts;
    else delete profile[name];
  }
  if (change.EngagementPreferences) profile.EngagementPreferences = change.EngagementPreferences;
  return profile;
}
