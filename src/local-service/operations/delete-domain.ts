import type { DeleteDomainRequest, DeleteDomainResponse } from "@aws-sdk/client-customer-profiles";
import { markDomainDeleted } from "../store/deleted-domains.ts";
import type { OperationContext, Validated } from "./operation-context.ts";
import { requiredDomain } from "./required-domain.ts";

/**
 * Deletes a domain with everything in it. When the answer comes nothing of it can be found and its name can be taken
 * again; the rows go in the background, also after a restart.
 */
export function deleteDomain(
  { DomainName }: Validated<DeleteDomainRequest, "DomainName">,
  { database, upkeep }: OperationContext,
): DeleteDomainResponse {
  markDomainDeleted(database, requiredDomain(database, DomainName).id);
  upkeep.wake();
  // The API reference's example.
  return { Message: "Domain Deleted" };
}
