import { type DBSchema, type IDBPDatabase, openDB } from "idb";
import type { Decision } from "../ledger/decision.ts";
import { connectionScope } from "../api/connection.ts";

/** How much of a decision the domain has: it without, or with, the outcome of its merge. */
export type SharedStage = "decided" | "settled";

/** `since`: of the sharing, in milliseconds; what was shared before it was turned off and on again is gone. */
type MarkKey = [scope: string, domainName: string, since: number, decisionId: string];

interface MarksSchema extends DBSchema {
  marks: { key: MarkKey; value: SharedStage };
}

let opened: Promise<IDBPDatabase<MarksSchema>> | undefined;

function database(): Promise<IDBPDatabase<MarksSchema>> {
  opened ??= openDB<MarksSchema>("shared-decisions", 1, {
    upgrade(created) {
      created.createObjectStore("marks");
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

export function stageOf(decision: Decision): SharedStage {
  return decision.verb === "merge" && decision.result === undefined ? "decided" : "settled";
}

/** Which decisions this browser knows to be in the domain: those that it has put there, and those that it has from there. */
export async function sharedMarks(
  domainName: string,
  since: Date,
): Promise<Map<string, SharedStage>> {
  const store = (await database()).transaction("marks").store;
  const range = IDBKeyRange.bound(
    [connectionScope, domainName, since.getTime(), ""],
    [connectionScope, domainName, since.getTime(), "\uFFFF"],
  );
  const [keys, stages] = await Promise.all([store.getAllKeys(range), store.getAll(range)]);
  return new Map(keys.map((key, index) => [key[3], stages[index] ?? "decided"]));
}

export async function markShared(
  domainName: string,
  since: Date,
  decisions: readonly Decision[],
): Promise<void> {
  const transaction = (await database()).transaction("marks", "readwrite");
  await Promise.all([
    ...decisions.map((decision) =>
      transaction.store.put(stageOf(decision), [
        connectionScope,
        domainName,
        since.getTime(),
        decision.id,
      ]),
    ),
    transaction.done,
  ]);
}
