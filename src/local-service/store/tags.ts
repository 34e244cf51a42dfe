import type { Database } from "./database.ts";
import type { Tags } from "./domains.ts";

/** A row that has tags. */
export interface TaggedResource {
  table: "domains" | "object_types" | "integrations";
  row: number;
}

export function tagsOf(database: Database, { table, row }: TaggedResource): Tags {
  const found = database.prepare(`SELECT tags FROM ${table} WHERE id = ?`).get(row);
  return JSON.parse(String(found?.["tags"])) as Tags;
}

export function setTags(database: Database, { table, row }: TaggedResource, tags: Tags): void {
  database.prepare(`UPDATE ${table} SET tags = ? WHERE id = ?`).run(JSON.stringify(tags), row);
}
