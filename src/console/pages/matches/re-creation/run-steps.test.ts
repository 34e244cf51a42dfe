import { CustomerProfilesServiceException } from "@aws-sdk/client-customer-profiles";
import { describe, expect, it } from "vitest";
import type { Step } from "../../../../profile-model/re-creation/steps.ts";
import type { ReCreation, StepRecord } from "./re-creation.ts";
import { hasDoneNothing, runSteps, type StepTools } from "./run-steps.ts";

const steps: Step[] = [
  { kind: "createProfile", profileId: "b", fields: { FirstName: "Anne" } },
  {
    kind: "deleteKeys",
    profileId: "a",
    keys: { name: "_phone", values: ["1"] },
    isForAWhile: false,
  },
  {
    kind: "addKeys",
    profileId: "b",
    keys: { name: "loyalty", values: ["L1"] },
    isGivenBack: false,
  },
];
const reCreation = { id: "r", steps } as unknown as ReCreation;

/** A service that does what it is sent, and a browser that keeps records of it, over any number of runs. */
class Stage {
  readonly records = new Map<number, StepRecord>();
  /** Every request that has reached the service. */
  readonly sent: number[] = [];
  /** What was in the browser when a request left it. */
  readonly keptBefore: (string | undefined)[] = [];
  readonly effects = new Set<number>();

  run(changes: Partial<StepTools> = {}) {
    return runSteps(reCreation, this.records, {
      look: (_step, index) =>
        Promise.resolve(this.effects.has(index) ? { kind: "done" } : { kind: "ready" }),
      send: (_step, index) => this.send(index),
      keep: (record) => {
        this.records.set(record.index, record);
        return Promise.resolve();
      },
      pause: () => Promise.resolve(),
      isStopped: () => false,
      createsAgain: false,
      ...changes,
    });
  }

  send(index: number, hasEffect = true): Promise<undefined> {
    this.keptBefore.push(this.records.get(index)?.state);
    this.sent.push(index);
    if (hasEffect) this.effects.add(index);
    return Promise.resolve(undefined);
  }

  states() {
    return steps.map((_, index) => this.records.get(index)?.state);
  }
}

const lostAnswer = () => Promise.reject(new TypeError("Failed to fetch"));
const refusal = new CustomerProfilesServiceException({
  name: "BadRequestException",
  $fault: "client",
  $metadata: { httpStatusCode: 400, requestId: "req-1" },
});

describe("the steps of a re-creation", () => {
  it("are done in their order, each written down before it is sent and after", async () => {
    const stage = new Stage();
    expect(await stage.run()).toEqual({ kind: "finished" });
    expect(stage.sent).toEqual([0, 1, 2]);
    expect(stage.keptBefore).toEqual(["sent", "sent", "sent"]);
    expect(stage.states()).toEqual(["done", "done", "done"]);
  });

  it("are not sent where they have had their effect already", async () => {
    const stage = new Stage();
    stage.effects.add(1);
    await stage.run();
    expect(stage.sent).toEqual([0, 2]);
    expect(stage.states()).toEqual(["done", "done", "done"]);
  });

  it("stop between two of them, and go on after the last", async () => {
    const stage = new Stage();
    const stopped = await stage.run({ isStopped: () => stage.sent.length === 1 });
    expect(stopped).toEqual({ kind: "stopped" });
    expect(await stage.run()).toEqual({ kind: "finished" });
    expect(stage.sent).toEqual([0, 1, 2]);
  });

  it("count as done when the answer was lost and the effect is there", async () => {
    const stage = new Stage();
    const end = await stage.run({
      send: async (_step, index) => {
        await stage.send(index);
        return lostAnswer();
      },
    });
    expect(end).toEqual({ kind: "finished" });
    expect(stage.sent).toEqual([0, 1, 2]);
  });

  it("are not sent where the browser cannot write them down", async () => {
    const stage = new Stage();
    const end = await stage.run({ keep: () => Promise.reject(new Error("full")) });
    expect(end).toMatchObject({ kind: "notKept", index: 0 });
    expect(stage.sent).toEqual([]);
  });

  it("are left as they are where what they are about has changed", async () => {
    const stage = new Stage();
    await stage.run({
      look: (_step, index) =>
        Promise.resolve(
          index === 1
            ? { kind: "skip", because: "changed" }
            : { kind: stage.effects.has(index) ? "done" : "ready" },
        ),
    });
    expect(stage.sent).toEqual([0, 2]);
    expect(stage.records.get(1)).toMatchObject({ state: "skipped", because: "changed" });
  });

  it("tell of a refusal and can be sent again after it", async () => {
    const stage = new Stage();
    const end = await stage.run({
      send: (_step, index) => (index === 1 ? Promise.reject(refusal) : stage.send(index)),
    });
    expect(end).toEqual({ kind: "refused", index: 1, error: refusal });
    expect(stage.records.get(1)).toMatchObject({ state: "failed", requestId: "req-1" });
    expect(await stage.run()).toEqual({ kind: "finished" });
    expect(stage.sent).toEqual([0, 1, 2]);
  });
});

describe("a profile whose creation was not answered and that no search finds", () => {
  async function unanswered() {
    const stage = new Stage();
    const end = await stage.run({
      send: async (_step, index) => {
        await stage.send(index, false);
        return lostAnswer();
      },
    });
    return { stage, end };
  }

  it("is not created once more by going on", async () => {
    const { stage, end } = await unanswered();
    expect(end).toMatchObject({ kind: "notSeen", index: 0 });
    expect(stage.states()).toEqual(["sent", undefined, undefined]);
    expect(await stage.run()).toEqual({ kind: "notSeen", index: 0, error: undefined });
    expect(stage.sent).toEqual([0]);
  });

  it("is taken for created once a search finds it", async () => {
    const { stage } = await unanswered();
    stage.effects.add(0);
    expect(await stage.run()).toEqual({ kind: "finished" });
    expect(stage.sent).toEqual([0, 1, 2]);
  });

  it("is created again when a person says that it was not", async () => {
    const { stage } = await unanswered();
    expect(await stage.run({ createsAgain: true })).toEqual({ kind: "finished" });
    expect(stage.sent).toEqual([0, 0, 1, 2]);
  });

  it("may still be there when the second creation is refused", async () => {
    const { stage } = await unanswered();
    const end = await stage.run({ createsAgain: true, send: () => Promise.reject(refusal) });
    expect(end).toEqual({ kind: "refused", index: 0, error: refusal });
    expect(stage.states()).toEqual(["sent", undefined, undefined]);
    expect(hasDoneNothing(reCreation, [...stage.records.values()])).toBe(false);
    stage.effects.add(0);
    expect(await stage.run()).toEqual({ kind: "finished" });
  });
});

it("a re-creation has done nothing until a request may have had an effect", async () => {
  const stage = new Stage();
  const hasDone = () => !hasDoneNothing(reCreation, [...stage.records.values()]);
  expect(hasDone()).toBe(false);
  await stage.run({ send: () => Promise.reject(refusal) });
  expect(stage.states()).toEqual(["failed", undefined, undefined]);
  expect(hasDone()).toBe(false);
  await stage.run({ send: () => lostAnswer() });
  expect(stage.states()).toEqual(["sent", undefined, undefined]);
  expect(hasDone()).toBe(true);
});
