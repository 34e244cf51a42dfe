import type { Decision, MergeDecision, MergeSnapshot } from "../../../ledger/decision.ts";
import type { MergeRequest, MergeStep } from "../review/merge-flow.ts";
import type { MergeOutcome } from "../review/merge-outcome.ts";

/** Why there is no merged profile to show: an outcome short of it, or that the first reading failed. */
export type MergeStop =
  | Exclude<MergeOutcome, { kind: "merged" | "cancelled" }>
  | { kind: "notRead"; error: unknown };

type Merged = Extract<MergeOutcome, { kind: "merged" }>;

export type TrayPhase =
  /** Not sent yet: it can be taken back. */
  | { kind: "waiting"; seconds: number }
  | { kind: "working"; step: MergeStep }
  | { kind: "stopped"; stop: MergeStop }
  /** `seconds` until it leaves the tray; undefined where there is something to read first. */
  | { kind: "merged"; outcome: Merged; seconds: number | undefined }
  /** A decision short of a merge that is kept, and can be taken back while it is here. */
  | { kind: "kept"; decision: Decision; seconds: number }
  /** Such a decision while the ledger is told that it no longer counts. */
  | { kind: "takingBack"; decision: Decision };

export interface TrayItem {
  id: string;
  domainName: string;
  profileIds: readonly string[];
  /** The group by the names of its people. */
  title: string;
  /** Path of the group's review. */
  href: string;
  /** Undefined for decisions short of a merge. */
  request: MergeRequest | undefined;
  phase: TrayPhase;
}

/** How long a merge can be taken back before it is sent, and how long what is done is still seen. */
export const secondsToTakeBack = 10;
const secondsToRead = 8;

export interface TrayWork {
  carryOut: (
    request: MergeRequest,
    options: {
      onStep: (step: MergeStep) => void;
      isCancelled: () => boolean;
      withoutRecord: boolean;
    },
  ) => Promise<MergeOutcome>;
  findOutcome: (
    decision: MergeDecision,
    snapshot: MergeSnapshot | undefined,
    error: unknown,
  ) => Promise<MergeOutcome>;
}

type NewItem = Pick<TrayItem, "domainName" | "profileIds" | "title" | "href">;

/**
 * The merges that wait to be sent, are under way or have something to tell, and the decisions just made. It belongs to no page,
 * so that moving on stops nothing. A merge is sent once at most, whatever is called how often.
 */
export function createMergeTray(work: TrayWork) {
  let items: readonly TrayItem[] = [];
  let lastId = 0;
  let isHeld = () => false;
  const listeners = new Set<() => void>();
  const cancelled = new Set<string>();
  /** Decisions that are being written to the ledger, by the id of their item. */
  const beingKept = new Map<string, Promise<void>>();

  function set(next: readonly TrayItem[]): void {
    items = next;
    for (const listener of listeners) listener();
  }
  const find = (id: string) => items.find((item) => item.id === id);
  const remove = (id: string) => set(items.filter((item) => item.id !== id));
  const show = (id: string, phase: TrayPhase) =>
    set(items.map((item) => (item.id === id ? { ...item, phase } : item)));

  function add(item: NewItem, request: MergeRequest | undefined, phase: TrayPhase): string {
    lastId += 1;
    const id = `tray-${lastId}`;
    set([...items, { ...item, id, request, phase }]);
    return id;
  }

  async function attempt(
    id: string,
    step: MergeStep,
    run: (request: MergeRequest) => Promise<MergeOutcome>,
  ): Promise<void> {
    const request = find(id)?.request;
    if (!request) return;
    show(id, { kind: "working", step });
    let outcome: MergeOutcome | MergeStop;
    try {
      outcome = await run(request);
    } catch (error) {
      outcome = { kind: "notRead", error };
    }
    if (outcome.kind === "cancelled") remove(id);
    else if (outcome.kind === "merged") {
      const isAsExpected = outcome.differences.length === 0 && outcome.isRecorded;
      const seconds = isAsExpected ? secondsToRead : undefined;
      show(id, { kind: "merged", outcome, seconds });
    } else show(id, { kind: "stopped", stop: outcome });
  }

  function send(id: string, withoutRecord: boolean): void {
    cancelled.delete(id);
    void attempt(id, "reading", (request) =>
      work.carryOut(request, {
        onStep: (step) => show(id, { kind: "working", step }),
        isCancelled: () => cancelled.has(id),
        withoutRecord,
      }),
    );
  }

  return {
    items: () => items,
    subscribe: (listener: () => void) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },

    /** Has a merge wait; a group that is in the tray already is not taken again. */
    enqueue: (item: NewItem, request: MergeRequest) => {
      if (itemOfGroup(items, item.domainName, item.profileIds)?.request) return;
      add(item, request, { kind: "waiting", seconds: secondsToTakeBack });
    },
    /**
     * Shows a decision at once, so that a quick key takes back this one and none before it.
     *
     * @param kept rejects where the ledger does not keep it; it goes from the tray then.
     */
    showKept: (item: NewItem, decision: Decision, kept: Promise<void>) => {
      const id = add(item, undefined, { kind: "kept", decision, seconds: secondsToTakeBack });
      beingKept.set(id, kept);
      kept.then(
        () => beingKept.delete(id),
        () => {
          beingKept.delete(id);
          remove(id);
        },
      );
    },

    /** Sends a waiting merge now, or tries once more what has stopped and did nothing. */
    mergeNow: (id: string, { withoutRecord } = { withoutRecord: false }) => {
      const phase = find(id)?.phase;
      if (phase?.kind === "waiting" || (phase?.kind === "stopped" && phase.stop.kind !== "unclear"))
        send(id, withoutRecord);
    },
    /** Takes a merge back that was not sent, or away from the tray what is settled. */
    takeBack: (id: string) => {
      const phase = find(id)?.phase;
      if (phase?.kind === "working") cancelled.add(id);
      else if (phase?.kind !== "stopped" || phase.stop.kind !== "unclear") remove(id);
    },
    /**
     * Takes back a decision that was kept. Its group is no longer under way only when it can be decided anew.
     *
     * @param write says so in the ledger; resolves with whether that was done, and never rejects.
     */
    takeBackWith: (id: string, write: (decision: Decision) => Promise<boolean>) => {
      const phase = find(id)?.phase;
      if (phase?.kind !== "kept") return;
      show(id, { kind: "takingBack", decision: phase.decision });
      const kept = beingKept.get(id) ?? Promise.resolve();
      kept
        .then(() => write(phase.decision))
        .then(
          (isDone) => (isDone ? remove(id) : show(id, { ...phase, seconds: secondsToTakeBack })),
          // What was never kept has gone from the tray.
          () => {},
        );
    },
    /** Finds out what a merge that was sent has come to; sends nothing. */
    lookAgain: (id: string) => {
      const phase = find(id)?.phase;
      if (phase?.kind !== "stopped" || phase.stop.kind !== "unclear") return;
      const { decision, snapshot, error } = phase.stop;
      void attempt(id, "readingBack", () => work.findOutcome(decision, snapshot, error));
    },
    /** Lets go of a merge of which a person has said what came of it. */
    settle: (id: string) => {
      const phase = find(id)?.phase;
      if (phase?.kind === "stopped" && phase.stop.kind === "unclear") remove(id);
    },
    /**
     * Has the clock stand for as long as `isAtControls` says, which each tick asks anew: what somebody leaves without a trace,
     * as by a click that removes the control itself, stops nothing.
     */
    holdWhile: (isAtControls: () => boolean) => {
      isHeld = isAtControls;
    },
    /** One second passes. */
    tick: () => {
      if (isHeld()) return;
      for (const { id, phase } of items) {
        if (!("seconds" in phase) || phase.seconds === undefined) continue;
        if (phase.seconds > 1) show(id, { ...phase, seconds: phase.seconds - 1 });
        else if (phase.kind === "waiting") send(id, false);
        else remove(id);
      }
    },
  };
}

/** The last item about exactly these profiles. */
export function itemOfGroup(
  items: readonly TrayItem[],
  domainName: string,
  profileIds: readonly string[],
): TrayItem | undefined {
  const key = profileIds.toSorted().join();
  return items.findLast(
    (item) => item.domainName === domainName && item.profileIds.toSorted().join() === key,
  );
}

/** Whether closing the tab would lose a merge that was decided, or hide how one that was sent ends. */
export function isBusy(items: readonly TrayItem[]): boolean {
  return items.some(
    ({ phase }) => phase.kind === "waiting" || phase.kind === "working" || phase.kind === "stopped",
  );
}
