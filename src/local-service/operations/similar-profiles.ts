import type {
  GetSimilarProfilesRequest,
  GetSimilarProfilesResponse,
} from "@aws-sdk/client-customer-profiles";
import type { Database } from "../store/database.ts";
import type { StoredDomain } from "../store/domains.ts";
import { findMatchGroup, latestCompletedJob } from "../store/identity-resolution-jobs.ts";
import { NextTokens } from "./next-token.ts";
import { findProfile } from "../store/profiles.ts";
import {
  findRuleMatchGroup,
  listRuleMatchMembers,
  ruleMatchGroupOf,
} from "../store/rule-based-matches.ts";
import { ruleSetOfDomain } from "../store/rule-sets.ts";
import { badRequest } from "../wire/service-error.ts";
import type { OperationContext, Validated } from "./operation-context.ts";
import { requiredDomain } from "./required-domain.ts";

/** The page size that AWS documents for searches, taken for every list (inferred). */
const defaultPage = 20;

/** By which a group is asked for. */
type SearchKey = "profileId" | "matchId";

/** "Using the matchId or profileId" (API reference); how SearchKey spells them is inferred. */
function readSearchKey(text: string): SearchKey {
  switch (text.replace(/^_/u, "").toLowerCase()) {
    case "profileid":
      return "profileId";
    case "matchid":
      return "matchId";
    default:
      throw badRequest("SearchKey must be profileId or matchId");
  }
}

/** A group, and how to read its profiles: each with a number to go on after. */
interface SimilarGroup {
  response: Omit<GetSimilarProfilesResponse, "ProfileIds" | "NextToken">;
  list: (after: number, limit: number) => { row: number; profileId: string }[];
}

/** A group of the latest identity resolution job. */
function matchGroup(
  database: Database,
  domain: StoredDomain,
  key: SearchKey,
  value: string,
): SimilarGroup | undefined {
  const job = latestCompletedJob(database, domain.id);
  const group = job && findMatchGroup(database, job.row, { [key]: value });
  return (
    group && {
      response: { MatchId: group.matchId, ConfidenceScore: group.confidenceScore },
      list: (after, limit) =>
        group.profileIds
          .map((profileId, index) => ({ row: index + 1, profileId }))
          .slice(after, after + limit),
    }
  );
}

function ruleGroup(
  database: Database,
  domain: StoredDomain,
  key: SearchKey,
  value: string,
): SimilarGroup | undefined {
  const ruleSet = ruleSetOfDomain(database, domain.id)?.id;
  if (ruleSet === undefined) return undefined;
  const profile = key === "profileId" ? findProfile(database, domain.id, value) : undefined;
  const group =
    key === "matchId"
      ? findRuleMatchGroup(database, ruleSet, value)
      : profile && ruleMatchGroupOf(database, ruleSet, profile.row);
  return (
    group && {
      response: { MatchId: group.matchId, RuleLevel: group.level },
      list: (after, limit) => listRuleMatchMembers(database, group.row, after, limit),
    }
  );
}

/**
 * The profiles of a match group, asked for by its id or by one of them, which is among the answer (inferred). Where there
 * is no such group the list is empty and MatchId absent (inferred).
 *
 * @throws ServiceError 400 for another SearchKey, or a token of another group.
 */
export function getSimilarProfiles(
  request: Validated<
    GetSimilarProfilesRequest,
    "DomainName" | "MatchType" | "SearchKey" | "SearchValue"
  >,
  { database }: OperationContext,
): GetSimilarProfilesResponse {
  const { DomainName, MatchType, SearchValue, NextToken, MaxResults = defaultPage } = request;
  const domain = requiredDomain(database, DomainName);
  const key = readSearchKey(request.SearchKey);
  const find = MatchType === "ML_BASED_MATCHING" ? matchGroup : ruleGroup;
  const group = find(database, domain, key, SearchValue);
  const { MatchId = "" } = group?.response ?? {};
  const tokens = new NextTokens(database, ["GetSimilarProfiles", domain.id, MatchType, MatchId]);
  const after = tokens.read(NextToken, 0);
  const found = group?.list(after, MaxResults + 1) ?? [];
  const page = found.slice(0, MaxResults);
  const last = page.at(-1);
  return {
    ProfileIds: page.map(({ profileId }) => profileId),
    MatchType,
    ...group?.response,
    ...(last && found.length > page.length && { NextToken: tokens.issue(last.row) }),
  };
}
