import type { Database } from "./database.ts";

/** An object type that was deleted and of which there still is data. */
export interface ObjectTypeRemoval {
  /** Row id. */
  domain: number;
  objectType: string;
}

export function insertRemoval(database: Database, { domain, objectType }: ObjectTypeRemoval): void {
  database
    .prepare("INSERT OR IGNORE INTO object_type_removals (domain, object_type) VALUES (?, ?)")
    .run(domain, objectType);
}

export function deleteRemoval(database: Database, { domain, objectType }: ObjectTypeRemoval): void {
  database
    .prepare("DELETE FROM object_type_removals WHERE domain = ? AND object_type = ?")
    .run(domain, objectType);
}

export function isBeingRemoved(database: Database, domain: number, objectType: string): boolean {
  const found = database
    .prepare("SELECT 1 FROM object_type_removals WHERE domain = ? AND object_type = ?")
    .get(domain, objectType);
  return found !== undefined;
}

export function firstRemoval(database: Database): ObjectTypeRemoval | undefined {
  return database
    .prepare("SELECT domain, object_type AS objectType FROM object_type_removals LIMIT 1")
    .get() as ObjectTypeRemoval | undefined;
}
