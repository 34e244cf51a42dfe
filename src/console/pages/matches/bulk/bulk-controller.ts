import { invalidateProfiles } from "../../../api/profiles.ts";
import type { BulkItem, BulkRun } from "./bulk-run.ts";
import { BulkRunner } from "./bulk-runner.ts";
import { keepRun, latestRun } from "./bulk-store.ts";
import { bulkTools } from "./bulk-tools.ts";

export type BulkPhase =
  | { kind: "loading" }
  /** The browser does not give what it has kept. */
  | { kind: "notRead"; error: unknown }
  /** No run, or one that is at its end or paused; `because` when it stopped by itself. */
  | { kind: "resting"; because?: string }
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

/** Milliseconds between drawings while items change. */
const drawEvery = 150;

/**
 * The bulk merge of a domain, whichever page of the console is open: it goes on while people look at others. One tab
 * carries it out; the lock ends with the tab, so that a crashed one keeps nobody from resuming.
 */
export class BulkController {
  readonly #domainName: string;
  readonly #listeners = new Set<() => void>();
  #snapshot: BulkSnapshot = { phase: { kind: "loading" }, run: undefined, items: [] };
  #items: BulkItem[] = [];
  #runner: BulkRunner | undefined;
  #drawing: ReturnType<typeof setTimeout> | undefined;

  constructor(domainName: string) {
    this.#domainName = domainName;
    void this.load();
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };
  snapshot = (): BulkSnapshot => this.#snapshot;

  /** Reads what is kept, as after a reload, and whether another tab is at it. */
  async load(): Promise<void> {
    if (this.#runner) return;
    try {
      const kept = await latestRun(this.#domainName);
      const { held = [] } = await navigator.locks.query();
      const isElsewhere = held.some(({ name }) => name === this.#lockName);
      this.#items = kept?.items ?? [];
      this.#show({ phase: { kind: isElsewhere ? "elsewhere" : "resting" }, run: kept?.run });
    } catch (error) {
      this.#show({ phase: { kind: "notRead", error } });
    }
  }

  /**
   * Keeps a new run and begins it.
   *
   * @throws {DOMException} when the browser keeps nothing; then nothing is begun
   */
  async begin(run: BulkRun, items: readonly BulkItem[]): Promise<void> {
    await keepRun(run, items);
    this.#items = [...items];
    this.#show({ run });
    this.resume();
  }

  /** Goes on with what is not done. Does nothing while the run is under way, here or in another tab. */
  resume(): void {
    const { run } = this.#snapshot;
    if (!run || this.#runner) return;
    const runner = new BulkRunner(
      this.#items,
      bulkTools(run, (item) => this.#onChange(item)),
    );
    this.#runner = runner;
    this.#show({ phase: { kind: "running" } });
    void navigator.locks
      .request(this.#lockName, { ifAvailable: true }, async (lock) => {
        if (!lock) return this.#show({ phase: { kind: "elsewhere" } });
        const stop = await runner.run();
        const because = typeof stop === "object" ? stop : {};
        return this.#show({ phase: { kind: "resting", ...because } });
      })
      .finally(() => {
        this.#runner = undefined;
        void invalidateProfiles(this.#domainName);
      });
  }

  pause(): void {
    if (!this.#runner) return;
    this.#runner.stop();
    this.#show({ phase: { kind: "pausing" } });
  }

  get #lockName(): string {
    return `bulk merge of ${this.#domainName}`;
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

const controllers = new Map<string, BulkController>();

export function bulkController(domainName: string): BulkController {
  let controller = controllers.get(domainName);
  if (!controller) controllers.set(domainName, (controller = new BulkController(domainName)));
  return controller;
}
