import type {
  BatchGetProfileRequest,
  BatchGetProfileResponse,
  CreateProfileRequest,
  CreateProfileResponse,
  UpdateProfileRequest,
  UpdateProfileResponse,
} from "@aws-sdk/client-customer-profiles";
import { setManually } from "../ingestion/field-provenance.ts";
import { recordHistory } from "../store/profile-history.ts";
import {
  fieldsOfProfile,
  insertProfile,
  isTooLarge,
  newProfileId,
  updateProfile as updateStoredProfile,
} from "../store/profiles.ts";
import { JsonText } from "../wire/json-text.ts";
import { badRequest } from "../wire/service-error.ts";
import { changeProfile } from "./change-profile.ts";
import type { OperationContext, Validated } from "./operation-context.ts";
import { requiredDomain } from "./required-domain.ts";
import { requiredProfile } from "./required-profile.ts";
import type { IdentifiedProfile } from "../../profile-model/profile.ts";

function checkSize(profile: IdentifiedProfile): void {
  if (isTooLarge(profile)) throw badRequest("The profile exceeds the maximum size of 250 KB");
}

/** Always makes a new profile; nothing is looked for that might be the same person (inferred from the API's shape). */
export function createProfile(
  request: Validated<CreateProfileRequest, "DomainName">,
  { database, now }: OperationContext,
): CreateProfileResponse {
  const domain = requiredDomain(database, request.DomainName);
  const profile = changeProfile({ ProfileId: newProfileId() }, request);
  checkSize(profile);
  const row = insertProfile(database, domain.id, profile, now);
  recordHistory(
    database,
    row,
    { action: "CREATED", objectType: "_profile", content: JSON.stringify(profile) },
    now,
  );
  return { ProfileId: profile.ProfileId };
}

/** @throws ServiceError 404 for a profile that the domain does not have (message inferred). */
export function updateProfile(
  request: Validated<UpdateProfileRequest, "DomainName" | "ProfileId">,
  { database, now }: OperationContext,
): UpdateProfileResponse {
  const domain = requiredDomain(database, request.DomainName);
  const stored = requiredProfile(database, domain, request.ProfileId);
  const profile = changeProfile(stored.profile, request);
  checkSize(profile);
  const provenance = setManually(stored.provenance, profile, request);
  updateStoredProfile(database, domain.id, { row: stored.row, profile, provenance }, now);
  recordHistory(
    database,
    stored.row,
    { action: "UPDATED", objectType: "_profile", content: JSON.stringify(profile) },
    now,
  );
  return { ProfileId: profile.ProfileId };
}

/**
 * Profiles in the order asked for, an id given twice once; an error for each id that the domain does not have. They are
 * written as they are stored: to parse and to write twenty profiles of 250 KB would hold the service up.
 */
export function batchGetProfile(
  { DomainName, ProfileIds }: Validated<BatchGetProfileRequest, "DomainName" | "ProfileIds">,
  { database }: OperationContext,
): JsonText {
  const domain = requiredDomain(database, DomainName);
  const profiles: string[] = [];
  const errors: NonNullable<BatchGetProfileResponse["Errors"]> = [];
  for (const ProfileId of new Set(ProfileIds)) {
    const fields = fieldsOfProfile(database, domain.id, ProfileId);
    if (fields === undefined)
      errors.push({
        ProfileId,
        Code: "ResourceNotFoundException",
        Message: `ProfileId ${ProfileId} is not found`,
      });
    else profiles.push(fields);
  }
  return new JsonText(`{"Profiles":[${profiles.join(",")}],"Errors":${JSON.stringify(errors)}}`);
}
