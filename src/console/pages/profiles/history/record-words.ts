import type { ActionType, ProfileHistoryRecord } from "@aws-sdk/client-customer-profiles";

interface ActionWords {
  /** As a choice of what to show. */
  label: string;
  /** What happened, of the profile itself and of one of its objects. */
  profile: string;
  object: (type: string) => string;
}

const objectOf = (what: string) => (type: string) => `Object of the type ${type} ${what}`;

export const actionWords: Readonly<Record<ActionType, ActionWords>> = {
  CREATED: { label: "Created", profile: "Profile created", object: objectOf("created") },
  UPDATED: { label: "Updated", profile: "Profile updated", object: objectOf("updated") },
  INGESTED: { label: "Ingested", profile: "Profile ingested", object: objectOf("ingested") },
  MERGED: {
    label: "Merged",
    profile: "Other profiles merged into this one",
    object: objectOf("merged"),
  },
  DELETED_BY_MERGE: {
    label: "Deleted by a merge",
    profile: "A profile deleted, because it was merged into this one",
    object: objectOf("deleted by a merge"),
  },
  DELETED_BY_CUSTOMER: {
    label: "Deleted by a person",
    profile: "Profile deleted",
    object: objectOf("deleted"),
  },
  EXPIRED: { label: "Expired", profile: "Profile expired", object: objectOf("expired") },
  ADDED_PROFILE_KEY: { label: "Key added", profile: "Key added", object: objectOf("given a key") },
  DELETED_PROFILE_KEY: {
    label: "Key removed",
    profile: "Key removed",
    object: objectOf("rid of a key"),
  },
};

/** What happened, as a person says it; an action that is newer than this console by its own name. */
export function describeRecord({ ActionType, ObjectTypeName }: ProfileHistoryRecord): string {
  if (!ActionType) return "Something happened that the service does not name";
  const type = ObjectTypeName ?? "_profile";
  if (!Object.hasOwn(actionWords, ActionType)) return `${ActionType}, ${type}`;
  const words = actionWords[ActionType];
  return type === "_profile" ? words.profile : words.object(type);
}
