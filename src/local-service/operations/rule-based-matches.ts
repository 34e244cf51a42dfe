import type {
  ListRuleBasedMatchesRequest,
  ListRuleBasedMatchesResponse,
} from "@aws-sdk/client-customer-profiles";
import { NextTokens } from "./next-token.ts";
import { listRuleMatchGroups } from "../store/rule-based-matches.ts";
import { ruleSetOfDomain } from "../store/rule-sets.ts";
import type { OperationContext, Validated } from "./operation-context.ts";
import { requiredDomain } from "./required-domain.ts";

/** The page size that AWS documents for searches, taken for every list (inferred). */
const defaultPage = 20;

/** Where rule-based matching is off there are none (inferred). @throws ServiceError 400 for a token of earlier rules. */
export function listRuleBasedMatches(
  request: Validated<ListRuleBasedMatchesRequest, "DomainName">,
  { database }: OperationContext,
): ListRuleBasedMatchesResponse {
  const { DomainName, NextToken, MaxResults = defaultPage } = request;
  const ruleSet = ruleSetOfDomain(database, requiredDomain(database, DomainName).id);
  if (!ruleSet) return { MatchIds: [] };
  const tokens = new NextTokens(database, ["ListRuleBasedMatches", ruleSet.id]);
  const after = tokens.read(NextToken, 0);
  const groups = listRuleMatchGroups(database, ruleSet.id, after, MaxResults + 1);
  const page = groups.slice(0, MaxResults);
  const last = page.at(-1);
  return {
    MatchIds: page.map(({ matchId }) => matchId),
    ...(last && groups.length > page.length && { NextToken: tokens.issue(last.row) }),
  };
}
