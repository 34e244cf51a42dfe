import { GetSimilarProfilesCommand, type MatchType } from "@aws-sdk/client-customer-profiles";
import { queryOptions } from "@tanstack/react-query";
import { client } from "./client.ts";

/** How a profile is searched for: how AWS spells the key is not documented beyond "the matchId or profileId". */
export function similarProfilesInput(domainName: string, profileId: string, matchType: MatchType) {
  return {
    DomainName: domainName,
    MatchType: matchType,
    SearchKey: "profileId",
    SearchValue: profileId,
    MaxResults: 100,
  };
}

export const similarProfileQueries = {
  /** The profiles that are matched with a profile, which may be among them; none where it is in no match group. */
  of: (domainName: string, profileId: string, matchType: MatchType) =>
    queryOptions({
      // Beside the profiles: what writes one may change what it is similar to.
      queryKey: ["profiles", domainName, "similar", matchType, profileId],
      queryFn: ({ signal }) =>
        client.send(
          new GetSimilarProfilesCommand(similarProfilesInput(domainName, profileId, matchType)),
          { abortSignal: signal },
        ),
    }),
};
