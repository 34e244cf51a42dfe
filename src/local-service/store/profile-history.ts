import type { ActionType } from "@aws-sdk/client-customer-profiles";
import { accountId } from "../identity.ts";
import type { Database } from "./database.ts";

/** Who acts in this service: the one access key it has. */
export const localPrincipal = `arn:aws:iam::${accountId}:user/local`;
/** Who acts when nobody asked: the service itself. */
export const servicePrincipal = "profile.amazonaws.com";

export interface NewHistoryRecord {
  action: ActionType;
  /** `_profile`, or the type of the object that it is about. */
  objectType: string;
  /** ProfileObjectUniqueKey of that object. */
  objectKey?: string;
  /** JSON of the profile, the object or the key. */
  content?: string;
  /** Row of the object whose content is the record's as long as the object is stored as it was then. */
  object?: number;
  performedBy?: string;
}

export interface HistoryRecord {
  /** Row id; records are listed from the highest, the newest. */
  row: number;
  action: ActionType;
  objectType: string;
  objectKey: string | null;
  performedBy: string;
  /** Milliseconds since the epoch. */
  createdAt: number;
}

/** Records that a profile keeps, each with up to 250 KB. The limit is this product's, like the next. */
const mostRecords = 1000;
/** Bytes of the contents of a profile's records: as many as its objects may have. */
const mostBytes = 51_200 * 1024;
/** Records beyond them that go with each new one: a merge may bring thousands at once. */
const portion = 10;

/** Adds to a profile's history, from which the oldest records go when it has too many. @param now milliseconds since the epoch. */
export function recordHistory(
  database: Database,
  profile: number,
  record: NewHistoryRecord,
  now: number,
): void {
  database
    .prepare(
      `INSERT INTO profile_history (profile, action, object_type, object_key, performed_by, created_at, content, object)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
    )
    .run(
      profile,
      record.action,
      record.objectType,
      record.objectKey ?? null,
      record.performedBy ?? localPrincipal,
      now,
      record.content ?? null,
      record.object ?? null,
    );
  const newestToGo = Math.max(
    newestBeyondCount(database, profile),
    // Records that are smaller come to the number first; a character is three bytes at most.
    (record.content?.length ?? 0) > mostBytes / mostRecords / 3
      ? newestBeyondBytes(database, profile)
      : 0,
  );
  if (newestToGo === 0) return;
  database
    .prepare(
      `DELETE FROM profile_history WHERE id IN
       (SELECT id FROM profile_history WHERE profile = ? AND id <= ? ORDER BY id LIMIT ?)`,
    )
    .run(profile, newestToGo, portion);
}

/** The newest of a profile's records that are too many; 0 when none is. */
function newestBeyondCount(database: Database, profile: number): number {
  const found = database
    .prepare("SELECT id FROM profile_history WHERE profile = ? ORDER BY id DESC LIMIT 1 OFFSET ?")
    .get(profile, mostRecords);
  return Number(found?.["id"] ?? 0);
}

/** The newest of a profile's records that have too many bytes with those that are newer; 0 when none has. */
function newestBeyondBytes(database: Database, profile: number): number {
  const found = database
    .prepare(
      `SELECT max(id) AS id FROM
         (SELECT id, sum(octet_length(content)) OVER (ORDER BY id DESC) AS bytes
          FROM profile_history WHERE profile = ?)
       WHERE bytes > ?`,
    )
    .get(profile, mostBytes);
  return Number(found?.["id"] ?? 0);
}

/** Hands the history of a profile on to the one it was merged into. */
export function moveHistory(database: Database, from: number, to: number): void {
  database.prepare("UPDATE profile_history SET profile = ? WHERE profile = ?").run(to, from);
}

export interface HistoryFilter {
  action?: string | undefined;
  objectType?: string | undefined;
  performedBy?: string | undefined;
}

const recordColumns = `id AS row, action, object_type AS objectType, object_key AS objectKey,
  performed_by AS performedBy, created_at AS createdAt`;

/** A profile's records from the newest on, those before row `before`. */
export function listHistory(
  database: Database,
  profile: number,
  { action, objectType, performedBy }: HistoryFilter,
  before: number,
  limit: number,
): HistoryRecord[] {
  return database
    .prepare(
      `SELECT ${recordColumns} FROM profile_history
       WHERE profile = ?1 AND id < ?2 AND action = coalesce(?3, action)
         AND object_type = coalesce(?4, object_type) AND performed_by = coalesce(?5, performed_by)
       ORDER BY id DESC LIMIT ?6`,
    )
    .all(
      profile,
      before,
      action ?? null,
      objectType ?? null,
      performedBy ?? null,
      limit,
    ) as unknown as HistoryRecord[];
}

export function findHistoryRecord(
  database: Database,
  profile: number,
  row: number,
  now: number,
): (HistoryRecord & { content: string | null }) | undefined {
  return database
    .prepare(
      `SELECT ${recordColumns},
         coalesce(content, (SELECT content FROM profile_objects
           WHERE id = profile_history.object AND expires_at > ?)) AS content
       FROM profile_history WHERE id = ? AND profile = ?`,
    )
    .get(now, row, profile) as (HistoryRecord & { content: string | null }) | undefined;
}
