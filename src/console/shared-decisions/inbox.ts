export interface InboxStatus {
  /** Profiles whose shared records are still to be read. */
  waiting: number;
  /** What kept the last profiles from being read; undefined while nothing is wrong. */
  error: unknown;
}

/** Profiles whose records are read and kept at a time. */
const portion = 10;

/**
 * Reads what colleagues have decided about profiles, those last asked for first: the group that somebody has just opened
 * does not wait for the rows of a queue.
 */
export class Inbox {
  /** Reads the shared records of some profiles and keeps them; free of cost where it has just been done. */
  readonly #receive: (profileIds: readonly string[]) => Promise<void>;
  readonly #listeners = new Set<() => void>();
  #stack: string[][] = [];
  #status: InboxStatus = { waiting: 0, error: undefined };
  #isWorking = false;

  constructor(receive: (profileIds: readonly string[]) => Promise<void>) {
    this.#receive = receive;
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };
  status = (): InboxStatus => this.#status;

  ask = (profileIds: readonly string[]): void => {
    const portions: string[][] = [];
    for (let start = 0; start < profileIds.length; start += portion)
      portions.push(profileIds.slice(start, start + portion));
    // The last is taken first.
    this.#stack.push(...portions.toReversed());
    void this.#work();
  };

  tryAgain = (): void => void this.#work();

  /** Leaves what has not been read, as where decisions are no longer shared. */
  clear(): void {
    this.#stack = [];
    this.#show(undefined);
  }

  async #work(): Promise<void> {
    if (this.#isWorking) return;
    this.#isWorking = true;
    let error: unknown;
    for (let next = this.#stack.at(-1); next && error === undefined; next = this.#stack.at(-1)) {
      this.#show(undefined);
      try {
        await this.#receive(next);
        // More may lie above it by now.
        this.#stack = this.#stack.filter((each) => each !== next);
      } catch (failure) {
        error = failure;
      }
    }
    this.#isWorking = false;
    this.#show(error);
  }

  #show(error: unknown): void {
    const waiting = this.#stack.reduce((sum, ids) => sum + ids.length, 0);
    this.#status = { waiting, error };
    for (const listener of this.#listeners) listener();
  }
}
