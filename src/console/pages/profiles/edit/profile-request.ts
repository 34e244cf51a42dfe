import type {
  ContactPreference,
  UpdateProfileCommandInput,
} from "@aws-sdk/client-customer-profiles";
import { changesSince } from "./draft-changes.ts";
import { draftTexts } from "./draft-texts.ts";
import type { PreferenceRow, ProfileDraft } from "./profile-draft.ts";

/** The fields of CreateProfile and UpdateProfile. */
export type ProfileFields = Omit<UpdateProfileCommandInput, "DomainName" | "ProfileId">;

/**
 * The fields that make a profile `after` of one that has any of the states. What is alike in all is absent, which keeps it;
 * what was emptied is "", which removes it (UpdateProfile, API reference). Contact preferences are sent as a whole.
 */
export function fieldsToSend(states: readonly ProfileDraft[], after: ProfileDraft): ProfileFields {
  const changes = changesSince(states, after);
  const changed = new Set(changes.map(({ path }) => path));
  const fields: Record<string, unknown> = {};
  for (const [field, texts] of Map.groupBy(
    draftTexts.filter(({ path }) => changed.has(path)),
    (text) => text.field,
  )) {
    const parts = texts.map(({ part, path }) => [part, after.texts[path] ?? ""]);
    fields[field] = texts[0]?.part ? Object.fromEntries(parts) : parts[0]?.[1];
  }
  const attributes = changes.filter(({ path }) => path.startsWith("Attributes."));
  if (attributes.length > 0)
    fields["Attributes"] = Object.fromEntries(
      attributes.map((change) => [change.path.slice("Attributes.".length), change.after]),
    );
  if (changed.has("EngagementPreferences"))
    fields["EngagementPreferences"] = {
      Phone: preferencesOf(after, "Phone"),
      Email: preferencesOf(after, "Email"),
    };
  return fields;
}

function preferencesOf(
  { preferences }: ProfileDraft,
  channel: PreferenceRow["channel"],
): ContactPreference[] {
  return preferences
    .filter((row) => row.channel === channel)
    .map(({ contactType, keyName, keyValue, profileId }) => ({
      ...(contactType && { ContactType: contactType as ContactPreference["ContactType"] }),
      ...(keyName && { KeyName: keyName }),
      ...(keyValue && { KeyValue: keyValue }),
      ...(profileId && { ProfileId: profileId }),
    }));
}
