import { changesBetween, type DraftChange } from "./draft-changes.ts";
import type { ProfileDraft } from "./profile-draft.ts";
import { fieldsToSend, type ProfileFields } from "./profile-request.ts";

interface ProfileStates {
  /** When the form was opened. */
  base: ProfileDraft;
  /** What each attempt of this form would have made of it. */
  sent: readonly ProfileDraft[];
  /** As it is to be. */
  draft: ProfileDraft;
  now: ProfileDraft;
}

export type NextUpdate =
  | { kind: "done" }
  | { kind: "send"; fields: ProfileFields }
  /** Somebody else has written the profile since the form was opened. */
  | { kind: "changed"; changes: DraftChange[] };

/**
 * What is left to do for a profile to become what its form says. What an attempt whose answer got lost has made of it is
 * nobody else's change.
 */
export function nextUpdate({ base, sent, draft, now }: ProfileStates): NextUpdate {
  if (changesBetween(now, draft).length === 0) return { kind: "done" };
  const changes = changesBetween(base, now);
  const isOwn = sent.some((attempt) => changesBetween(attempt, now).length === 0);
  if (changes.length > 0 && !isOwn) return { kind: "changed", changes };
  return { kind: "send", fields: fieldsToSend([now], draft) };
}
