import { addressPartNames, type FieldPath } from "../fields.ts";
import {
  type ContactPreference,
  type EngagementPreferences,
  isEngagementPreferences,
  type Profile,
} from "../profile.ts";
import type { FieldValue } from "./merge.ts";

/** What a profile has in a field or an attribute; undefined where that is nothing, as `presentValue` says. */
export function fieldValue(profile: Profile, path: FieldPath): FieldValue | undefined {
  if (!isAttributePath(path)) return presentValue(profile[path]);
  const name = path.slice("Attributes.".length);
  const { Attributes = {} } = profile;
  return Object.hasOwn(Attributes, name) ? presentValue(Attributes[name]) : undefined;
}

function isAttributePath(path: FieldPath): path is `Attributes.${string}` {
  return path.startsWith("Attributes.");
}

/** The value as it is stored, or undefined where nothing is: an empty text, an address or preferences without content. */
export function presentValue(value: FieldValue | undefined): FieldValue | undefined {
  if (value === undefined || typeof value === "string") return value || undefined;
  if (isEngagementPreferences(value)) return preferenceRows(value).length > 0 ? value : undefined;
  return addressPartNames.some((part) => value[part]) ? value : undefined;
}

/**
 * Whether two stored values are one and the same. Texts must be equal letter for letter, because a merge drops a
 * differing spelling as it drops any other value. Addresses and preferences are equal by content; empty parts do not count.
 */
export function isSameValue(left: FieldValue, right: FieldValue): boolean {
  if (typeof left === "string" || typeof right === "string") return left === right;
  return valueContent(left) === valueContent(right);
}

/** `isSameValue` where either may be nothing: nothing is the same as nothing alone. */
export function isSameOptionalValue(
  left: FieldValue | undefined,
  right: FieldValue | undefined,
): boolean {
  if (left === undefined || right === undefined) return left === right;
  return isSameValue(left, right);
}

/** A value's content as one text: equal for two values exactly where `isSameValue` says that they are one. */
export function valueContent(value: FieldValue): string {
  if (typeof value === "string") return JSON.stringify(value);
  if (isEngagementPreferences(value)) return `preferences\n${preferenceRows(value).join("\n")}`;
  return JSON.stringify(addressPartNames.map((part) => value[part] ?? ""));
}

/** One line per preference; JSON so that no two different preferences can give the same line. */
function preferenceRows({ Phone = [], Email = [] }: EngagementPreferences): string[] {
  const row = (list: string, preference: ContactPreference) =>
    JSON.stringify([
      list,
      preference.KeyName ?? "",
      preference.KeyValue ?? "",
      preference.ProfileId ?? "",
      preference.ContactType ?? "",
    ]);
  return [
    ...Phone.map((preference) => row("Phone", preference)),
    ...Email.map((preference) => row("Email", preference)),
  ];
}
