import { type BulkItem, type BulkRun, givenUp, isDone } from "./bulk-run.ts";
import { BulkRunner, type BulkStop, type BulkTools } from "./bulk-runner.ts";

export type BulkPhase =
  | { kind: "loading" }
  /** The browser does not give what it has kept. */
  | { kind: "notRead"; error: unknown }
  /**
   * No run, or one that is at its end or paused; `because` when it stopped by itself, `isInTheWay` when another was to
   * begin before it was at its end.
   */
  | { kind: "resting"; because?: string; isInTheWay?: boolean }
  | { kind: "running" }
  /** What is under way is being finished. */
  | { kind: "pausing" }
  /** Another tab of this browser carries the run out. */
  | { kind: "elsewhere" };

/** Never changed: whatever happens makes a new one. */
export interface BulkSnapshot {
  phase: BulkPhase;
  run: BulkRun | undefined;
  items: readonly BulkItem[];
}

export interface KeptRun {
  run: BulkRun;
  items: BulkItem[];
}

/** Where the tabs of a browser keep a domain's latest run, and what it is carried out with. */
export interface BulkBackstage {
  latestRun: () => Promise<KeptRun | undefined>;
  /** Puts a new run in the place of the last one. */
  keepRun: (run: BulkRun, items: readonly BulkItem[]) => Promise<void>;
  keepItem: (item: BulkItem) => Promise<void>;
  toolsOf: (run: BulkRun, onChange: (item: BulkItem) => void) => BulkTools;
  /** Called when a run has come to its end or a stop. */
  onRest: () => void;
}

/** Milliseconds between drawings while items change. */
const drawEvery = 150;

/**
 * The bulk merge of a domain, whichever page of the console is open: it goes on while people look at others. One tab
 * carries it out, from what the browser keeps and never from what the tab remembers; the lock ends with the tab, so that a
 * crashed one keeps nobody from resuming.
 */
export class BulkController {
  readonly #lockName: string;
  readonly #backstage: BulkBackstage;
  readonly #listeners = new Set<() => void>();
  #snapshot: BulkSnapshot = { phase: { kind: "loading" }, run: undefined, items: [] };
  #items: BulkItem[] = [];
  #runner: BulkRunner | undefined;
  #isBusy = false;
  #drawing: ReturnType<typeof setTimeout> | undefined;

  constructor(domainName: string, backstage: BulkBackstage) {
    this.#lockName = `bulk merge of ${domainName}`;
    this.#backstage = backstage;
    void this.load();
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };
  snapshot = (): BulkSnapshot => this.#snapshot;

  /** Reads what is kept, as after a reload, and whether another tab is at it. */
  async load(): Promise<void> {
    let showSeen: () => void;
    try {
      const kept = await this.#backstage.latestRun();
      const { held = [] } = await navigator.locks.query();
      const isElsewhere = held.some(({ name }) => name === this.#lockName);
      showSeen = () => this.#adopt(kept, { kind: isElsewhere ? "elsewhere" : "resting" });
    } catch (error) {
      showSeen = () => this.#show({ phase: { kind: "notRead", error } });
    }
    // What is under way here has gone on since.
    if (!this.#isBusy) showSeen();
  }

  /**
   * Keeps a new run and begins it. Where the last one is not done, whichever tab has begun it, that one is shown instead.
   *
   * @returns whether it was begun
   * @throws {DOMException} when the browser keeps nothing; then nothing is begun
   */
  begin(run: BulkRun, items: readonly BulkItem[]): Promise<boolean> {
    return this.#alone(async () => {
      const last = await this.#backstage.latestRun();
      if (last && !last.items.every(isDone)) {
        this.#adopt(last, { kind: "resting", isInTheWay: true });
        return undefined;
      }
      await this.#backstage.keepRun(run, items);
      return { run, items: [...items] };
    });
  }

  /** Goes on with what is not done. Does nothing while the run is under way, here or in another tab. */
  async resume(): Promise<void> {
    try {
      await this.#alone(this.#backstage.latestRun);
    } catch (error) {
      this.#show({ phase: { kind: "notRead", error } });
    }
  }

  /**
   * Ends the run: nothing that is left of it is merged, or asked after, any more.
   *
   * @throws {DOMException} when the browser keeps nothing
   */
  async giveUp(): Promise<void> {
    await this.#alone(async () => {
      const kept = await this.#backstage.latestRun();
      if (!kept) return undefined;
      const items = kept.items.map((item) => (isDone(item) ? item : givenUp(item)));
      for (const [index, item] of items.entries())
        if (item !== kept.items[index]) await this.#backstage.keepItem(item);
      this.#adopt({ ...kept, items }, { kind: "resting" });
      return undefined;
    });
  }

  pause(): void {
    if (!this.#runner) return;
    this.#runner.stop();
    this.#show({ phase: { kind: "pausing" } });
  }

  /**
   * Takes the domain's lock, and carries out under it what `prepare` gives.
   *
   * @returns true as soon as that is begun; false, once the lock is free again, where there is nothing to carry out or
   *   another tab has the lock
   * @throws what `prepare` throws
   */
  #alone(prepare: () => Promise<KeptRun | undefined>): Promise<boolean> {
    if (this.#isBusy) return Promise.resolve(false);
    this.#isBusy = true;
    return new Promise((resolve, reject) => {
      navigator.locks
        .request(this.#lockName, { ifAvailable: true }, async (lock) => {
          if (!lock) {
            this.#adopt(await this.#backstage.latestRun(), { kind: "elsewhere" });
            return undefined;
          }
          const kept = await prepare();
          if (!kept) return undefined;
          resolve(true);
          return this.#carryOut(kept);
        })
        .finally(() => {
          this.#isBusy = false;
        })
        // Shown once the lock is free again, so that whoever sees it can go on.
        .then((end) => (end ? this.#rest(end.stop) : resolve(false)), reject);
    });
  }

  async #carryOut(kept: KeptRun): Promise<{ stop: BulkStop | undefined }> {
    const tools = this.#backstage.toolsOf(kept.run, (item) => this.#onChange(item));
    this.#runner = new BulkRunner(kept.items, tools);
    this.#adopt(kept, { kind: "running" });
    const stop = await this.#runner.run();
    this.#runner = undefined;
    return { stop };
  }

  #rest(stop: BulkStop | undefined): void {
    this.#show({ phase: { kind: "resting", ...(typeof stop === "object" && stop) } });
    this.#backstage.onRest();
  }

  #adopt(kept: KeptRun | undefined, phase: BulkPhase): void {
    this.#items = [...(kept?.items ?? [])];
    this.#show({ phase, run: kept?.run });
  }

  #onChange(item: BulkItem): void {
    this.#items[item.index] = item;
    this.#drawing ??= setTimeout(() => this.#show({}), drawEvery);
  }

  #show(change: Partial<BulkSnapshot>): void {
    clearTimeout(this.#drawing);
    this.#drawing = undefined;
    this.#snapshot = { ...this.#snapshot, ...change, items: [...this.#items] };
    for (const listener of this.#listeners) listener();
  }
}
