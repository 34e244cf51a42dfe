import type { Decision } from "../ledger/decision.ts";

export interface OutboxStatus {
  /** Decisions that the domain does not have yet. */
  waiting: number;
  /** What kept the last attempt from sharing them; undefined while nothing is wrong. */
  error: unknown;
}

export interface OutboxTools {
  /** Decisions that are to be shared, oldest first. */
  pending: () => Promise<Decision[]>;
  /** Puts some of them into the domain and marks them, so that they are pending no more. Safe to do again. */
  share: (decisions: readonly Decision[]) => Promise<void>;
  /** Runs the work once no other tab is at it. */
  exclusively: (work: () => Promise<void>) => Promise<void>;
}

/** Decisions that are put at a time. */
const portion = 10;
/** Milliseconds from a new decision to its sharing: a merge has mostly come to an end by then. */
const settlingTime = 1_000;
const firstRetry = 10_000;
const longestRetry = 300_000;

/**
 * Shares what the ledger has and the domain has not, in the background. The ledger is what it goes by, so that nothing is
 * forgotten by a reload; nothing waits for it, and what fails is tried again, by itself and when somebody asks.
 */
export class Outbox {
  readonly #tools: OutboxTools;
  readonly #listeners = new Set<() => void>();
  #status: OutboxStatus = { waiting: 0, error: undefined };
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isWorking = false;
  #isWokenAgain = false;
  #isStopped = false;
  #failures = 0;

  constructor(tools: OutboxTools) {
    this.#tools = tools;
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };
  status = (): OutboxStatus => this.#status;

  /** Something may be to be shared. */
  wake = (): void => {
    // While an attempt is put off, new decisions wait with the old ones.
    if (this.#failures === 0) this.#workIn(settlingTime);
  };

  /** Tries at once what has failed. */
  tryAgain = (): void => this.#workIn(0);

  /** For good: what is being put is finished, and nothing more begun. */
  stop(): void {
    this.#isStopped = true;
    clearTimeout(this.#timer);
  }

  #workIn(milliseconds: number): void {
    clearTimeout(this.#timer);
    if (!this.#isStopped) this.#timer = setTimeout(() => void this.#work(), milliseconds);
  }

  async #work(): Promise<void> {
    if (this.#isWorking) {
      this.#isWokenAgain = true;
      return;
    }
    this.#isWorking = true;
    let waiting = 0;
    try {
      await this.#tools.exclusively(async () => {
        for (;;) {
          const pending = await this.#tools.pending();
          waiting = pending.length;
          this.#show({ waiting, error: this.#status.error });
          // After reading them, which takes its time, as waiting for other tabs does.
          if (waiting === 0 || this.#isStopped) break;
          await this.#tools.share(pending.slice(0, portion));
        }
      });
      this.#failures = 0;
      this.#show({ waiting, error: undefined });
    } catch (error) {
      this.#show({ waiting, error });
      this.#workIn(Math.min(longestRetry, firstRetry * 2 ** this.#failures));
      this.#failures += 1;
    }
    this.#isWorking = false;
    if (this.#isWokenAgain) {
      this.#isWokenAgain = false;
      this.wake();
    }
  }

  #show(status: OutboxStatus): void {
    this.#status = status;
    for (const listener of this.#listeners) listener();
  }
}
