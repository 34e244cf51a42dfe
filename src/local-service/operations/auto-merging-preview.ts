import type {
  GetAutoMergingPreviewRequest,
  GetAutoMergingPreviewResponse,
} from "@aws-sdk/client-customer-profiles";
import { autoMergingOf, plannedMerges } from "../identity-resolution/auto-merging.ts";
import { latestCompletedJob, listMatchGroups } from "../store/identity-resolution-jobs.ts";
import { checkAutoMerging } from "./matching-settings.ts";
import type { OperationContext, Validated } from "./operation-context.ts";
import { requiredDomain } from "./required-domain.ts";

/** AWS does not say how large its sample is. */
const largestSample = 100;

/** Places of a random sample among `count`, all of them where there are few. */
function sampleRanks(count: number): number[] {
  if (count <= largestSample) return Array.from({ length: count }, (_, index) => index + 1);
  const ranks = new Set<number>();
  while (ranks.size < largestSample) ranks.add(1 + Math.floor(Math.random() * count));
  return [...ranks];
}

/**
 * What auto-merging would do with these settings, tried on a sample of the groups of the latest run: how many groups and
 * profiles the sample has, and how many of the profiles would be part of a merge (inferred: the main profiles too). Where
 * no run has completed all three are 0 (inferred).
 *
 * @throws ServiceError 400 for an attribute that cannot be compared.
 */
export function getAutoMergingPreview(
  request: Validated<
    GetAutoMergingPreviewRequest,
    "DomainName" | "Consolidation" | "ConflictResolution"
  >,
  { database }: OperationContext,
): GetAutoMergingPreviewResponse {
  const domain = requiredDomain(database, request.DomainName);
  checkAutoMerging(request);
  const autoMerging = autoMergingOf(request);
  const job = latestCompletedJob(database, domain.id);
  const groups = job
    ? sampleRanks(job.matchesFound).flatMap((rank) =>
        listMatchGroups(database, job.row, rank - 1, 1),
      )
    : [];
  const toMerge = groups.map((group) => {
    const merges = plannedMerges(database, domain.id, group, autoMerging);
    return new Set(merges.flatMap((merge) => [merge.mainProfileId, ...merge.profileIdsToBeMerged]))
      .size;
  });
  const sum = (counts: readonly number[]): number =>
    counts.reduce((total, count) => total + count, 0);
  return {
    DomainName: domain.name,
    NumberOfMatchesInSample: groups.length,
    NumberOfProfilesInSample: sum(groups.map(({ profileIds }) => profileIds.length)),
    NumberOfProfilesWillBeMerged: sum(toMerge),
  };
}
