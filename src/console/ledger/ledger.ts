import { type DBSchema, type IDBPDatabase, openDB } from "idb";
import { connection } from "../api/connection.ts";
import type { MergeDecision, MergeDecisionResult, MergeSnapshot } from "./decision.ts";

interface LedgerSchema extends DBSchema {
  decisions: {
    key: string;
    value: MergeDecision;
    indexes: { "by-domain": [scope: string, domainName: string] };
  };
  snapshots: { key: string; value: MergeSnapshot };
}

/**
 * Which service, account (where it is known) and region the records belong to: one browser may know several that have a
 * domain of one name.
 */
export const ledgerScope = [connection.service, connection.accountId ?? "", connection.region].join(
  "/",
);

let opened: Promise<IDBPDatabase<LedgerSchema>> | undefined;

/** Rejects where the browser blocks storage; the next call tries again. */
function ledger(): Promise<IDBPDatabase<LedgerSchema>> {
  opened ??= openDB<LedgerSchema>("review-ledger", 1, {
    upgrade(database) {
      const decisions = database.createObjectStore("decisions", { keyPath: "id" });
      decisions.createIndex("by-domain", ["scope", "domainName"]);
      database.createObjectStore("snapshots", { keyPath: "decisionId" });
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
 * Keeps a decision together with its snapshot, both or neither, and resolves once they are on the disk.
 *
 * @throws {DOMException} when the browser blocks storage or has no room
 */
export async function recordDecision(
  decision: MergeDecision,
  snapshot: MergeSnapshot,
): Promise<void> {
  const database = await ledger();
  // Without it a browser that runs out of room may drop the records; it may refuse, and the records are kept all the same.
  await navigator.storage.persist();
  const transaction = database.transaction(["decisions", "snapshots"], "readwrite", {
    durability: "strict",
  });
  await Promise.all([
    transaction.objectStore("decisions").add(decision),
    transaction.objectStore("snapshots").add(snapshot),
    transaction.done,
  ]);
}

/**
 * Adds what came of a decision to its record.
 *
 * @returns false when there is no such record
 * @throws {DOMException} when the browser blocks storage or has no room
 */
export async function recordResult(
  decisionId: string,
  result: MergeDecisionResult,
): Promise<boolean> {
  const database = await ledger();
  const transaction = database.transaction("decisions", "readwrite");
  const decision = await transaction.store.get(decisionId);
  if (decision) await transaction.store.put({ ...decision, result });
  await transaction.done;
  return decision !== undefined;
}

/** The profiles as they were just before a decision; undefined when there is no such record. */
export async function snapshotOf(decisionId: string): Promise<MergeSnapshot | undefined> {
  const database = await ledger();
  return database.get("snapshots", decisionId);
}

/** Every decision of a domain, oldest first. */
export async function decisionsOf(domainName: string): Promise<MergeDecision[]> {
  const database = await ledger();
  const decisions = await database.getAllFromIndex("decisions", "by-domain", [
    ledgerScope,
    domainName,
  ]);
  return decisions.toSorted((left, right) => left.decidedAt.getTime() - right.decidedAt.getTime());
}
