import { emailFieldNames, phoneFieldNames } from "../fields.ts";
import type { Profile } from "../profile.ts";
import { normaliseEmail } from "./email.ts";
import { normaliseName } from "./name.ts";
import { normalisePhone } from "./phone.ts";

/** `FieldContentType` of the API's model. */
export type ContentType = "STRING" | "NUMBER" | "PHONE_NUMBER" | "EMAIL_ADDRESS" | "NAME";

/** One value under which a profile can be found with SearchProfiles. */
export interface ProfileKey {
  keyName: string;
  /** As the profile has it; `searchKeyForm` gives the form to compare. */
  value: string;
  contentType: ContentType;
}

/**
 * The form in which a stored key and a searched value are compared for equality: e-mail addresses and names without
 * regard to case, names also without regard to the number of spaces, phone numbers without regard to their formatting,
 * texts and numbers exactly (Administrator Guide, "Key definition details": content types).
 */
export function searchKeyForm(contentType: ContentType, value: string): string {
  switch (contentType) {
    case "EMAIL_ADDRESS":
      return normaliseEmail(value);
    case "NAME":
      return normaliseName(value);
    case "PHONE_NUMBER": {
      const { number, extension } = normalisePhone(value);
      return extension === undefined ? number : `${number};ext=${extension}`;
    }
    case "STRING":
    case "NUMBER":
      return value;
  }
}

/**
 * The predefined keys that a standard profile yields (Administrator Guide, "Standard profile definition"). A value that
 * stands in two fields of one kind is one key.
 */
export function standardProfileKeys(profile: Profile): ProfileKey[] {
  const keys: ProfileKey[] = [];
  for (const field of phoneFieldNames) addKey(keys, "_phone", profile[field], "PHONE_NUMBER");
  for (const field of emailFieldNames) addKey(keys, "_email", profile[field], "EMAIL_ADDRESS");
  addKey(keys, "_account", profile.AccountNumber, "STRING");
  addKey(keys, "_profileId", profile.ProfileId, "STRING");
  addKey(keys, "_fullName", fullName(profile), "NAME");
  return keys;
}

function addKey(
  keys: ProfileKey[],
  keyName: string,
  value: string | undefined,
  contentType: ContentType,
): void {
  if (!value) return;
  for (const key of keys) if (key.value === value && key.keyName === keyName) return;
  keys.push({ keyName, value, contentType });
}

function fullName({ FirstName, MiddleName, LastName }: Profile): string {
  let name = FirstName ?? "";
  if (MiddleName) name += name ? ` ${MiddleName}` : MiddleName;
  if (LastName) name += name ? ` ${LastName}` : LastName;
  return name;
}
