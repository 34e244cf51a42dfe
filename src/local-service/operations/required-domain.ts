import { accountId } from "../identity.ts";
import type { Database } from "../store/database.ts";
import { findDomain, type StoredDomain } from "../store/domains.ts";
import { notFound } from "../wire/service-error.ts";

/**
 * The domain an operation is about. Every operation asks for it before anything else, as AWS does (observed).
 *
 * @throws ServiceError 404 in AWS's words (observed).
 */
export function requiredDomain(database: Database, name: string): StoredDomain {
  const domain = findDomain(database, name);
  if (!domain) throw notFound(`DomainName ${name} is not found in account ${accountId}`);
  return domain;
}
