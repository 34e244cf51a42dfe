import { changesSince } from "./draft-changes.ts";
import type { ProfileDraft } from "./profile-draft.ts";

/**
 * The draft of somebody who took the profile for one of `states`, carried over to the profile as it is `now`: what they
 * touched stays as they left it, everything else is what the profile has now.
 */
export function rebaseDraft(
  draft: ProfileDraft,
  states: readonly ProfileDraft[],
  now: ProfileDraft,
): ProfileDraft {
  const touched = new Set(changesSince(states, draft).map(({ path }) => path));
  const isTouched = (name: string) => touched.has(`Attributes.${name}`);
  return {
    texts: Object.fromEntries(
      Object.entries(now.texts).map(([path, text]) => [
        path,
        touched.has(path) ? (draft.texts[path] ?? "") : text,
      ]),
    ),
    attributes: [
      ...now.attributes.filter(({ name }) => !isTouched(name)),
      ...draft.attributes.filter(({ name }) => name === "" || isTouched(name)),
    ],
    preferences: touched.has("EngagementPreferences") ? draft.preferences : now.preferences,
  };
}
