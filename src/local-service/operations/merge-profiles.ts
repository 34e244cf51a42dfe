import type {
  MergeProfilesRequest,
  MergeProfilesResponse,
} from "@aws-sdk/client-customer-profiles";
import { mergeStoredProfiles } from "../merging/merge-stored-profiles.ts";
import type { Database } from "../store/database.ts";
import { localPrincipal } from "../store/profile-history.ts";
import { findProfile, type StoredProfile } from "../store/profiles.ts";
import { badRequest } from "../wire/service-error.ts";
import type { OperationContext, Validated } from "./operation-context.ts";
import { requiredDomain } from "./required-domain.ts";

type MergeRequest = Validated<
  MergeProfilesRequest,
  "DomainName" | "MainProfileId" | "ProfileIdsToBeMerged"
>;

/** The ids must make sense among themselves; whether they exist is asked after that. */
function checkIds({
  MainProfileId,
  ProfileIdsToBeMerged,
  FieldSourceProfileIds,
}: MergeRequest): void {
  const group = new Set([MainProfileId, ...ProfileIdsToBeMerged]);
  if (group.size !== ProfileIdsToBeMerged.length + 1) {
    throw badRequest("MainProfileId and ProfileIdsToBeMerged must all be different");
  }
  const { Attributes = {}, ...fields } = FieldSourceProfileIds ?? {};
  const sources = [...Object.values(fields), ...Object.values(Attributes)];
  if (sources.some((source) => source !== undefined && !group.has(source))) {
    throw badRequest("FieldSourceProfileIds must name profiles of the merge");
  }
}

/** @throws ServiceError 400 `Unknown profile IDs` when one is not of this domain (observed). */
function knownProfile(database: Database, domain: number, profileId: string): StoredProfile {
  const stored = findProfile(database, domain, profileId);
  if (!stored) throw badRequest("Unknown profile IDs");
  return stored;
}

/**
 * Merges profiles into the main one. AWS does it in a job after it has answered; here it is done when the answer comes.
 *
 * @throws ServiceError 400 for an id that is unknown or given twice, a field source outside the group, or a merged profile of
 *   more than 250 KB (inferred).
 */
export function mergeProfiles(
  request: MergeRequest,
  { database, now }: OperationContext,
): MergeProfilesResponse {
  const domain = requiredDomain(database, request.DomainName);
  checkIds(request);
  const main = knownProfile(database, domain.id, request.MainProfileId);
  const others = request.ProfileIdsToBeMerged.map((id) => knownProfile(database, domain.id, id));
  const sources = request.FieldSourceProfileIds ?? {};
  const merge = { main, others, sources, performedBy: localPrincipal };
  if (!mergeStoredProfiles(database, domain.id, merge, now)) {
    throw badRequest("The merged profile would exceed the maximum size of 250 KB");
  }
  return { Message: "Profiles merged" };
}
