import { type DBSchema, type IDBPDatabase, openDB } from "idb";
import type { ReCreation, StepRecord } from "./re-creation.ts";

interface ReCreationSchema extends DBSchema {
  reCreations: { key: string; value: ReCreation; indexes: { "by-decision": string } };
  steps: { key: [reCreationId: string, index: number]; value: StepRecord };
}

let opened: Promise<IDBPDatabase<ReCreationSchema>> | undefined;

function database(): Promise<IDBPDatabase<ReCreationSchema>> {
  opened ??= openDB<ReCreationSchema>("re-creations", 1, {
    upgrade(created) {
      created
        .createObjectStore("reCreations", { keyPath: "id" })
        .createIndex("by-decision", "decisionId");
      created.createObjectStore("steps", { keyPath: ["reCreationId", "index"] });
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

/**
 * Keeps a re-creation, or its end, and resolves once it is on the disk.
 *
 * @throws {DOMException} when the browser blocks storage or has no room
 */
export async function keepReCreation(reCreation: ReCreation): Promise<void> {
  await navigator.storage.persist();
  const transaction = (await database()).transaction("reCreations", "readwrite", {
    durability: "strict",
  });
  await Promise.all([transaction.store.put(reCreation), transaction.done]);
}

/**
 * Keeps what is known of a step, in the place of what was known before, and resolves once it is on the disk.
 *
 * @throws {DOMException} when the browser blocks storage or has no room
 */
export async function keepStep(record: StepRecord): Promise<void> {
  const transaction = (await database()).transaction("steps", "readwrite", {
    durability: "strict",
  });
  await Promise.all([transaction.store.put(record), transaction.done]);
}

/** Forgets a re-creation of which nothing was done. @throws {DOMException} when the browser blocks storage */
export async function removeReCreation(id: string): Promise<void> {
  const transaction = (await database()).transaction(["reCreations", "steps"], "readwrite");
  await Promise.all([
    transaction.objectStore("reCreations").delete(id),
    transaction.objectStore("steps").delete(stepsRange(id)),
    transaction.done,
  ]);
}

/** What was begun to take a merge back, oldest first. */
export async function reCreationsOf(decisionId: string): Promise<ReCreation[]> {
  const found = await (await database()).getAllFromIndex("reCreations", "by-decision", decisionId);
  return found.toSorted((one, other) => one.startedAt.getTime() - other.startedAt.getTime());
}

/** What is known of the steps that have begun, in their order. */
export async function stepsOf(reCreationId: string): Promise<StepRecord[]> {
  return (await database()).getAll("steps", stepsRange(reCreationId));
}

function stepsRange(reCreationId: string): IDBKeyRange {
  return IDBKeyRange.bound([reCreationId, 0], [reCreationId, Infinity]);
}
