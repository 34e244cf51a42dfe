import type { Database } from "../store/database.ts";
import type { StoredDomain } from "../store/domains.ts";
import { findProfile, type StoredProfile } from "../store/profiles.ts";
import { notFound } from "../wire/service-error.ts";

/** @throws ServiceError 404 for a profile that the domain does not have (message inferred). */
export function requiredProfile(
  database: Database,
  { id, name }: StoredDomain,
  profileId: string,
): StoredProfile {
  const stored = findProfile(database, id, profileId);
  if (!stored) throw notFound(`ProfileId ${profileId} is not found in domain ${name}`);
  return stored;
}
