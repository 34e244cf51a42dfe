import type {
  DeleteProfileObjectTypeRequest,
  DeleteProfileObjectTypeResponse,
} from "@aws-sdk/client-customer-profiles";
import { removePortion } from "../ingestion/remove-object-type.ts";
import { findEffectiveObjectType } from "../store/effective-object-types.ts";
import { disableIntegrationsOfObjectType } from "../store/integrations.ts";
import { insertRemoval } from "../store/object-type-removals.ts";
import { deleteObjectType } from "../store/object-types.ts";
import { notFound } from "../wire/service-error.ts";
import type { OperationContext, Validated } from "./operation-context.ts";
import { requiredDomain } from "./required-domain.ts";

/**
 * Deletes an object type with its objects and what they gave to profiles, field by field. A template that is used
 * without being defined can be deleted as well: its objects go, and it can be used again (inferred).
 *
 * @throws ServiceError 404 for an object type that there is not (message inferred).
 */
export function deleteProfileObjectType(
  {
    DomainName,
    ObjectTypeName: name,
  }: Validated<DeleteProfileObjectTypeRequest, "DomainName" | "ObjectTypeName">,
  { database, now, upkeep }: OperationContext,
): DeleteProfileObjectTypeResponse {
  const domain = requiredDomain(database, DomainName);
  const objectType = findEffectiveObjectType(database, domain.id, name);
  if (!objectType) throw notFound(`ObjectTypeName ${name} is not found`);
  if (objectType.row !== undefined) deleteObjectType(database, objectType.row);
  disableIntegrationsOfObjectType(database, domain.id, name);
  const removal = { domain: domain.id, objectType: name };
  if (!removePortion(database, removal, now)) {
    insertRemoval(database, removal);
    upkeep.wake();
  }
  // The API reference's example.
  return { Message: "Deleted" };
}
