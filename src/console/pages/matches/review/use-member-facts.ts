import { useQueries } from "@tanstack/react-query";
import { useState } from "react";
import type { ProfileFacts as SuggestionFacts } from "../../../../profile-model/merge/suggest-main-profile.ts";
import type { IdentifiedProfile } from "../../../../profile-model/profile.ts";
import { type ProfileFacts, profileFactsQueries } from "../../../api/profile-facts.ts";

/** Above this the facts would take more requests than a group is worth: several a profile, more with each object type. */
const mostProfiles = 6;

/** The profiles whose facts are read. */
export function withFacts(profileIds: readonly string[]): readonly string[] {
  return profileIds.length > mostProfiles ? [] : profileIds;
}

/** What the service tells of each profile that exists beside its fields, by its id, as far as it is known by now. */
export function useMemberFacts(domainName: string, profiles: readonly IdentifiedProfile[]) {
  const asked = withFacts(profiles.map(({ ProfileId }) => ProfileId));
  const results = useQueries({
    queries: asked.map((profileId) => profileFactsQueries.ofProfile(domainName, profileId)),
  });
  const facts = new Map<string, ProfileFacts>();
  for (const [index, profileId] of asked.entries()) {
    const known = results[index]?.data;
    if (known) facts.set(profileId, known);
  }
  // What comes later is shown, but makes no other profile the main one under the reviewer's eyes.
  const [first] = useState(facts);
  return { facts, suggestionFacts: toSuggestionFacts(first) };
}

function toSuggestionFacts(
  facts: ReadonlyMap<string, ProfileFacts>,
): ReadonlyMap<string, SuggestionFacts> {
  return new Map(
    [...facts].map(([profileId, { objects, createdAt }]) => [
      profileId,
      { objectCount: objects && totalObjects(objects), createdAt },
    ]),
  );
}

/** The objects of all types, counted no further than a hundred a type. */
export function totalObjects(objects: NonNullable<ProfileFacts["objects"]>): number {
  return objects.reduce((sum, { count }) => sum + count, 0);
}
