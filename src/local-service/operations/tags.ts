import type {
  ListTagsForResourceRequest,
  ListTagsForResourceResponse,
  TagResourceRequest,
  TagResourceResponse,
  UntagResourceRequest,
  UntagResourceResponse,
} from "@aws-sdk/client-customer-profiles";
import { accountId, region } from "../identity.ts";
import type { Database } from "../store/database.ts";
import { findDomain } from "../store/domains.ts";
import { findIntegration } from "../store/integrations.ts";
import { findObjectType } from "../store/object-types.ts";
import { setTags, tagsOf, type TaggedResource } from "../store/tags.ts";
import { badRequest, notFound } from "../wire/service-error.ts";
import type { OperationContext, Validated } from "./operation-context.ts";

/** "You can associate as many as 50 tags with a resource" (TagResource, API reference). */
const mostTags = 50;

/** A URI may have slashes and colons of its own. */
const arnForm =
  /^arn:([a-z0-9]+):profile:([a-z0-9-]*):(\d*):domains\/([^/]+)(?:\/(object-types|integrations)\/(.+))?$/su;

function findResource(database: Database, arn: string): TaggedResource | undefined {
  const parts = arnForm.exec(arn);
  if (!parts) {
    throw badRequest(
      "resourceArn must be the ARN of a domain, an object type or an integration of Customer Profiles",
    );
  }
  const [, partition, arnRegion, account, domainName = "", kind, name = ""] = parts;
  if (partition !== "aws" || arnRegion !== region || account !== accountId) return undefined;
  const domain = findDomain(database, domainName);
  if (!domain) return undefined;
  switch (kind) {
    case "object-types": {
      const objectType = findObjectType(database, domain.id, name);
      return objectType && { table: "object_types", row: objectType.row };
    }
    case "integrations": {
      const integration = findIntegration(database, domain.id, name);
      return integration && { table: "integrations", row: integration.row };
    }
    default:
      return { table: "domains", row: domain.id };
  }
}

/**
 * The resource of an ARN (`…:domains/d`, `…:domains/d/object-types/t`, `…:domains/d/integrations/uri`). The tag operations
 * have no AccessDeniedException, so that one of another account or region is not found, like one that there is not
 * (inferred).
 *
 * @throws ServiceError 400 for what is not an ARN of these forms, 404 for a resource that there is not.
 */
function requiredResource(database: Database, arn: string): TaggedResource {
  const resource = findResource(database, arn);
  if (!resource) throw notFound(`Resource ${arn} is not found`);
  return resource;
}

/** Adds tags and replaces the values of those that are there. @throws ServiceError 400 beyond 50 tags. */
export function tagResource(
  { resourceArn, tags }: Validated<TagResourceRequest, "resourceArn" | "tags">,
  { database }: OperationContext,
): TagResourceResponse {
  const resource = requiredResource(database, resourceArn);
  const changed = new Map([...Object.entries(tagsOf(database, resource)), ...Object.entries(tags)]);
  if (changed.size > mostTags) throw badRequest(`A resource can have ${mostTags} tags at most`);
  setTags(database, resource, Object.fromEntries(changed));
  return {};
}

/** Removes tags; keys that the resource does not have are passed over (inferred). */
export function untagResource(
  { resourceArn, tagKeys }: Validated<UntagResourceRequest, "resourceArn" | "tagKeys">,
  { database }: OperationContext,
): UntagResourceResponse {
  const resource = requiredResource(database, resourceArn);
  const left = new Map(Object.entries(tagsOf(database, resource)));
  for (const key of tagKeys) left.delete(key);
  setTags(database, resource, Object.fromEntries(left));
  return {};
}

export function listTagsForResource(
  { resourceArn }: Validated<ListTagsForResourceRequest, "resourceArn">,
  { database }: OperationContext,
): ListTagsForResourceResponse {
  return { tags: tagsOf(database, requiredResource(database, resourceArn)) };
}
