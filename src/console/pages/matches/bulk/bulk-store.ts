import { type DBSchema, type IDBPDatabase, openDB } from "idb";
import { connectionScope } from "../../../api/connection.ts";
import type { BulkItem, BulkRun } from "./bulk-run.ts";

interface BulkSchema extends DBSchema {
  /** One a domain: the latest. */
  runs: { key: [scope: string, domainName: string]; value: BulkRun };
  items: { key: [runId: string, index: number]; value: BulkItem };
}

let opened: Promise<IDBPDatabase<BulkSchema>> | undefined;

function store(): Promise<IDBPDatabase<BulkSchema>> {
  opened ??= openDB<BulkSchema>("bulk-merges", 1, {
    upgrade(database) {
      database.createObjectStore("runs", { keyPath: ["scope", "domainName"] });
      database.createObjectStore("items", { keyPath: ["runId", "index"] });
    },
    terminated() {
      opened = undefined;
    },
  }).catch((error: unknown) => {
    opened = undefined;
    throw error;
  });
  return opened;
}

const itemsOf = (runId: string) => IDBKeyRange.bound([runId, 0], [runId, Infinity]);

/**
 * Keeps a new run with its items in the place of the domain's last one.
 *
 * @throws {DOMException} when the browser blocks storage or has no room: then nothing may be merged in bulk
 */
export async function keepRun(run: BulkRun, items: readonly BulkItem[]): Promise<void> {
  const database = await store();
  const transaction = database.transaction(["runs", "items"], "readwrite", {
    durability: "strict",
  });
  const last = await transaction.objectStore("runs").get([run.scope, run.domainName]);
  if (last) await transaction.objectStore("items").delete(itemsOf(last.id));
  await Promise.all([
    transaction.objectStore("runs").put(run),
    ...items.map((item) => transaction.objectStore("items").put(item)),
    transaction.done,
  ]);
}

/** @throws {DOMException} when the browser blocks storage or has no room */
export async function keepItem(item: BulkItem): Promise<void> {
  const database = await store();
  await database.put("items", item);
}

/** The latest run of a domain with its items in order; undefined where there is none. */
export async function latestRun(
  domainName: string,
): Promise<{ run: BulkRun; items: BulkItem[] } | undefined> {
  const database = await store();
  const run = await database.get("runs", [connectionScope, domainName]);
  return run && { run, items: await database.getAll("items", itemsOf(run.id)) };
}
