import type { Database } from "./database.ts";

/** Why an object was not taken, in a word to tell cases apart by. */
export type DeadLetterReason =
  | "no-matching-profile"
  | "ambiguous-profile"
  | "ambiguous-standard-object"
  | "object-limit"
  | "profile-too-large";

/** An object that PutProfileObject accepted and that could not be given to a profile. */
export interface DeadLetter {
  objectType: string;
  /** ProfileObjectUniqueKey that the caller was given. */
  uniqueKey: string;
  reason: DeadLetterReason;
  message: string;
  /** JSON as it was sent. */
  content: string;
}

/** @param now milliseconds since the epoch. */
export function insertDeadLetter(
  database: Database,
  domain: number,
  letter: DeadLetter,
  now: number,
): void {
  database
    .prepare(
      `INSERT INTO dead_letters (domain, object_type, unique_key, reason, message, received_at, content)
       VALUES (?, ?, ?, ?, ?, ?, ?)`,
    )
    .run(
      domain,
      letter.objectType,
      letter.uniqueKey,
      letter.reason,
      letter.message,
      now,
      letter.content,
    );
}

/** The newest dead letters of a domain, newest first, read as far as they are asked for. `receivedAt` is in milliseconds since the epoch. */
export function newestDeadLetters(
  database: Database,
  domain: number,
  limit: number,
): Iterable<DeadLetter & { receivedAt: number }> {
  return database
    .prepare(
      `SELECT object_type AS objectType, unique_key AS uniqueKey, reason, message, content, received_at AS receivedAt
       FROM dead_letters WHERE domain = ? ORDER BY id DESC LIMIT ?`,
    )
    .iterate(domain, limit) as unknown as Iterable<DeadLetter & { receivedAt: number }>;
}

export function countDeadLetters(database: Database, domain: number): number {
  const found = database
    .prepare("SELECT count(*) AS count FROM dead_letters WHERE domain = ?")
    .get(domain);
  return Number(found?.["count"]);
}

/** Deletes dead letters received before a moment, at most `limit`. @returns how many went. */
export function deleteDeadLettersBefore(database: Database, moment: number, limit: number): number {
  const { changes } = database
    .prepare(
      `DELETE FROM dead_letters WHERE id IN
       (SELECT id FROM dead_letters WHERE received_at < ? ORDER BY received_at LIMIT ?)`,
    )
    .run(moment, limit);
  return Number(changes);
}
