import type {
  Address,
  ContactPreference,
  EngagementPreferences,
  Profile,
} from "../../../../profile-model/profile.ts";
import { draftTexts, type DraftText } from "./draft-texts.ts";

export interface AttributeRow {
  name: string;
  value: string;
}

/** A contact preference as its row in the form; "" where the profile has no such part. */
export interface PreferenceRow {
  channel: "Phone" | "Email";
  contactType: string;
  keyName: string;
  keyValue: string;
  /** Not edited, only kept. */
  profileId: string;
}

/** A profile as a form holds it: every text there is, "" where the profile has none. */
export interface ProfileDraft {
  /** By `DraftText.path`. */
  texts: Readonly<Record<string, string>>;
  attributes: readonly AttributeRow[];
  preferences: readonly PreferenceRow[];
}

export function draftOf(profile: Profile): ProfileDraft {
  return {
    texts: Object.fromEntries(draftTexts.map((text) => [text.path, textOf(profile, text)])),
    attributes: Object.entries(profile.Attributes ?? {})
      .map(([name, value]) => ({ name, value }))
      .toSorted((one, other) => one.name.localeCompare(other.name)),
    preferences: preferenceRows(profile.EngagementPreferences ?? {}),
  };
}

export const emptyDraft: ProfileDraft = draftOf({});

function textOf(profile: Profile, { field, part }: DraftText): string {
  const value = profile[field];
  if (part) return (value as Address | undefined)?.[part] ?? "";
  return typeof value === "string" ? value : "";
}

function preferenceRows({ Phone = [], Email = [] }: EngagementPreferences): PreferenceRow[] {
  const row =
    (channel: PreferenceRow["channel"]) =>
    ({ ContactType, KeyName, KeyValue, ProfileId }: ContactPreference): PreferenceRow => ({
      channel,
      contactType: ContactType ?? "",
      keyName: KeyName ?? "",
      keyValue: KeyValue ?? "",
      profileId: ProfileId ?? "",
    });
  return [...Phone.map(row("Phone")), ...Email.map(row("Email"))];
}
