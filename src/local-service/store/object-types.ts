import type {
  ObjectTypeField,
  ObjectTypeKey,
} from "../../profile-model/object-types/object-type.ts";
import type { Database } from "./database.ts";
import type { Tags } from "./domains.ts";

/** What PutProfileObjectType sets, but for tags, in the shapes in which GetProfileObjectType returns it. */
export interface ObjectTypeSettings {
  Description: string;
  /** The mapping is the template's; Fields and Keys are absent. */
  TemplateId?: string | undefined;
  ExpirationDays?: number | undefined;
  EncryptionKey?: string | undefined;
  AllowProfileCreation?: boolean | undefined;
  SourceLastUpdatedTimestampFormat?: string | undefined;
  MaxProfileObjectCount?: number | undefined;
  SourcePriority?: number | undefined;
  Fields?: Record<string, ObjectTypeField> | undefined;
  Keys?: Record<string, ObjectTypeKey[]> | undefined;
}

export interface StoredObjectType {
  /** Row id; object types are listed in its order. */
  row: number;
  name: string;
  settings: ObjectTypeSettings;
  tags: Tags;
  /** Milliseconds since the epoch, like `updatedAt`. */
  createdAt: number;
  updatedAt: number;
}

type ObjectTypeRow = Record<"id" | "created_at" | "updated_at", number> &
  Record<"name" | "definition" | "tags", string>;

function toObjectType(row: ObjectTypeRow): StoredObjectType {
  return {
    row: row.id,
    name: row.name,
    settings: JSON.parse(row.definition) as ObjectTypeSettings,
    tags: JSON.parse(row.tags) as Tags,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  };
}

export function findObjectType(
  database: Database,
  domain: number,
  name: string,
): StoredObjectType | undefined {
  const row = database
    .prepare("SELECT * FROM object_types WHERE domain = ? AND name = ?")
    .get(domain, name);
  return row && toObjectType(row as ObjectTypeRow);
}

/** Object types in the order in which they were made, those after row `after`. */
export function listObjectTypes(
  database: Database,
  domain: number,
  after: number,
  limit: number,
): StoredObjectType[] {
  const rows = database
    .prepare("SELECT * FROM object_types WHERE domain = ? AND id > ? ORDER BY id LIMIT ?")
    .all(domain, after, limit);
  return rows.map((row) => toObjectType(row as ObjectTypeRow));
}

export function countObjectTypes(database: Database, domain: number): number {
  const row = database
    .prepare("SELECT count(*) AS count FROM object_types WHERE domain = ?")
    .get(domain);
  return Number(row?.["count"]);
}

/**
 * Makes an object type or puts this one in its place, which keeps its tags.
 *
 * @param tags of a new one.
 * @param now milliseconds since the epoch.
 */
export function putObjectType(
  database: Database,
  domain: number,
  name: string,
  settings: ObjectTypeSettings,
  tags: Tags,
  now: number,
): void {
  database
    .prepare(
      `INSERT INTO object_types (domain, name, definition, tags, created_at, updated_at) VALUES (?, ?, ?, ?, ?, ?)
       ON CONFLICT (domain, name) DO UPDATE SET definition = excluded.definition, updated_at = excluded.updated_at`,
    )
    .run(domain, name, JSON.stringify(settings), JSON.stringify(tags), now, now);
}

/** The definition alone; objects and what they brought to profiles are the business of who calls. */
export function deleteObjectType(database: Database, row: number): void {
  database.prepare("DELETE FROM object_types WHERE id = ?").run(row);
}
