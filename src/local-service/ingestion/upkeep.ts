import { setTimeout as delay } from "node:timers/promises";
import type { Database } from "../store/database.ts";
import { removeFromDeletedDomains } from "../store/deleted-domains.ts";
import { deleteDeadLettersBefore } from "../store/dead-letters.ts";
import { deleteRemoval, firstRemoval } from "../store/object-type-removals.ts";
import { expiredObjects } from "../store/profile-objects.ts";
import { deleteExpiredStandardObjects } from "../store/standard-objects.ts";
import { logUnexpected } from "../wire/unexpected-error.ts";
import { removeExpired } from "./remove-expired.ts";
import { removePortion } from "./remove-object-type.ts";

const pollMs = 60_000;
/** Requests are answered between two portions. */
const pauseMs = 5;
/** Rows of each kind in one transaction, of up to 250 KB: some milliseconds. */
const portion = 20;
/** The longest that an SQS queue keeps a message (SQS quotas: 14 days). */
const deadLetterMs = 14 * 24 * 60 * 60 * 1000;

/**
 * Removes by and by what nobody can see any more: expired objects, old dead letters, the data of deleted object types
 * and domains.
 */
export class Upkeep {
  readonly #database: Database;
  readonly #now: () => number;
  #timer: NodeJS.Timeout | undefined;
  #run: Promise<void> | undefined;
  #stopped = false;

  /** @param now milliseconds since the epoch. */
  constructor(database: Database, now: () => number) {
    this.#database = database;
    this.#now = now;
  }

  /** Works at once and every minute; that does not keep the process alive. */
  start(): void {
    void this.run();
    this.#timer = setInterval(() => void this.run(), pollMs).unref();
  }

  /** There is something to remove, as soon as the transaction at hand is over. */
  wake(): void {
    setImmediate(() => void this.run());
  }

  /** Works until there is nothing to remove. */
  async run(): Promise<void> {
    if (this.#stopped) return;
    this.#run ??= this.#removeAll().finally(() => (this.#run = undefined));
    await this.#run;
  }

  /** Resolves when the portion at hand is done. */
  async stop(): Promise<void> {
    this.#stopped = true;
    clearInterval(this.#timer);
    await this.#run;
  }

  async #removeAll(): Promise<void> {
    try {
      while (!this.#stopped && this.#removeSome()) await delay(pauseMs);
    } catch (error) {
      logUnexpected(error, "for removing what nobody can see");
    }
  }

  /** @returns whether there may be more. */
  #removeSome(): boolean {
    const hasDeletedDomains = removeFromDeletedDomains(this.#database);
    return this.#removePortion() || hasDeletedDomains;
  }

  /** @returns whether there may be more. */
  #removePortion(): boolean {
    const database = this.#database;
    const now = this.#now();
    return database.transaction(() => {
      const objects = expiredObjects(database, now, portion);
      removeExpired(database, objects, now);
      const standardObjects = deleteExpiredStandardObjects(database, now, portion);
      const letters = deleteDeadLettersBefore(database, now - deadLetterMs, portion);
      const removal = firstRemoval(database);
      if (removal && removePortion(database, removal, now)) {
        deleteRemoval(database, removal);
      }
      return (
        Math.max(objects.length, standardObjects, letters) === portion || removal !== undefined
      );
    });
  }
}
