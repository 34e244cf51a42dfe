import type { Checkpoints } from "./checkpoints.ts";
import type { Database } from "./database.ts";

interface WaitingWrite {
  run: () => void;
  /** Told once the write is on the disk, or why it is not. */
  settle: (failure: Error | undefined) => void;
}

/** After so long a transaction takes up no further write: nobody else is answered meanwhile. */
const longestMs = 10;

/**
 * Commits the writes that wait at the same moment together: what takes time is the disk, which is waited for once. Each
 * is all or nothing by itself, and none is told that it succeeded before all of them are on the disk.
 */
export class WriteQueue {
  readonly #database: Database;
  readonly #checkpoints: Checkpoints;
  readonly #committed: () => void;
  #waiting: WaitingWrite[] = [];

  /**
   * @param checkpoints for which writes wait when they must.
   * @param committed is told of every commit.
   */
  constructor(database: Database, checkpoints: Checkpoints, committed: () => void) {
    this.#database = database;
    this.#checkpoints = checkpoints;
    this.#committed = committed;
  }

  /**
   * Runs `work` in a transaction, when the requests that have come in by now were read.
   *
   * @throws whatever `work` throws; nothing that it wrote is left then.
   */
  write<Result>(work: () => Result): Promise<Result> {
    return new Promise((resolve, reject) => {
      let result: Result;
      this.#waiting.push({
        run: () => (result = work()),
        settle: (failure) => (failure ? reject(failure) : resolve(result)),
      });
      if (this.#waiting.length === 1) setImmediate(() => this.#commit());
    });
  }

  #commit(): void {
    const { hold } = this.#checkpoints;
    if (hold) {
      void hold.then(() => this.#commit());
      return;
    }
    const writes = this.#waiting;
    this.#waiting = [];
    const done: WaitingWrite[] = [];
    const end = performance.now() + longestMs;
    try {
      this.#database.transaction(() => {
        do {
          const next = writes.shift();
          if (next && this.#succeeds(next)) done.push(next);
        } while (writes.length > 0 && performance.now() < end);
      });
      for (const { settle } of done) settle(undefined);
      this.#committed();
    } catch (error) {
      // Those whose turn had not come too: to try again at once could go on for ever.
      for (const { settle } of [...done, ...writes.splice(0)]) settle(error as Error);
    }
    if (writes.length === 0) return;
    if (this.#waiting.length === 0) setImmediate(() => this.#commit());
    this.#waiting.unshift(...writes);
  }

  #succeeds({ run, settle }: WaitingWrite): boolean {
    try {
      this.#database.savepoint(run);
      return true;
    } catch (error) {
      settle(error as Error);
      return false;
    }
  }
}
