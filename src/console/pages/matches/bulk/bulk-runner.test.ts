import { CustomerProfilesServiceException } from "@aws-sdk/client-customer-profiles";
import { describe, expect, it } from "vitest";
import type { MergeDecision } from "../../../ledger/decision.ts";
import type { MergeOutcome } from "../review/merge-outcome.ts";
import type { BulkItem } from "./bulk-run.ts";
import {
  BulkRunner,
  type BulkTools,
  type EarlierOutcome,
  type ItemOutcome,
} from "./bulk-runner.ts";

const serviceError = (httpStatusCode: number) =>
  new CustomerProfilesServiceException({
    name: `E${httpStatusCode}`,
    $fault: "server",
    $metadata: { httpStatusCode, requestId: "request-1" },
  });
const merged = { kind: "merged", differences: [], isRecorded: true } as unknown as MergeOutcome;

const itemsOf = (count: number, change: Partial<BulkItem> = {}): BulkItem[] =>
  Array.from({ length: count }, (_, index) => ({
    runId: "run",
    index,
    group: { matchId: `g${index}`, profileIds: ["a", "b"], confidenceScore: 0.9 },
    names: "",
    summary: "",
    evidence: undefined,
    mainProfileId: "a",
    mergedProfileIds: ["b"],
    sources: {},
    state: "waiting",
    attempts: 0,
    ...change,
  }));

/** A service that answers as it is told, and counts what it is sent. */
class Fake implements BulkTools {
  kept: BulkItem[];
  sent: number[] = [];
  pauses: number[] = [];
  answers = new Map<number, (ItemOutcome | Error)[]>();
  earlier: EarlierOutcome = { kind: "notSent" };
  mostAtOnce = 0;
  #atOnce = 0;

  constructor(items: readonly BulkItem[]) {
    this.kept = [...items];
  }

  keepItem = (item: BulkItem) => {
    this.kept[item.index] = item;
    return Promise.resolve();
  };
  merge = async (item: BulkItem, onSending: (id: string) => Promise<void>) => {
    const answer = this.answers.get(item.index)?.shift() ?? merged;
    if (answer instanceof Error) throw answer;
    if (answer.kind === "decided" || answer.kind === "ledgerNotRead") return answer;
    this.#atOnce += 1;
    this.mostAtOnce = Math.max(this.mostAtOnce, this.#atOnce);
    await onSending(`decision-${item.index}`);
    this.sent.push(item.index);
    await Promise.resolve();
    this.#atOnce -= 1;
    return answer;
  };
  outcomeOf = () => Promise.resolve(this.earlier);
  pause = (milliseconds: number) => {
    this.pauses.push(milliseconds);
    return Promise.resolve();
  };
  onChange = () => {};

  states() {
    return this.kept.map(({ state }) => state);
  }
}

const notMerged = (error: unknown): MergeOutcome => ({ kind: "notMerged", error });

describe("a bulk run", () => {
  it("merges every group once, several at a time", async () => {
    const fake = new Fake(itemsOf(40));
    expect(await new BulkRunner(fake.kept, fake).run()).toBeUndefined();
    expect(fake.sent.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 40 }, (_, i) => i));
    expect(new Set(fake.states())).toEqual(new Set(["merged"]));
    expect(fake.mostAtOnce).toBeGreaterThan(2);
    expect(fake.mostAtOnce).toBeLessThanOrEqual(8);
    expect(fake.kept.every(({ seen }) => seen === undefined)).toBe(true);
  });

  it("says why a group was skipped or failed, and goes on", async () => {
    const fake = new Fake(itemsOf(4));
    const changes = [
      {
        profile: { ProfileId: "a", FirstName: "Ann" },
        isGone: false,
        differences: [{ path: "LastName", expected: "x", actual: "y" }],
      },
    ];
    fake.answers.set(0, [{ kind: "changed", changes } as unknown as MergeOutcome]);
    fake.answers.set(1, [notMerged(serviceError(400))]);
    fake.answers.set(3, [{ kind: "underWay" } as MergeOutcome]);
    await new BulkRunner(fake.kept, fake).run();
    expect(fake.kept).toMatchObject([
      { state: "skipped", reason: "Ann has changed since the list was made: Last name." },
      { state: "failed", requestId: "request-1" },
      { state: "merged" },
      { state: "skipped", reason: expect.stringMatching(/^An earlier merge/) },
    ]);
  });

  it("skips a group that somebody has decided on since, and says what was decided", async () => {
    const fake = new Fake(itemsOf(2));
    const decision = { verb: "notAMatch" } as unknown as MergeDecision;
    fake.answers.set(0, [{ kind: "decided", decision }]);
    await new BulkRunner(fake.kept, fake).run();
    expect(fake.kept).toMatchObject([
      { state: "skipped", reason: "Decided in the meantime: Not a match." },
      { state: "merged" },
    ]);
    expect(fake.sent).toEqual([1]);
  });

  it("says of a merge that the ledger lacks its record", async () => {
    const fake = new Fake(itemsOf(1));
    fake.answers.set(0, [{ ...merged, isRecorded: false } as MergeOutcome]);
    await new BulkRunner(fake.kept, fake).run();
    expect(fake.kept[0]).toMatchObject({
      state: "merged",
      reason: "This browser could not add to its ledger that the merge was done.",
    });
  });

  it("gives up on a group that the service can never read, with longer pauses, and does the others", async () => {
    const fake = new Fake(itemsOf(2));
    fake.answers.set(
      0,
      Array.from({ length: 50 }, () => serviceError(500)),
    );
    await new BulkRunner(fake.kept, fake).run();
    expect(fake.kept).toMatchObject([
      { state: "failed", requestId: "request-1" },
      { state: "merged" },
    ]);
    expect(fake.sent).toEqual([1]);
    expect(fake.pauses).toEqual([500, 1000, 2000, 4000]);
  });

  it("does not count a throttled call as an attempt, slows down, and gets there", async () => {
    const fake = new Fake(itemsOf(1));
    fake.answers.set(
      0,
      Array.from({ length: 6 }, () => notMerged(serviceError(429))),
    );
    await new BulkRunner(fake.kept, fake).run();
    expect(fake.kept).toMatchObject([{ state: "merged", attempts: 1 }]);
    expect(fake.pauses).toHaveLength(6);
  });

  it("tries again what is known to have come to nothing, three times at most", async () => {
    const fake = new Fake(itemsOf(2));
    fake.answers.set(0, [notMerged(serviceError(500)), notMerged(new TypeError("lost"))]);
    fake.answers.set(
      1,
      Array.from({ length: 9 }, () => notMerged(serviceError(500))),
    );
    await new BulkRunner(fake.kept, fake).run();
    expect(fake.states()).toEqual(["merged", "failed"]);
    expect(fake.sent.filter((index) => index === 1)).toHaveLength(3);
  });

  it("never sends again what is unclear", async () => {
    const fake = new Fake(itemsOf(1));
    const unclear = { kind: "unclear", error: new TypeError("lost") } as unknown as MergeOutcome;
    fake.answers.set(0, [unclear]);
    fake.earlier = unclear;
    await new BulkRunner(fake.kept, fake).run();
    expect(fake.sent).toEqual([0]);
    expect(fake.states()).toEqual(["unclear"]);

    fake.earlier = merged;
    await new BulkRunner(fake.kept, fake).run();
    expect(fake.sent).toEqual([0]);
    expect(fake.states()).toEqual(["merged"]);
  });

  it("after a crash follows up first what may have been sent, and sends only what was not", async () => {
    const items = itemsOf(3).map((item): BulkItem =>
      item.index === 1 ? { ...item, state: "sending", decisionId: "d" } : item,
    );
    const fake = new Fake(items);
    fake.earlier = {
      kind: "recorded",
      result: { state: "merged", at: new Date(), differences: [] },
    };
    await new BulkRunner(items, fake).run();
    expect(new Set(fake.sent)).toEqual(new Set([0, 2]));
    expect(fake.states()).toEqual(["merged", "merged", "merged"]);

    const unsent = new Fake(items);
    await new BulkRunner(items, unsent).run();
    expect(new Set(unsent.sent)).toEqual(new Set([0, 1, 2]));
  });

  it("stops by itself when the service does not answer, and has nothing begun that was not sent", async () => {
    const fake = new Fake(itemsOf(5));
    for (const { index } of fake.kept)
      fake.answers.set(
        index,
        Array.from({ length: 50 }, () => new TypeError("no connection")),
      );
    const stop = await new BulkRunner(fake.kept, fake).run();
    expect(stop).toHaveProperty("because");
    expect(fake.sent).toEqual([]);
    expect(new Set(fake.states())).toEqual(new Set(["waiting"]));
  });

  it.each([
    ["keeps no records", { kind: "notRecorded" } as MergeOutcome],
    ["does not give the decisions", { kind: "ledgerNotRead" } as const],
  ])("stops where the browser %s, and fails no group for it", async (_what, answer) => {
    const fake = new Fake(itemsOf(3));
    for (const { index } of fake.kept) fake.answers.set(index, [answer]);
    const stop = await new BulkRunner(fake.kept, fake).run();
    expect(stop).toHaveProperty("because");
    expect(fake.states()).toEqual(["waiting", "waiting", "waiting"]);
  });

  it("begins nothing after it was asked to stop", async () => {
    const fake = new Fake(itemsOf(10));
    const runner = new BulkRunner(fake.kept, fake);
    fake.onChange = () => runner.stop();
    expect(await runner.run()).toBe("asked");
    expect(fake.sent.length).toBeLessThanOrEqual(2);
    expect(new Set(fake.states())).toEqual(new Set(["merged", "waiting"]));
  });
});
