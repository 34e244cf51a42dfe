import type {
  GetProfileObjectTypeRequest,
  GetProfileObjectTypeResponse,
  ListProfileObjectTypesRequest,
  ListProfileObjectTypesResponse,
  PutProfileObjectTypeRequest,
  PutProfileObjectTypeResponse,
} from "@aws-sdk/client-customer-profiles";
import { quotas } from "../../profile-model/object-types/object-type-definition.ts";
import { findTemplate } from "../../profile-model/object-types/templates/templates.ts";
import { validateObjectType } from "../../profile-model/object-types/validate-object-type.ts";
import type { Database } from "../store/database.ts";
import { domainKeyContentTypes, mappingOf } from "../store/effective-object-types.ts";
import { NextTokens } from "./next-token.ts";
import {
  countObjectTypes,
  findObjectType,
  listObjectTypes,
  putObjectType,
  type ObjectTypeSettings,
  type StoredObjectType,
} from "../store/object-types.ts";
import { badRequest, notFound } from "../wire/service-error.ts";
import type { OperationContext, Validated } from "./operation-context.ts";
import { refuseChangedKeys } from "./refuse-changed-keys.ts";
import { requiredDomain } from "./required-domain.ts";

/** What both PutProfileObjectType and GetProfileObjectType return; a template's mapping is shown as the type's own (inferred). */
function describeObjectType({ name, settings, tags, createdAt, updatedAt }: StoredObjectType) {
  const mapping = mappingOf(settings);
  return {
    ObjectTypeName: name,
    ...settings,
    AllowProfileCreation: mapping?.AllowProfileCreation ?? false,
    Fields: mapping?.Fields,
    // The SDK's type is not read-only; nothing changes what is returned.
    Keys: mapping?.Keys as PutProfileObjectTypeResponse["Keys"],
    MaxAvailableProfileObjectCount: quotas.objectsPerProfile,
    CreatedAt: new Date(createdAt),
    LastUpdatedAt: new Date(updatedAt),
    Tags: { ...tags },
  };
}

function requiredObjectType(database: Database, domain: number, name: string): StoredObjectType {
  const objectType = findObjectType(database, domain, name);
  if (!objectType) throw notFound(`ObjectTypeName ${name} is not found`);
  return objectType;
}

/** As many as the wire lists breaches of the model's limits. */
const mostViolations = 10;

/**
 * Defines an object type, or puts this definition in the place of the one of this name: what it does not say is gone with
 * the old one (inferred), but for the tags, which only the first call sets. Objects that are there are not read anew.
 *
 * @throws ServiceError 400 with the first ten breaches of the mapping rules, or for a change of what stored keys are.
 */
export function putProfileObjectType(
  request: Validated<PutProfileObjectTypeRequest, "DomainName" | "ObjectTypeName" | "Description">,
  { database, now }: OperationContext,
): PutProfileObjectTypeResponse {
  const { DomainName, ObjectTypeName: name, Tags: tags = {}, ...definition } = request;
  const domain = requiredDomain(database, DomainName);
  const current = findObjectType(database, domain.id, name);
  const settings: ObjectTypeSettings = definition;
  const violations = validateObjectType(
    { ...settings, ObjectTypeName: name },
    {
      domainKeys: domainKeyContentTypes(database, domain.id, name),
      otherObjectTypes: countObjectTypes(database, domain.id) - (current ? 1 : 0),
      isTemplate: (templateId) => findTemplate(templateId) !== undefined,
    },
  );
  if (violations.length > 0)
    throw badRequest(
      violations
        .slice(0, mostViolations)
        .map(({ message }) => message)
        .join(". "),
    );
  if (
    current &&
    domain.settings.DataStore?.Enabled &&
    settings.EncryptionKey !== current.settings.EncryptionKey
  ) {
    throw badRequest(
      "The EncryptionKey of an object type cannot change in a domain with a data store",
    );
  }
  refuseChangedKeys(database, domain.id, settings);
  putObjectType(database, domain.id, name, settings, tags, now);
  return describeObjectType(requiredObjectType(database, domain.id, name));
}

/**
 * A template that is used without being defined is not found: the Administrator Guide's sentence about such types is
 * garbled, and read as saying that they are neither listed nor returned (inferred).
 *
 * @throws ServiceError 404 for an object type that the domain does not define (message inferred).
 */
export function getProfileObjectType(
  {
    DomainName,
    ObjectTypeName,
  }: Validated<GetProfileObjectTypeRequest, "DomainName" | "ObjectTypeName">,
  { database }: OperationContext,
): GetProfileObjectTypeResponse {
  const domain = requiredDomain(database, DomainName);
  return describeObjectType(requiredObjectType(database, domain.id, ObjectTypeName));
}

/** The page size that AWS documents for searches, taken for every list (inferred). */
const defaultPage = 20;

export function listProfileObjectTypes(
  request: Validated<ListProfileObjectTypesRequest, "DomainName">,
  { database }: OperationContext,
): ListProfileObjectTypesResponse {
  const { DomainName, NextToken, MaxResults = defaultPage } = request;
  const domain = requiredDomain(database, DomainName);
  const tokens = new NextTokens(database, ["ListProfileObjectTypes", domain.id]);
  const after = tokens.read(NextToken, 0);
  const objectTypes = listObjectTypes(database, domain.id, after, MaxResults + 1);
  const page = objectTypes.slice(0, MaxResults);
  const last = page.at(-1);
  return {
    Items: page.map(({ name, settings, tags, createdAt, updatedAt }) => ({
      ObjectTypeName: name,
      Description: settings.Description,
      CreatedAt: new Date(createdAt),
      LastUpdatedAt: new Date(updatedAt),
      MaxProfileObjectCount: settings.MaxProfileObjectCount,
      MaxAvailableProfileObjectCount: quotas.objectsPerProfile,
      SourcePriority: settings.SourcePriority,
      Tags: { ...tags },
    })),
    ...(last && objectTypes.length > page.length && { NextToken: tokens.issue(last.row) }),
  };
}
