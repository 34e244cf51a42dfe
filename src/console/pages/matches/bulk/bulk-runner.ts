import { displayName } from "../../../../profile-model/display-name.ts";
import { describeError } from "../../../api/errors.ts";
import type { Decision, MergeDecisionResult } from "../../../ledger/decision.ts";
import { decisionWords } from "../ledger/decision-words.ts";
import type { MergeOutcome } from "../review/merge-outcome.ts";
import type { ProfileChange } from "../review/profile-differences.ts";
import { fieldLabel } from "../review/value-text.ts";
import { AdaptiveConcurrency } from "./adaptive-concurrency.ts";
import { type BulkItem, ended, isDone } from "./bulk-run.ts";

export type ItemOutcome =
  | MergeOutcome
  /** Somebody has decided on the group since it was listed. Nothing was sent. */
  | { kind: "decided"; decision: Decision }
  /** Whether somebody has is not known: the browser does not give the decisions. Nothing was sent. */
  | { kind: "ledgerNotRead" };

/** What has become of a merge that was begun: the ledger knows it, the profiles tell it, or it has never been sent. */
export type EarlierOutcome =
  | { kind: "recorded"; result: MergeDecisionResult }
  | { kind: "notSent" }
  | MergeOutcome;

export interface BulkTools {
  /** Keeps an item where a reload or a crash does not lose it. */
  keepItem: (item: BulkItem) => Promise<void>;
  /**
   * Carries out the merge of one item.
   *
   * @param onSending called, and waited for, before anything is sent or written to the ledger.
   * @throws when the first reading fails; nothing has been sent then.
   */
  merge: (item: BulkItem, onSending: (decisionId: string) => Promise<void>) => Promise<ItemOutcome>;
  /** Finds out what a merge has come to, from the ledger and the profiles; sends nothing. */
  outcomeOf: (item: BulkItem) => Promise<EarlierOutcome>;
  pause: (milliseconds: number) => Promise<void>;
  onChange: (item: BulkItem) => void;
}

/** Why a run has come to a stop before its end. */
export type BulkStop = "asked" | { because: string };

/** Attempts for one item: each but the last is known to have come to nothing. */
const mostAttempts = 3;
const mostAtATime = 8;
/** So often the service may fail while a group is read before its merge. */
const mostReadings = 5;
/** So often the outcome of a merge is asked for in one run; whoever resumes it asks again. */
const mostLooks = 3;
/** Lost connections in a row after which nothing is tried any more until a person says so. */
const mostOutages = 8;

/**
 * Merges the groups of a run, some at a time. Whatever happens, each is merged once at most: a merge that may have been
 * sent is followed up, by reading, until it is known what came of it; only then may it be sent again.
 */
export class BulkRunner {
  readonly #tools: BulkTools;
  readonly #concurrency = new AdaptiveConcurrency(2, mostAtATime);
  readonly #queue: BulkItem[];
  readonly #looks = new Map<number, number>();
  readonly #failedReadings = new Map<number, number>();
  #outages = 0;
  #stop: BulkStop | undefined;

  /** @param items of one run; those that are done are left alone. */
  constructor(items: readonly BulkItem[], tools: BulkTools) {
    this.#tools = tools;
    // What may have been sent comes first: it is the one thing that is not known.
    this.#queue = items
      .filter((item) => !isDone(item))
      .toSorted(
        (one, other) => Number(one.state === "waiting") - Number(other.state === "waiting"),
      );
  }

  /** Begins nothing new; what is under way is finished. */
  stop(reason: BulkStop = "asked"): void {
    this.#stop ??= reason;
  }

  /** @returns undefined when every item is done or known to be unclear. */
  async run(): Promise<BulkStop | undefined> {
    const underWay = new Set<Promise<void>>();
    while (underWay.size > 0 || (this.#queue.length > 0 && !this.#stop)) {
      while (underWay.size < this.#concurrency.limit && !this.#stop) {
        const item = this.#queue.shift();
        if (!item) break;
        const work = this.#process(item)
          .catch((error: unknown) => this.#cannotKeep(error))
          .finally(() => underWay.delete(work));
        underWay.add(work);
      }
      await Promise.race(underWay);
    }
    return this.#stop;
  }

  async #process(item: BulkItem): Promise<void> {
    if (item.state === "waiting") return this.#merge(item);
    let outcome: EarlierOutcome;
    try {
      outcome = await this.#tools.outcomeOf(item);
    } catch (error) {
      return this.#lookAgainLater(item, error);
    }
    if (outcome.kind === "notSent")
      return this.#merge(await this.#change(item, { state: "waiting" }));
    if (outcome.kind !== "recorded") return this.#conclude(item, outcome);
    const { result } = outcome;
    return result.state === "merged"
      ? this.#done(item, "merged", remarksOn(result))
      : this.#notMerged(item, undefined);
  }

  async #merge(item: BulkItem): Promise<void> {
    let current = item;
    let outcome: ItemOutcome;
    try {
      outcome = await this.#tools.merge(item, async (decisionId) => {
        const attempts = item.attempts + 1;
        current = await this.#change(item, { state: "sending", decisionId, attempts });
      });
    } catch (error) {
      return this.#notRead(item, error);
    }
    return this.#conclude(current, outcome);
  }

  async #conclude(item: BulkItem, outcome: ItemOutcome): Promise<void> {
    switch (outcome.kind) {
      case "merged":
        this.#outages = 0;
        this.#concurrency.succeeded();
        return this.#done(item, "merged", remarksOn(outcome));
      case "decided":
        return this.#done(
          item,
          "skipped",
          `Decided in the meantime: ${decisionWords(outcome.decision).text}.`,
        );
      case "changed":
        return this.#done(item, "skipped", changesInWords(outcome.changes));
      case "underWay":
        return this.#done(
          item,
          "skipped",
          "An earlier merge of one of its profiles was sent, and what came of it is not known.",
        );
      case "unclear":
        return this.#lookAgainLater(item, outcome.error);
      case "notMerged":
        return this.#notMerged(item, outcome.error);
      case "cancelled":
      case "ledgerNotRead":
      case "notRecorded":
        this.stop({
          because:
            "This browser keeps no records: its storage is blocked or full. Without a record and a snapshot nothing is merged.",
        });
        await this.#change(item, { state: "waiting" });
    }
  }

  /** The first reading failed: nothing has been sent. */
  async #notRead(item: BulkItem, error: unknown): Promise<void> {
    if (!canPass(error)) return this.#refused(item, error);
    if (describeError(error).kind === "service") {
      const failed = (this.#failedReadings.get(item.index) ?? 0) + 1;
      this.#failedReadings.set(item.index, failed);
      if (failed === mostReadings) return this.#refused(item, error);
    }
    return this.#later(item, error);
  }

  /** It was refused, or the profiles tell that nothing was merged: what can pass is tried again, what cannot is reported. */
  async #notMerged(item: BulkItem, error: unknown): Promise<void> {
    if (describeError(error).kind === "throttled") {
      // Refused before it was looked at, which is no attempt.
      const attempts = item.attempts - 1;
      return this.#later(await this.#change(item, { state: "waiting", attempts }), error);
    }
    if ((error === undefined || canPass(error)) && item.attempts < mostAttempts)
      return this.#later(await this.#change(item, { state: "waiting" }), error);
    return this.#refused(item, error);
  }

  /** What came of it is not known: the item waits to be looked at, never to be sent. */
  async #lookAgainLater(item: BulkItem, error: unknown): Promise<void> {
    const unclear = await this.#change(item, {
      state: "unclear",
      reason: "The merge was sent, and what came of it is not known yet. It is not sent again.",
      requestId: describeError(error).requestId,
    });
    const looks = (this.#looks.get(item.index) ?? 0) + 1;
    this.#looks.set(item.index, looks);
    if (looks < mostLooks) await this.#later(unclear, error);
  }

  /** What no second attempt would mend. Without permissions there is no use in going on with the others either. */
  async #refused(item: BulkItem, error: unknown): Promise<void> {
    const { kind, reason, serviceMessage, requestId } = describeError(error);
    if (kind === "denied" || kind === "credentials") {
      this.stop({ because: reason });
      await this.#change(item, { state: "waiting" });
      return undefined;
    }
    const words =
      error === undefined ? "The service accepted the merge and did not do it." : reason;
    return this.#done(item, "failed", [words, serviceMessage].filter(Boolean).join(" "), requestId);
  }

  /** Puts an item back, after a pause that grows with each failure in a row. */
  async #later(item: BulkItem, error: unknown): Promise<void> {
    const { kind, reason } = describeError(error);
    this.#concurrency.throttled();
    if (kind === "connection") this.#outages += 1;
    if (this.#outages >= mostOutages) this.stop({ because: reason });
    const failures = Math.max(this.#outages, this.#failedReadings.get(item.index) ?? 0);
    if (!this.#stop) await this.#tools.pause(Math.min(15_000, 250 * 2 ** failures));
    this.#queue.push(item);
  }

  async #done(
    item: BulkItem,
    state: "merged" | "skipped" | "failed",
    reason?: string,
    requestId?: string,
  ): Promise<void> {
    const done = ended(item, state, reason, requestId);
    await this.#tools.keepItem(done);
    this.#tools.onChange(done);
  }

  async #change(item: BulkItem, change: Partial<BulkItem>): Promise<BulkItem> {
    const changed = { ...item, ...change };
    await this.#tools.keepItem(changed);
    this.#tools.onChange(changed);
    return changed;
  }

  #cannotKeep(error: unknown): void {
    this.stop({
      because: `This browser could not keep the state of the run (${describeError(error).serviceMessage ?? "storage failed"}).`,
    });
  }
}

/** Whether the same could go well a little later. */
function canPass(error: unknown): boolean {
  return ["throttled", "service", "connection"].includes(describeError(error).kind);
}

/** @param isRecorded false where the ledger could not be told what came of it. */
function remarksOn({
  differences,
  isRecorded = true,
}: {
  differences: readonly unknown[];
  isRecorded?: boolean;
}): string | undefined {
  const count = differences.length;
  const remarks = [
    count > 0 &&
      `The merged profile differs from the prediction in ${count === 1 ? "1 field" : `${count} fields`}.`,
    !isRecorded && "This browser could not add to its ledger that the merge was done.",
  ];
  return remarks.filter(Boolean).join(" ") || undefined;
}

function changesInWords(changes: readonly ProfileChange[]): string {
  return changes
    .map(({ profile, isGone, differences }) =>
      isGone
        ? `${displayName(profile)} is gone.`
        : `${displayName(profile)} has changed since the list was made: ${differences.map(({ path }) => fieldLabel(path)).join(", ")}.`,
    )
    .join(" ");
}
