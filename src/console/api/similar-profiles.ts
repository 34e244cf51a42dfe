import { GetSimilarProfilesCommand, type MatchType } from "@aws-sdk/client-customer-profiles";
import { infiniteQueryOptions } from "@tanstack/react-query";
import { client } from "./client.ts";

/** How a profile is searched for: how AWS spells the key is not documented beyond "the matchId or profileId". */
export function similarProfilesInput(domainName: string, profileId: string, matchType: MatchType) {
  return {
    DomainName: domainName,
    MatchType: matchType,
    SearchKey: "profileId",
    SearchValue: profileId,
    MaxResults: 20,
  };
}

export const similarProfileQueries = {
  /**
   * The profiles that are matched with a profile, which may be among them; none where it is in no match group. 20 a page,
   * as many as BatchGetProfile reads at once; a group of rules may have 1,000.
   */
  of: (domainName: string, profileId: string, matchType: MatchType) =>
    infiniteQueryOptions({
      // Beside the profiles: what writes one may change what it is similar to.
      queryKey: ["profiles", domainName, "similar", matchType, profileId],
      queryFn: ({ pageParam, signal }) =>
        client.send(
          new GetSimilarProfilesCommand({
            ...similarProfilesInput(domainName, profileId, matchType),
            NextToken: pageParam,
          }),
          { abortSignal: signal },
        ),
      initialPageParam: undefined as string | undefined,
      getNextPageParam: (page) => page.NextToken ?? undefined,
    }),
};
