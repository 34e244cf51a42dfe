import { type IDBPDatabase, openDB } from "idb";
import { connectionScope } from "../api/connection.ts";
import type { Decision, MergeDecision, MergeDecisionResult, MergeSnapshot } from "./decision.ts";
import type { LedgerRecords } from "./file/ledger-lines.ts";
import { type LedgerSchema, schemaVersion, upgradeSchema } from "./ledger-schema.ts";
import { isUnsettled, takesIn } from "./unsettled-merge.ts";

let opened: Promise<IDBPDatabase<LedgerSchema>> | undefined;

/** Rejects where the browser blocks storage, or another tab still works with an older ledger; the next call tries again. */
function ledger(): Promise<IDBPDatabase<LedgerSchema>> {
  opened ??= new Promise<IDBPDatabase<LedgerSchema>>((resolve, reject) => {
    openDB<LedgerSchema>("review-ledger", schemaVersion, {
      upgrade: upgradeSchema,
      blocked: () => reject(new Error("Another tab has an older version of this console open.")),
      // A newer version of the console in another tab waits for this one to let go.
      blocking: (_version, _newVersion, event) => {
        opened = undefined;
        (event.target as IDBDatabase).close();
      },
      terminated: () => {
        opened = undefined;
      },
    }).then(resolve, reject);
  }).catch((error: unknown) => {
    opened = undefined;
    throw error;
  });
  return opened;
}

/**
 * Keeps a decision, together with the snapshot that a merge has, both or neither, and resolves once they are on the disk.
 *
 * @throws {DOMException} when the browser blocks storage or has no room
 */
export async function recordDecision(decision: Decision, snapshot?: MergeSnapshot): Promise<void> {
  const database = await ledger();
  // Without it a browser that runs out of room may drop the records; it may refuse, and the records are kept all the same.
  await navigator.storage.persist();
  const transaction = database.transaction(["decisions", "snapshots"], "readwrite", {
    durability: "strict",
  });
  await Promise.all([
    transaction.objectStore("decisions").add(decision),
    snapshot && transaction.objectStore("snapshots").add(snapshot),
    transaction.done,
  ]);
}

/**
 * Adds what came of a merge to its record, unless that is known already: a result is never overwritten.
 *
 * @returns the result that stands; undefined when there is no such record
 * @throws {DOMException} when the browser blocks storage or has no room
 */
export async function recordResult(
  decisionId: string,
  result: MergeDecisionResult,
): Promise<MergeDecisionResult | undefined> {
  const database = await ledger();
  const transaction = database.transaction("decisions", "readwrite");
  const decision = await transaction.store.get(decisionId);
  const standing = decision?.verb === "merge" ? (decision.result ?? result) : undefined;
  if (decision?.verb === "merge" && decision.result === undefined)
    await transaction.store.put({ ...decision, result });
  await transaction.done;
  return standing;
}

/** The profiles as they were just before a merge; undefined when there is no such record. */
export async function snapshotOf(decisionId: string): Promise<MergeSnapshot | undefined> {
  const database = await ledger();
  return database.get("snapshots", decisionId);
}

/** One decision; undefined when there is no such record. */
export async function decisionOf(decisionId: string): Promise<Decision | undefined> {
  const database = await ledger();
  return database.get("decisions", decisionId);
}

/** The snapshots of those of the decisions that have one. */
export async function snapshotsOf(decisions: readonly Decision[]): Promise<MergeSnapshot[]> {
  const database = await ledger();
  const transaction = database.transaction("snapshots");
  const found = await Promise.all(
    decisions.filter(({ verb }) => verb === "merge").map(({ id }) => transaction.store.get(id)),
  );
  return found.flatMap((snapshot) => snapshot ?? []);
}

/**
 * Adds records from elsewhere, all or none; those that are here already, by their id, stay as they are.
 *
 * @returns how many decisions were new
 * @throws {DOMException} when the browser blocks storage or has no room
 */
export async function addRecords({ decisions, snapshots }: LedgerRecords): Promise<number> {
  const database = await ledger();
  const transaction = database.transaction(["decisions", "snapshots"], "readwrite", {
    durability: "strict",
  });
  const ofDecisions = transaction.objectStore("decisions");
  const ofSnapshots = transaction.objectStore("snapshots");
  // By id, so that a record that a file has twice is added once.
  const adding = Promise.all([
    ...[...new Map(decisions.map((one) => [one.id, one])).values()].map(async (one) => {
      if ((await ofDecisions.getKey(one.id)) !== undefined) return 0;
      await ofDecisions.add(one);
      return 1;
    }),
    ...[...new Map(snapshots.map((one) => [one.decisionId, one])).values()].map(async (one) => {
      if ((await ofSnapshots.getKey(one.decisionId)) === undefined) await ofSnapshots.add(one);
      return 0;
    }),
  ]);
  // At once, so that where one fails nothing is left that rejects with nobody there to hear of it.
  const [added] = await Promise.all([adding, transaction.done]);
  return added.reduce<number>((sum, one) => sum + one, 0);
}

/** A merge that keeps or deletes one of the profiles and whose outcome is not known, by whichever tab it was sent. */
export async function unsettledMergeOf(
  domainName: string,
  profileIds: readonly string[],
): Promise<MergeDecision | undefined> {
  const database = await ledger();
  const { store } = database.transaction("decisions");
  const found = await Promise.all(
    profileIds.map((id) => store.index("by-profile").getAll(IDBKeyRange.only(id))),
  );
  return found
    .flat()
    .filter(isUnsettled)
    .find(
      (decision) =>
        decision.scope === connectionScope &&
        decision.domainName === domainName &&
        takesIn(decision, profileIds),
    );
}

/** Every decision of a domain, oldest first. */
export async function decisionsOf(domainName: string): Promise<Decision[]> {
  const database = await ledger();
  // An array sorts above every date, so that the range holds all dates (Indexed Database API, "compare two keys").
  const range = IDBKeyRange.bound([connectionScope, domainName], [connectionScope, domainName, []]);
  return database.getAllFromIndex("decisions", "by-domain", range);
}
