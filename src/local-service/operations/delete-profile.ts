import type {
  DeleteProfileRequest,
  DeleteProfileResponse,
} from "@aws-sdk/client-customer-profiles";
import { deleteProfile as deleteStoredProfile } from "../store/profiles.ts";
import type { OperationContext, Validated } from "./operation-context.ts";
import { requiredDomain } from "./required-domain.ts";
import { requiredProfile } from "./required-profile.ts";

/**
 * "Deletes the standard customer profile and all data pertaining to the profile" (API reference): keys, objects,
 * standard objects, history and rule-based matches. The match groups of the last identity resolution job stay as they
 * were found (inferred).
 *
 * @throws ServiceError 404 for a profile that the domain does not have (message inferred).
 */
export function deleteProfile(
  { DomainName, ProfileId }: Validated<DeleteProfileRequest, "DomainName" | "ProfileId">,
  { database }: OperationContext,
): DeleteProfileResponse {
  const domain = requiredDomain(database, DomainName);
  deleteStoredProfile(database, requiredProfile(database, domain, ProfileId).row);
  // The API reference's example.
  return { Message: "OK" };
}
