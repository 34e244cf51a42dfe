import type { ReactNode } from "react";
import type { FieldDefinition } from "../../../../profile-model/fields.ts";
import {
  type ContactPreference,
  type EngagementPreferences,
  isEngagementPreferences,
  type Profile,
} from "../../../../profile-model/profile.ts";
import { formatAddress } from "../../../components/format-address.ts";
import { PlainValue } from "../../../components/plain-value.tsx";

/** A standard field of a profile to read; undefined when the profile has no value for it. */
export function fieldValue(profile: Profile, { name }: FieldDefinition): ReactNode | undefined {
  const value = profile[name];
  if (!value) return undefined;
  if (typeof value === "string") return <PlainValue>{value}</PlainValue>;
  if (isEngagementPreferences(value)) return contactPreferences(value);
  const lines = formatAddress(value);
  return lines.length > 0 ? <PlainValue>{lines.join("\n")}</PlainValue> : undefined;
}

function contactPreferences({ Phone = [], Email = [] }: EngagementPreferences): ReactNode {
  const lines = [...Phone.map(preferenceText("Phone")), ...Email.map(preferenceText("E-mail"))];
  return lines.length > 0 ? <PlainValue>{lines.join("\n")}</PlainValue> : undefined;
}

/** "Phone: +1 206 345 7890 (HomePhoneNumber)"; a preference may name a key only, or a value only. */
function preferenceText(channel: string) {
  return ({ KeyName, KeyValue, ContactType }: ContactPreference): string => {
    const origin = [KeyName, ContactType].filter(Boolean).join(", ");
    return `${channel}: ${KeyValue ?? ""}${origin && ` (${origin})`}`;
  };
}
