import type { DBSchema, IDBPDatabase, IDBPTransaction, StoreNames } from "idb";
import { fingerprintsById } from "../../profile-model/compare/profile-fingerprint.ts";
import type { IdentifiedProfile } from "../../profile-model/profile.ts";
import type { Decision, MergeDecision, MergeDecisionResult, MergeSnapshot } from "./decision.ts";

/** Decisions are small and all read at once; what is large of a merge stands in its snapshot, read one by one. */
export interface LedgerSchema extends DBSchema {
  decisions: {
    key: string;
    value: Decision;
    indexes: {
      "by-domain": [scope: string, domainName: string, decidedAt: Date];
      /** Under each profile of its group. */
      "by-profile": string;
    };
  };
  snapshots: { key: string; value: MergeSnapshot };
}

export const schemaVersion = 3;

type VersionChange = IDBPTransaction<LedgerSchema, StoreNames<LedgerSchema>[], "versionchange">;

/** Brings the database of any earlier version to `schemaVersion`; nothing that was recorded is lost. */
export function upgradeSchema(
  database: IDBPDatabase<LedgerSchema>,
  oldVersion: number,
  _newVersion: number | null,
  transaction: VersionChange,
): void {
  if (oldVersion === 0) {
    database.createObjectStore("decisions", { keyPath: "id" });
    database.createObjectStore("snapshots", { keyPath: "decisionId" });
  }
  const decisions = transaction.objectStore("decisions");
  if (oldVersion === 1) decisions.deleteIndex("by-domain");
  if (oldVersion < 2) decisions.createIndex("by-domain", ["scope", "domainName", "decidedAt"]);
  if (oldVersion < 3) decisions.createIndex("by-profile", "groupProfileIds", { multiEntry: true });
  // What cannot be moved aborts the upgrade: the old version stays as it was, and opening fails.
  if (oldVersion === 1) void moveFromVersion1(transaction).catch(() => transaction.abort());
}

/** A decision of version 1: merges only, with the prediction and the profile read back in the record itself. */
interface DecisionOfVersion1 extends Omit<
  MergeDecision,
  "origin" | "title" | "fingerprints" | "evidence" | "note" | "result"
> {
  prediction: IdentifiedProfile;
  /** What was read back is the prediction with the differences, and is not kept. */
  result?: MergeDecisionResult & { readBack?: IdentifiedProfile };
}

async function moveFromVersion1(transaction: VersionChange): Promise<void> {
  const decisions = transaction.objectStore("decisions");
  const snapshots = transaction.objectStore("snapshots");
  const records = (await decisions.getAll()) as unknown as DecisionOfVersion1[];
  for (const { prediction, result, ...record } of records) {
    const snapshot = await snapshots.get(record.id);
    const profiles = snapshot?.profiles ?? [];
    const takenAt = snapshot?.takenAt ?? record.decidedAt;
    await snapshots.put({
      decisionId: record.id,
      takenAt,
      profiles,
      prediction,
      objects: undefined,
    });
    const { readBack: _readBack, ...outcome } = result ?? {};
    await decisions.put({
      ...record,
      origin: "identityResolution",
      title: "",
      fingerprints: fingerprintsById(profiles),
      evidence: undefined,
      note: undefined,
      ...(result && { result: outcome as MergeDecisionResult }),
    });
  }
}
