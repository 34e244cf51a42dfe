import { useReducer, useState } from "react";
import {
  type ProfileFacts as SuggestionFacts,
  suggestMainProfile,
} from "../../../../profile-model/merge/suggest-main-profile.ts";
import type { ProfilesById } from "../../../api/profiles.ts";
import { applicableChoices, includedProfiles, planMerge } from "./merge-plan.ts";
import { changesSince } from "./profile-differences.ts";
import { hasChoices, noChoices, type ReviewAction, reviewReducer } from "./review-choices.ts";

/**
 * The state of one group's review. From the first choice on, the reviewer goes on seeing the profiles that the choice was
 * made on: a refetch in the background changes neither them nor a choice, but sets `isOutdated`.
 *
 * @param latest the profiles as last fetched.
 * @param facts by which the main profile is suggested; the same ones for as long as the review is open.
 */
export function useGroupReview(latest: ProfilesById, facts: ReadonlyMap<string, SuggestionFacts>) {
  const [made, dispatch] = useReducer(reviewReducer, noChoices);
  const [held, setHeld] = useState<ProfilesById>();
  const seen = held ?? latest;
  const hold = () => setHeld((current) => current ?? latest);

  const choices = applicableChoices(seen.profiles, made);
  const included = includedProfiles(seen.profiles, choices);
  const suggestion = included.length > 0 ? suggestMainProfile(included, facts) : undefined;
  return {
    choices,
    seen,
    suggestion,
    plan: suggestion && planMerge(included, choices, suggestion.profileId),
    isDirty: hasChoices(made),
    isOutdated: held !== undefined && changesSince(held.profiles, latest.profiles).length > 0,
    /** Keeps what is seen now, whatever is fetched meanwhile. */
    hold,
    /** Takes the newest values; the choices stay. */
    showLatest: (current: ProfilesById = latest) => setHeld(current),
    /** Forgets the choices and follows what is fetched again. */
    release: () => {
      dispatch({ type: "reset" });
      setHeld(undefined);
    },
    choose: (action: ReviewAction) => {
      hold();
      dispatch(action);
    },
  };
}
