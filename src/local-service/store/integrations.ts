import type { PutIntegrationResponse } from "@aws-sdk/client-customer-profiles";
import type { Database } from "./database.ts";
import type { Tags } from "./domains.ts";

/** What PutIntegration sets, but for tags, in the shapes in which GetIntegration returns it. */
export type IntegrationSettings = Pick<
  PutIntegrationResponse,
  | "ObjectTypeName"
  | "ObjectTypeNames"
  | "IsUnstructured"
  | "RoleArn"
  | "EventTriggerNames"
  | "Scope"
>;

export interface StoredIntegration {
  /** Row id; integrations are listed in its order. */
  row: number;
  domainName: string;
  uri: string;
  settings: IntegrationSettings;
  tags: Tags;
  /** Milliseconds since the epoch, like `updatedAt`. */
  createdAt: number;
  updatedAt: number;
}

type IntegrationRow = Record<"id" | "created_at" | "updated_at", number> &
  Record<"domain_name" | "uri" | "settings" | "tags", string>;

function toIntegration(found: unknown): StoredIntegration {
  const row = found as IntegrationRow;
  return {
    row: row.id,
    domainName: row.domain_name,
    uri: row.uri,
    settings: JSON.parse(row.settings) as IntegrationSettings,
    tags: JSON.parse(row.tags) as Tags,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  };
}

const select = `SELECT integrations.*, domains.name AS domain_name FROM integrations
  JOIN domains ON domains.id = integrations.domain`;

/** An integration is hidden when every object type that it ingests is disabled for it. */
const isShown = `(?3 OR EXISTS (SELECT 1 FROM integration_object_types
  WHERE integration = integrations.id AND enabled = 1))`;

export function findIntegration(
  database: Database,
  domain: number,
  uri: string,
): StoredIntegration | undefined {
  const found = database.prepare(`${select} WHERE domain = ? AND uri = ?`).get(domain, uri);
  return found && toIntegration(found);
}

export interface IntegrationPage {
  /** Row to go on after. */
  after: number;
  limit: number;
  includeHidden: boolean;
}

/** Integrations of a domain in the order in which they were made. */
export function listIntegrations(
  database: Database,
  domain: number,
  { after, limit, includeHidden }: IntegrationPage,
): StoredIntegration[] {
  return database
    .prepare(
      `${select} WHERE domain = ?1 AND integrations.id > ?2 AND ${isShown}
       ORDER BY integrations.id LIMIT ?4`,
    )
    .all(domain, after, Number(includeHidden), limit)
    .map(toIntegration);
}

/** Integrations of all domains with a URI, in the order in which they were made. */
export function listIntegrationsWithUri(
  database: Database,
  uri: string,
  { after, limit, includeHidden }: IntegrationPage,
): StoredIntegration[] {
  return database
    .prepare(
      `${select} WHERE uri = ?1 AND integrations.id > ?2 AND ${isShown}
       ORDER BY integrations.id LIMIT ?4`,
    )
    .all(uri, after, Number(includeHidden), limit)
    .map(toIntegration);
}

export function countIntegrations(database: Database, domain: number): number {
  const row = database
    .prepare("SELECT count(*) AS count FROM integrations WHERE domain = ?")
    .get(domain);
  return Number(row?.["count"]);
}

export interface NewIntegration {
  uri: string;
  settings: IntegrationSettings;
  /** Of a new one; one that is there keeps its own. */
  tags: Tags;
}

/**
 * Makes an integration or puts this one in its place; either way all that it ingests is enabled.
 *
 * @param now milliseconds since the epoch.
 */
export function putIntegration(
  database: Database,
  domain: number,
  { uri, settings, tags }: NewIntegration,
  now: number,
): void {
  const row = database
    .prepare(
      `INSERT INTO integrations (domain, uri, settings, tags, created_at, updated_at) VALUES (?, ?, ?, ?, ?, ?)
       ON CONFLICT (domain, uri) DO UPDATE SET settings = excluded.settings, updated_at = excluded.updated_at
       RETURNING id`,
    )
    .get(domain, uri, JSON.stringify(settings), JSON.stringify(tags), now, now);
  const id = Number(row?.["id"]);
  database.prepare("DELETE FROM integration_object_types WHERE integration = ?").run(id);
  const add = database.prepare(
    "INSERT OR IGNORE INTO integration_object_types (integration, object_type) VALUES (?, ?)",
  );
  for (const objectType of objectTypesOf(settings)) add.run(id, objectType);
}

/** The object types that an integration ingests: one, or one for each event type. */
export function objectTypesOf({ ObjectTypeName, ObjectTypeNames }: IntegrationSettings): string[] {
  return ObjectTypeName === undefined ? Object.values(ObjectTypeNames ?? {}) : [ObjectTypeName];
}

export function deleteIntegration(database: Database, row: number): void {
  database.prepare("DELETE FROM integrations WHERE id = ?").run(row);
}

/**
 * "It also disables integrations from this specific ProfileObjectType" (DeleteProfileObjectType, API reference): they
 * ingest nothing of the type any more. To be called in the transaction that deletes the object type.
 */
export function disableIntegrationsOfObjectType(
  database: Database,
  domain: number,
  objectType: string,
): void {
  database
    .prepare(
      `UPDATE integration_object_types SET enabled = 0
       WHERE object_type = ? AND integration IN (SELECT id FROM integrations WHERE domain = ?)`,
    )
    .run(objectType, domain);
}
