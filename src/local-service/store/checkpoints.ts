import { once } from "node:events";
import { Worker } from "node:worker_threads";
import type { Database } from "./database.ts";

/** Between two checkpoints: as fast as the service writes, that is some megabytes of the log. */
const pauseMs = 250;
/** Pages (of 4 KB) in the log above which writes wait for a checkpoint. */
const mostPages = 8000;

/**
 * Copies what is in SQLite's write-ahead log to the database's file, in a thread of its own: it writes pages from all
 * over the file and waits for the disk, which would hold up the requests. SQLite begins the log anew with a write that
 * finds it copied to its end, and under steady writes that never comes: so they wait, when the log is long, for one
 * checkpoint that has nearly nothing left to copy.
 */
export class Checkpoints {
  readonly #database: Database;
  readonly #failed: (error: unknown) => void;
  #timer: NodeJS.Timeout | undefined;
  #worker: Worker | undefined;
  #run: Promise<void> | undefined;
  #held: Promise<void> | undefined;
  /** Of the database, at the last checkpoint. */
  #changes = 0;

  /** @param failed is told of an error, after which SQLite is left to its own checkpoints. */
  constructor(database: Database, failed: (error: unknown) => void) {
    this.#database = database;
    this.#failed = failed;
  }

  /** Follows what is written, where there is a file. That does not keep the process alive. */
  start(): void {
    if (this.#database.file === undefined) return;
    this.#changes = this.#database.changes;
    this.#timer = setInterval(() => this.#follow(), pauseMs).unref();
  }

  /** Resolves when writes may go on; undefined while they may. */
  get hold(): Promise<void> | undefined {
    return this.#held;
  }

  /** Resolves when the checkpoint at hand is done. */
  async stop(): Promise<void> {
    clearInterval(this.#timer);
    await this.#run;
    await this.#worker?.terminate();
  }

  #follow(): void {
    if (this.#run) return;
    const { changes } = this.#database;
    if (changes === this.#changes) return;
    this.#changes = changes;
    this.#run = this.#checkpoint()
      .catch((error: unknown) => {
        clearInterval(this.#timer);
        this.#failed(error);
      })
      .finally(() => (this.#run = undefined));
  }

  async #checkpoint(): Promise<void> {
    if ((await this.#ask()) < mostPages) return;
    const last = this.#ask();
    this.#held = last.then(
      () => (this.#held = undefined),
      () => (this.#held = undefined),
    );
    await last;
  }

  /** Has the worker make a checkpoint. @returns the pages of the log, copied or not. */
  async #ask(): Promise<number> {
    this.#worker ??= new Worker(new URL("./checkpoint-worker.ts", import.meta.url), {
      workerData: this.#database.file,
    });
    // It keeps the process alive only as long as it has something to do.
    this.#worker.ref();
    this.#worker.postMessage(undefined);
    // Rejects with the worker's error.
    const [pages] = (await once(this.#worker, "message")) as [number];
    this.#worker.unref();
    return pages;
  }
}
