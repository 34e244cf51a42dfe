import type {
  MergeProfilesRequest,
  MergeProfilesResponse,
} from "@aws-sdk/client-customer-profiles";
import { mergeProfiles as mergeProfileFields } from "../../profile-model/merge/merge.ts";
import type { Database } from "../store/database.ts";
import { mergedProvenance } from "../ingestion/field-provenance.ts";
import { maximumCounts } from "../ingestion/ingestion-rules.ts";
import { evictAfterMerge } from "../ingestion/object-limits.ts";
import { moveHistory, recordHistory } from "../store/profile-history.ts";
import { adoptKeys, keysOfProfile } from "../store/profile-keys.ts";
import { moveObjects } from "../store/profile-objects.ts";
import {
  addProfileSources,
  deleteProfile,
  findProfile,
  sourcesOfProfile,
  updateProfile,
  type StoredProfile,
} from "../store/profiles.ts";
import { moveStandardObjects } from "../store/standard-objects.ts";
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

/** Hands over what a profile has beside fields and keys, and deletes it; its history tells so where it goes on. */
function absorb(
  database: Database,
  domain: number,
  main: number,
  { row, profile }: StoredProfile,
  now: number,
): void {
  moveObjects(database, row, main);
  moveStandardObjects(database, row, main);
  moveHistory(database, row, main);
  addProfileSources(database, domain, main, sourcesOfProfile(database, row));
  deleteProfile(database, row);
  const content = JSON.stringify(profile);
  const record = { action: "DELETED_BY_MERGE", objectType: "_profile", content } as const;
  recordHistory(database, main, record, now);
}

/**
 * Merges profiles into the main one: its fields become what `mergeProfiles` of the profile model says, the keys, objects
 * and history of all move to it, the others are deleted. AWS does it in a job after it has answered; here it is done when the answer comes.
 *
 * @throws ServiceError 400 for an id that is unknown or given twice, or a field source outside the group.
 */
export function mergeProfiles(
  request: MergeRequest,
  { database, now }: OperationContext,
): MergeProfilesResponse {
  const domain = requiredDomain(database, request.DomainName);
  checkIds(request);
  const main = knownProfile(database, domain.id, request.MainProfileId);
  const others = request.ProfileIdsToBeMerged.map((id) => knownProfile(database, domain.id, id));
  const { profile, fields } = mergeProfileFields(
    main.profile,
    others.map((other) => other.profile),
    request.FieldSourceProfileIds,
  );
  const keys = others.flatMap(({ row }) => keysOfProfile(database, row));
  const formerKeys = keysOfProfile(database, main.row);
  for (const other of others) absorb(database, domain.id, main.row, other, now);
  const provenance = mergedProvenance([main, ...others], fields);
  updateProfile(database, domain.id, { row: main.row, profile, provenance }, now);
  adoptKeys(database, domain.id, main.row, [...formerKeys, ...keys]);
  evictAfterMerge(database, main.row, maximumCounts(database, domain.id));
  const content = JSON.stringify(profile);
  recordHistory(database, main.row, { action: "MERGED", objectType: "_profile", content }, now);
  return { Message: "Profiles merged" };
}
