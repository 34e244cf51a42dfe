import type {
  DeleteIntegrationRequest,
  DeleteIntegrationResponse,
  GetIntegrationRequest,
  GetIntegrationResponse,
  ListAccountIntegrationsRequest,
  ListAccountIntegrationsResponse,
  ListIntegrationsRequest,
  ListIntegrationsResponse,
  PutIntegrationRequest,
  PutIntegrationResponse,
} from "@aws-sdk/client-customer-profiles";
import { eventTypes } from "../../profile-model/integrations/event-types.ts";
import type { Database } from "../store/database.ts";
import type { StoredDomain } from "../store/domains.ts";
import { findEffectiveObjectType } from "../store/effective-object-types.ts";
import {
  countIntegrations,
  deleteIntegration as deleteStoredIntegration,
  findIntegration,
  listIntegrations as listStoredIntegrations,
  listIntegrationsWithUri,
  objectTypesOf,
  putIntegration as putStoredIntegration,
  type IntegrationSettings,
  type StoredIntegration,
} from "../store/integrations.ts";
import { NextTokens } from "./next-token.ts";
import { badRequest, notFound } from "../wire/service-error.ts";
import { checkFlowDefinition, flowUri, isFlowUri } from "./flow-definition.ts";
import type { OperationContext, Validated } from "./operation-context.ts";
import { requiredDomain } from "./required-domain.ts";

/** "Amazon Connect Customer Profiles integrations per domain" by default (Administrator Guide, service quotas). */
const mostIntegrations = 50;
/** Of objects that no object type describes (GetIntegration, API reference, IsUnstructured). */
const unstructured = "_unstructured";

function describeIntegration(integration: StoredIntegration) {
  return {
    DomainName: integration.domainName,
    Uri: integration.uri,
    ...integration.settings,
    CreatedAt: new Date(integration.createdAt),
    LastUpdatedAt: new Date(integration.updatedAt),
    Tags: { ...integration.tags },
  };
}

/** @throws ServiceError 404 for an integration that the domain does not have (message inferred). */
function requiredIntegration(
  database: Database,
  domain: StoredDomain,
  uri: string,
): StoredIntegration {
  const integration = findIntegration(database, domain.id, uri);
  if (!integration) throw notFound(`Integration ${uri} is not found in domain ${domain.name}`);
  return integration;
}

function checkObjectTypes(
  database: Database,
  domain: StoredDomain,
  { ObjectTypeName, ObjectTypeNames = {} }: PutIntegrationRequest,
): void {
  const names = Object.entries(ObjectTypeNames);
  if ((ObjectTypeName === undefined) === (names.length === 0)) {
    throw badRequest("Either ObjectTypeName or ObjectTypeNames must be given, and not both");
  }
  for (const [eventType] of names) {
    if (!eventTypes.includes(eventType)) {
      throw badRequest(`ObjectTypeNames does not support the event type ${eventType}`);
    }
  }
  for (const name of objectTypesOf({ ObjectTypeName, ObjectTypeNames })) {
    if (name !== unstructured && !findEffectiveObjectType(database, domain.id, name)) {
      throw notFound(`ObjectTypeName ${name} is not found in domain ${domain.name}`);
    }
  }
}

/** Those of a Connect instance ("can be associated with only one domain", CreateDomain) and of a flow (inferred). */
function belongsToOneDomain(uri: string): boolean {
  return /^arn:[^:]+:connect:[^/]+:instance\/[^/]+$/u.test(uri) || isFlowUri(uri);
}

function checkElsewhere(database: Database, domain: StoredDomain, uri: string): void {
  if (!belongsToOneDomain(uri)) return;
  const page = { after: 0, limit: 1, includeHidden: true };
  const [other] = listIntegrationsWithUri(database, uri, page);
  if (other && other.domainName !== domain.name) {
    throw badRequest(`Integration ${uri} already belongs to domain ${other.domainName}`);
  }
}

/** The URI that a request is about. @throws ServiceError 400 when it defines a flow that there is already. */
function requestedUri(database: Database, { Uri, FlowDefinition }: PutIntegrationRequest): string {
  if ((Uri === undefined) === (FlowDefinition === undefined)) {
    throw badRequest("Either Uri or FlowDefinition must be given, and not both");
  }
  if (!FlowDefinition) return Uri ?? "";
  checkFlowDefinition(FlowDefinition);
  const name = FlowDefinition.FlowName ?? "";
  const uri = flowUri(name);
  const page = { after: 0, limit: 1, includeHidden: true };
  if (listIntegrationsWithUri(database, uri, page).length > 0) {
    // In AWS's words (handler of CloudFormation's AWS::CustomerProfiles::Integration).
    throw badRequest(`Conflict executing request: Flow with name ${name} already exists.`);
  }
  return uri;
}

/** @param previous of the integration that is replaced: where its flow was made stays as it was (inferred). */
function settingsOf(
  request: PutIntegrationRequest,
  uri: string,
  previous: IntegrationSettings | undefined,
): IntegrationSettings {
  const { ObjectTypeName, ObjectTypeNames, FlowDefinition, RoleArn, EventTriggerNames } = request;
  const isMadeHere = FlowDefinition !== undefined || previous?.IsUnstructured === false;
  return {
    ...(ObjectTypeName === undefined ? { ObjectTypeNames } : { ObjectTypeName }),
    // "Created in Amazon AppFlow, or with ObjectTypeName equals _unstructured via API/CLI in flowDefinition".
    ...(isFlowUri(uri) && { IsUnstructured: !isMadeHere || ObjectTypeName === unstructured }),
    ...(RoleArn !== undefined && { RoleArn }),
    ...(EventTriggerNames && { EventTriggerNames }),
    Scope: request.Scope ?? "PROFILE",
  };
}

/**
 * Adds an integration by its URI or by the flow to make for it, or replaces the one of that URI in the domain: what the
 * request does not say is gone with the old one (inferred), but for the tags, which only the first call sets. Nothing is
 * ever fetched through it.
 *
 * @throws ServiceError 400 for a rule that the request breaks, 404 for an object type that there is not (inferred).
 */
export function putIntegration(
  request: Validated<PutIntegrationRequest, "DomainName">,
  { database, now }: OperationContext,
): PutIntegrationResponse {
  const domain = requiredDomain(database, request.DomainName);
  const uri = requestedUri(database, request);
  checkObjectTypes(database, domain, request);
  checkElsewhere(database, domain, uri);
  const current = findIntegration(database, domain.id, uri);
  if (!current && countIntegrations(database, domain.id) >= mostIntegrations) {
    throw badRequest(`A domain can have ${mostIntegrations} integrations at most`);
  }
  const settings = settingsOf(request, uri, current?.settings);
  putStoredIntegration(database, domain.id, { uri, settings, tags: request.Tags ?? {} }, now);
  return describeIntegration(requiredIntegration(database, domain, uri));
}

export function getIntegration(
  { DomainName, Uri }: Validated<GetIntegrationRequest, "DomainName" | "Uri">,
  { database }: OperationContext,
): GetIntegrationResponse {
  const domain = requiredDomain(database, DomainName);
  return describeIntegration(requiredIntegration(database, domain, Uri));
}

/** A flow that was defined with its integration goes with it, so that its name is free (inferred). */
export function deleteIntegration(
  { DomainName, Uri }: Validated<DeleteIntegrationRequest, "DomainName" | "Uri">,
  { database }: OperationContext,
): DeleteIntegrationResponse {
  const domain = requiredDomain(database, DomainName);
  deleteStoredIntegration(database, requiredIntegration(database, domain, Uri).row);
  // The API reference's example.
  return { Message: "Deleted" };
}

/** The page size that AWS documents for searches, taken for every list (inferred). */
const defaultPage = 20;

function describePage(
  integrations: readonly StoredIntegration[],
  size: number,
  tokens: NextTokens,
): ListIntegrationsResponse {
  const page = integrations.slice(0, size);
  const last = page.at(-1);
  return {
    Items: page.map(describeIntegration),
    ...(last && integrations.length > page.length && { NextToken: tokens.issue(last.row) }),
  };
}

/** Hidden are those whose object types were deleted (inferred). */
export function listIntegrations(
  request: Validated<ListIntegrationsRequest, "DomainName">,
  { database }: OperationContext,
): ListIntegrationsResponse {
  const { NextToken, MaxResults = defaultPage, IncludeHidden: includeHidden = false } = request;
  const domain = requiredDomain(database, request.DomainName);
  const tokens = new NextTokens(database, ["ListIntegrations", domain.id, includeHidden]);
  const page = { after: tokens.read(NextToken, 0), limit: MaxResults + 1, includeHidden };
  return describePage(listStoredIntegrations(database, domain.id, page), MaxResults, tokens);
}

/** Across the domains of the account; a URI that nobody has is an empty list (inferred). */
export function listAccountIntegrations(
  request: Validated<ListAccountIntegrationsRequest, "Uri">,
  { database }: OperationContext,
): ListAccountIntegrationsResponse {
  const { Uri, NextToken, MaxResults = defaultPage } = request;
  const { IncludeHidden: includeHidden = false } = request;
  const tokens = new NextTokens(database, ["ListAccountIntegrations", Uri, includeHidden]);
  const page = { after: tokens.read(NextToken, 0), limit: MaxResults + 1, includeHidden };
  return describePage(listIntegrationsWithUri(database, Uri, page), MaxResults, tokens);
}
