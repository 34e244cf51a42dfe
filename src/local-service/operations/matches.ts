import type { GetMatchesRequest, GetMatchesResponse } from "@aws-sdk/client-customer-profiles";
import { latestCompletedJob, listMatchGroups } from "../store/identity-resolution-jobs.ts";
import { NextTokens } from "./next-token.ts";
import type { OperationContext, Validated } from "./operation-context.ts";
import { requiredDomain } from "./required-domain.ts";

/** The page size that AWS documents for searches, taken for every list (inferred). */
const defaultPage = 20;

/**
 * The match groups of the latest run that completed, the surest first. They are what that run found: a group stays
 * listed though its profiles were merged or deleted since (inferred). Where no run has completed there are none.
 *
 * @throws ServiceError 400 for a token of an earlier run, whose groups are gone.
 */
export function getMatches(
  { DomainName, NextToken, MaxResults = defaultPage }: Validated<GetMatchesRequest, "DomainName">,
  { database }: OperationContext,
): GetMatchesResponse {
  const domain = requiredDomain(database, DomainName);
  const job = latestCompletedJob(database, domain.id);
  if (job === undefined) return { PotentialMatches: 0, Matches: [] };
  const tokens = new NextTokens(database, ["GetMatches", domain.id, job.jobId]);
  const groups = listMatchGroups(database, job.row, tokens.read(NextToken, 0), MaxResults + 1);
  const page = groups.slice(0, MaxResults);
  const last = page.at(-1);
  return {
    MatchGenerationDate: new Date(job.endedAt ?? job.updatedAt),
    PotentialMatches: job.matchesFound,
    Matches: page.map(({ matchId, profileIds, confidenceScore }) => ({
      MatchId: matchId,
      ProfileIds: [...profileIds],
      ConfidenceScore: confidenceScore,
    })),
    ...(last && groups.length > page.length && { NextToken: tokens.issue(last.rank) }),
  };
}
