import type {
  DataStoreResponse,
  MatchingResponse,
  RuleBasedMatchingResponse,
} from "@aws-sdk/client-customer-profiles";
import type { Database } from "./database.ts";

/** What CreateDomain and UpdateDomain set, in the shapes in which GetDomain returns it. */
export interface DomainSettings {
  DefaultExpirationDays: number;
  DefaultEncryptionKey?: string;
  DeadLetterQueueUrl?: string;
  Matching?: MatchingResponse;
  RuleBasedMatching?: RuleBasedMatchingResponse;
  DataStore?: DataStoreResponse;
}

export type Tags = Readonly<Record<string, string>>;

export interface StoredDomain {
  /** Row id; domains are listed in its order. */
  id: number;
  name: string;
  settings: DomainSettings;
  tags: Tags;
  profileCount: number;
  /** Objects of all profiles, those that have expired and were not swept yet among them. */
  objectCount: number;
  objectBytes: number;
  /** One for each 100 objects of a profile beyond its first 100. */
  meteringSurplus: number;
  /** Milliseconds since the epoch, like `updatedAt`. */
  createdAt: number;
  updatedAt: number;
}

type DomainRow = Record<
  | "id"
  | "profile_count"
  | "object_count"
  | "object_bytes"
  | "metering_surplus"
  | "created_at"
  | "updated_at",
  number
> &
  Record<"name" | "settings" | "tags", string>;

function toDomain(row: DomainRow): StoredDomain {
  return {
    id: row.id,
    name: row.name,
    settings: JSON.parse(row.settings) as DomainSettings,
    tags: JSON.parse(row.tags) as Tags,
    profileCount: row.profile_count,
    objectCount: row.object_count,
    objectBytes: row.object_bytes,
    meteringSurplus: row.metering_surplus,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  };
}

export function findDomain(database: Database, name: string): StoredDomain | undefined {
  return database.remembered(`domain ${name}`, () => {
    const row = database.prepare("SELECT * FROM domains WHERE name = ? AND deleted = 0").get(name);
    return row && toDomain(row as DomainRow);
  });
}

/** The domain of a row id; undefined when it was deleted. */
export function domainAtRow(database: Database, row: number): StoredDomain | undefined {
  const found = database.prepare("SELECT * FROM domains WHERE id = ? AND deleted = 0").get(row);
  return found && toDomain(found as DomainRow);
}

/** Domains in the order in which they were made, those after row `after`. */
export function listDomains(database: Database, after: number, limit: number): StoredDomain[] {
  const rows = database
    .prepare("SELECT * FROM domains WHERE id > ? AND deleted = 0 ORDER BY id LIMIT ?")
    .all(after, limit);
  return rows.map((row) => toDomain(row as DomainRow));
}

/**
 * Its row id is one that no domain has had before. To be called in a transaction.
 *
 * @param now milliseconds since the epoch.
 */
export function insertDomain(
  database: Database,
  name: string,
  settings: DomainSettings,
  tags: Tags,
  now: number,
): void {
  database.prepare("UPDATE last_domain SET id = id + 1").run();
  database
    .prepare(
      `INSERT INTO domains (id, name, settings, tags, created_at, updated_at)
       VALUES ((SELECT id FROM last_domain), ?, ?, ?, ?, ?)`,
    )
    .run(name, JSON.stringify(settings), JSON.stringify(tags), now, now);
}

/** @param now milliseconds since the epoch. */
export function updateDomain(
  database: Database,
  id: number,
  settings: DomainSettings,
  tags: Tags,
  now: number,
): void {
  database
    .prepare("UPDATE domains SET settings = ?, tags = ?, updated_at = ? WHERE id = ?")
    .run(JSON.stringify(settings), JSON.stringify(tags), now, id);
}

/** All profiles of a domain were held against its matching rules. */
export function setRuleBasedMatchingActive(database: Database, id: number): void {
  database
    .prepare(
      `UPDATE domains SET settings = json_set(settings, '$.RuleBasedMatching.Status', 'ACTIVE') WHERE id = ?`,
    )
    .run(id);
}
