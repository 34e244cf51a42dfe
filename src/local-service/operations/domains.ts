import type {
  CreateDomainRequest,
  CreateDomainResponse,
  GetDomainRequest,
  GetDomainResponse,
  ListDomainsRequest,
  ListDomainsResponse,
  UpdateDomainRequest,
  UpdateDomainResponse,
} from "@aws-sdk/client-customer-profiles";
import {
  findDomain,
  insertDomain,
  listDomains as listStoredDomains,
  updateDomain as updateStoredDomain,
  type DomainSettings,
  type StoredDomain,
} from "../store/domains.ts";
import { NextTokens } from "./next-token.ts";
import { unsweptFigures } from "../store/profile-objects.ts";
import { badRequest } from "../wire/service-error.ts";
import { checkMatchingSettings, keptMatching } from "./matching-settings.ts";
import type { OperationContext, Validated } from "./operation-context.ts";
import { requiredDomain } from "./required-domain.ts";
import { changeRules, followRules } from "./rule-based-matching-settings.ts";

function describeDomain({ name, settings, tags, createdAt, updatedAt }: StoredDomain) {
  return {
    DomainName: name,
    ...settings,
    CreatedAt: new Date(createdAt),
    LastUpdatedAt: new Date(updatedAt),
    Tags: { ...tags },
  };
}

/**
 * The settings after a request: a member that is absent keeps what there is, a text that is empty clears it
 * (UpdateDomain, API reference, DefaultEncryptionKey and DeadLetterQueueUrl). Matching, RuleBasedMatching and DataStore
 * are replaced as wholes (inferred).
 */
function changeSettings(
  current: DomainSettings,
  request: CreateDomainRequest | UpdateDomainRequest,
): DomainSettings {
  const settings = { ...current };
  if (request.DefaultExpirationDays !== undefined)
    settings.DefaultExpirationDays = request.DefaultExpirationDays;
  for (const name of ["DefaultEncryptionKey", "DeadLetterQueueUrl"] as const) {
    const value = request[name];
    if (value) settings[name] = value;
    else if (value === "") delete settings[name];
  }
  if (request.Matching) settings.Matching = keptMatching(request.Matching);
  if (request.RuleBasedMatching) {
    settings.RuleBasedMatching = changeRules(current.RuleBasedMatching, request.RuleBasedMatching);
  }
  if (request.DataStore) settings.DataStore = request.DataStore;
  return settings;
}

/** @throws ServiceError 400 for a name that is taken (AWS has no ConflictException). */
export function createDomain(
  request: Validated<CreateDomainRequest, "DomainName" | "DefaultExpirationDays">,
  { database, now }: OperationContext,
): CreateDomainResponse {
  const { DomainName: name, DefaultExpirationDays } = request;
  checkMatchingSettings(request);
  if (findDomain(database, name)) throw badRequest(`Domain ${name} already exists`);
  const settings = changeSettings({ DefaultExpirationDays }, request);
  insertDomain(database, name, settings, request.Tags ?? {}, now);
  followRules(database, requiredDomain(database, name), undefined);
  return { ...describeDomain(requiredDomain(database, name)), DefaultExpirationDays };
}

/**
 * Stats are true at the moment of the call: objects that have expired do not count, swept or not. Standard objects are
 * not counted (inferred).
 */
export function getDomain(
  { DomainName }: Validated<GetDomainRequest, "DomainName">,
  { database, now }: OperationContext,
): GetDomainResponse {
  const domain = requiredDomain(database, DomainName);
  const unswept = unsweptFigures(database, domain.id, now);
  return {
    ...describeDomain(domain),
    Stats: {
      ProfileCount: domain.profileCount,
      MeteringProfileCount: domain.profileCount + domain.meteringSurplus - unswept.meteringSurplus,
      ObjectCount: domain.objectCount - unswept.objects,
      TotalSize: domain.objectBytes - unswept.bytes,
    },
  };
}

export function updateDomain(
  request: Validated<UpdateDomainRequest, "DomainName">,
  { database, now }: OperationContext,
): UpdateDomainResponse {
  const domain = requiredDomain(database, request.DomainName);
  checkMatchingSettings(request);
  const settings = changeSettings(domain.settings, request);
  updateStoredDomain(database, domain.id, settings, request.Tags ?? domain.tags, now);
  const changed = requiredDomain(database, request.DomainName);
  followRules(database, changed, domain.settings.RuleBasedMatching);
  return describeDomain(requiredDomain(database, request.DomainName));
}

/** The page size that AWS documents for searches, taken for every list (inferred). */
const defaultPage = 20;

export function listDomains(
  { NextToken, MaxResults = defaultPage }: ListDomainsRequest,
  { database }: OperationContext,
): ListDomainsResponse {
  const tokens = new NextTokens(database, ["ListDomains"]);
  const domains = listStoredDomains(database, tokens.read(NextToken, 0), MaxResults + 1);
  const page = domains.slice(0, MaxResults);
  const last = page.at(-1);
  return {
    Items: page.map(({ name, tags, createdAt, updatedAt }) => ({
      DomainName: name,
      CreatedAt: new Date(createdAt),
      LastUpdatedAt: new Date(updatedAt),
      Tags: { ...tags },
    })),
    ...(last && domains.length > page.length && { NextToken: tokens.issue(last.id) }),
  };
}
