import type { Database } from "../store/database.ts";
import {
  findEffectiveObjectType,
  type EffectiveObjectType,
} from "../store/effective-object-types.ts";
import type { StoredDomain } from "../store/domains.ts";
import type { MaximumOf } from "./object-limits.ts";
import type { PriorityOf } from "./populate.ts";

/** What decides about an object beside its mapping. */
export interface IngestionRules {
  objectType: string;
  allowsProfileCreation: boolean;
  /** Several profiles behind a key reject the object, where otherwise the key is passed over. */
  rejectsAmbiguity: boolean;
  /** Milliseconds since the epoch; fixed at ingestion (Administrator Guide, "Additional properties of object types"). */
  expiresAt: number;
  priorityOf: PriorityOf;
  maximumOf: MaximumOf;
}

const dayMs = 24 * 60 * 60 * 1000;

/** Objects of a profile by default, where the object type says nothing (Administrator Guide, data limits). */
const defaultMaximum: ReadonlyMap<string, number> = new Map([["WebAnalytics-Clickstream", 100]]);

/** The MaxProfileObjectCount of a domain's object types. */
export function maximumCounts(database: Database, domain: number): MaximumOf {
  return (name) =>
    findEffectiveObjectType(database, domain, name)?.settings.MaxProfileObjectCount ??
    defaultMaximum.get(name);
}

export function ingestionRules(
  database: Database,
  domain: StoredDomain,
  { name, mapping, settings, rejectsAmbiguousMatch }: EffectiveObjectType,
  now: number,
): IngestionRules {
  const days = settings.ExpirationDays ?? domain.settings.DefaultExpirationDays;
  return {
    objectType: name,
    allowsProfileCreation: mapping.allowsProfileCreation,
    rejectsAmbiguity: rejectsAmbiguousMatch,
    expiresAt: now + days * dayMs,
    priorityOf: (other) =>
      findEffectiveObjectType(database, domain.id, other)?.settings.SourcePriority,
    maximumOf: maximumCounts(database, domain.id),
  };
}
