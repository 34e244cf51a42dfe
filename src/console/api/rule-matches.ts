import {
  GetSimilarProfilesCommand,
  ListRuleBasedMatchesCommand,
} from "@aws-sdk/client-customer-profiles";
import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import { client } from "./client.ts";

/** A group that the domain's matching rules put together. */
export interface RuleMatch {
  profileIds: string[];
  /** From 1, the strictest; undefined where the service does not say. */
  ruleLevel: number | undefined;
}

async function readGroup(
  DomainName: string,
  matchId: string,
  abortSignal: AbortSignal,
): Promise<RuleMatch> {
  const profileIds: string[] = [];
  let ruleLevel: number | undefined;
  let NextToken: string | undefined;
  do {
    const page = await client.send(
      new GetSimilarProfilesCommand({
        DomainName,
        MatchType: "RULE_BASED_MATCHING",
        SearchKey: "matchId",
        SearchValue: matchId,
        MaxResults: 100,
        NextToken,
      }),
      { abortSignal },
    );
    profileIds.push(...(page.ProfileIds ?? []));
    ruleLevel ??= page.RuleLevel;
    NextToken = page.NextToken;
  } while (NextToken);
  return { profileIds, ruleLevel };
}

/** The request for the first page of a domain's groups by rules. */
export const listRuleMatchesInput = (domainName: string) => ({
  DomainName: domainName,
  MaxResults: 20,
});

export const ruleMatchQueries = {
  /** The ids of the groups, 20 a page: the API gives no more than that of a list. */
  list: (domainName: string) =>
    infiniteQueryOptions({
      queryKey: ["rule-matches", domainName, "list"],
      queryFn: async ({ pageParam, signal }) => {
        const page = await client.send(
          new ListRuleBasedMatchesCommand({
            ...listRuleMatchesInput(domainName),
            NextToken: pageParam,
          }),
          { abortSignal: signal },
        );
        return { matchIds: page.MatchIds ?? [], nextToken: page.NextToken };
      },
      initialPageParam: undefined as string | undefined,
      getNextPageParam: ({ nextToken }) => nextToken,
    }),

  /** One group; it has no profiles where there is no such group, or no longer. */
  detail: (domainName: string, matchId: string) =>
    queryOptions({
      queryKey: ["rule-matches", domainName, "detail", matchId],
      queryFn: ({ signal }) => readGroup(domainName, matchId, signal),
    }),
};
