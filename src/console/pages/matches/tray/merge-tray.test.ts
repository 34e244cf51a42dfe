import { describe, expect, test } from "vitest";
import type { Decision } from "../../../ledger/decision.ts";
import type { MergeRequest } from "../review/merge-flow.ts";
import type { MergeOutcome } from "../review/merge-outcome.ts";
import { createMergeTray, isBusy, secondsToTakeBack, type TrayWork } from "./merge-tray.ts";

const merged: MergeOutcome = {
  kind: "merged",
  readBack: { ProfileId: "a" },
  differences: [],
  isRecorded: true,
};
const request = {} as MergeRequest;
const group = { domainName: "domain", profileIds: ["a", "b"], title: "Ann", href: "/ann" };

/** A tray whose merges come to what is said, one after the other. */
function scene(...outcomes: (MergeOutcome | Error)[]) {
  const started: Parameters<TrayWork["carryOut"]>[1][] = [];
  let looks = 0;
  const next = async () => {
    const outcome = outcomes.shift() ?? merged;
    if (outcome instanceof Error) throw outcome;
    return outcome;
  };
  const tray = createMergeTray({
    carryOut: (_request, options) => {
      started.push(options);
      return next();
    },
    findOutcome: () => {
      looks += 1;
      return next();
    },
  });
  const seconds = (count: number) => {
    for (let second = 0; second < count; second += 1) tray.tick();
  };
  const settled = () => new Promise((resolve) => setTimeout(resolve));
  const only = () => tray.items()[0];
  return { tray, started, seconds, settled, only, looks: () => looks };
}

describe("a merge in the tray", () => {
  test("is sent after ten seconds, once, and leaves when it has been read", async () => {
    const { tray, started, seconds, settled, only } = scene(merged);
    tray.enqueue(group, request);
    seconds(secondsToTakeBack - 1);
    expect([only()?.phase, started.length]).toEqual([{ kind: "waiting", seconds: 1 }, 0]);
    seconds(3);
    expect(started).toHaveLength(1);
    await settled();
    expect(only()?.phase.kind).toBe("merged");
    expect(isBusy(tray.items())).toBe(false);
    seconds(8);
    expect(tray.items()).toEqual([]);
    expect(started).toHaveLength(1);
  });

  test("is not sent when it is taken back", async () => {
    const { tray, started, seconds } = scene();
    tray.enqueue(group, request);
    expect(isBusy(tray.items())).toBe(true);
    tray.takeBack(tray.items()[0]?.id ?? "");
    seconds(20);
    expect([tray.items(), started]).toEqual([[], []]);
  });

  test("is sent once however often and by whatever way it is asked for", async () => {
    const { tray, started, seconds, only } = scene(merged);
    tray.enqueue(group, request);
    tray.enqueue({ ...group, profileIds: ["b", "a"] }, request);
    const id = only()?.id ?? "";
    tray.mergeNow(id);
    tray.mergeNow(id);
    seconds(20);
    expect(tray.items()).toHaveLength(1);
    expect(started).toHaveLength(1);
  });

  test("waits while somebody is at its controls", () => {
    const { tray, seconds, only } = scene();
    tray.enqueue(group, request);
    let isAtControls = true;
    tray.holdWhile(() => isAtControls);
    seconds(30);
    expect(only()?.phase).toEqual({ kind: "waiting", seconds: secondsToTakeBack });
    isAtControls = false;
    seconds(1);
    expect(only()?.phase).toEqual({ kind: "waiting", seconds: secondsToTakeBack - 1 });
  });

  test("stays with what stopped it, and can be tried again", async () => {
    const { tray, started, seconds, settled, only } = scene(new Error("no answer"), merged);
    tray.enqueue(group, request);
    seconds(10);
    await settled();
    expect(only()?.phase).toMatchObject({ kind: "stopped", stop: { kind: "notRead" } });
    seconds(60);
    expect(started).toHaveLength(1);
    tray.mergeNow(only()?.id ?? "");
    await settled();
    expect(only()?.phase.kind).toBe("merged");
  });

  test("whose outcome is unclear can neither be sent again nor be dismissed, only looked at", async () => {
    const unclear = { kind: "unclear", error: undefined } as MergeOutcome;
    const { tray, started, seconds, settled, only, looks } = scene(unclear, merged);
    tray.enqueue(group, request);
    seconds(10);
    await settled();
    const id = only()?.id ?? "";
    tray.mergeNow(id);
    tray.takeBack(id);
    expect(only()?.phase).toMatchObject({ kind: "stopped", stop: { kind: "unclear" } });
    expect([started.length, isBusy(tray.items())]).toEqual([1, true]);
    tray.lookAgain(id);
    await settled();
    expect([only()?.phase.kind, looks(), started.length]).toEqual(["merged", 1, 1]);
  });

  test("that is not what was predicted stays until it is dismissed", async () => {
    const differences = [{ path: "FirstName" as const, expected: "Ann", actual: "Anne" }];
    const { tray, seconds, settled, only } = scene({ ...merged, differences });
    tray.enqueue(group, request);
    seconds(10);
    await settled();
    seconds(60);
    expect(only()?.phase.kind).toBe("merged");
    tray.takeBack(only()?.id ?? "");
    expect(tray.items()).toEqual([]);
  });

  test("can still be taken back while the profiles are read", async () => {
    const { tray, started, seconds, settled } = scene({ kind: "cancelled" });
    tray.enqueue(group, request);
    seconds(10);
    tray.takeBack(tray.items()[0]?.id ?? "");
    expect(started[0]?.isCancelled()).toBe(true);
    await settled();
    expect(tray.items()).toEqual([]);
  });
});

test("a kept decision is seen for ten seconds and does not stand in the way of a merge", () => {
  const { tray, seconds } = scene();
  tray.showKept(group, { verb: "skip" } as Decision, Promise.resolve());
  tray.enqueue(group, request);
  expect(tray.items()).toHaveLength(2);
  seconds(1);
  tray.takeBack(tray.items()[1]?.id ?? "");
  expect(isBusy(tray.items())).toBe(false);
  seconds(9);
  expect(tray.items()).toEqual([]);
});

test("a kept decision that is taken back stays until the ledger says so, and can be again where it does not", async () => {
  const { tray, settled, seconds, only } = scene();
  const decision = { id: "1" } as Decision;
  tray.showKept(group, decision, Promise.resolve());
  const id = only()?.id ?? "";
  tray.takeBackWith(id, () => Promise.resolve(false));
  seconds(secondsToTakeBack);
  expect(only()?.phase).toEqual({ kind: "takingBack", decision });
  await settled();
  expect(only()?.phase).toEqual({ kind: "kept", decision, seconds: secondsToTakeBack });
  const written: Decision[] = [];
  const write = async (one: Decision) => written.push(one) > 0;
  tray.takeBackWith(id, write);
  tray.takeBackWith(id, write);
  await settled();
  expect([written, tray.items()]).toEqual([[decision], []]);
});

test("a decision that is taken back while it is being written is taken back after that, and goes where it is not kept", async () => {
  const { tray, settled, only } = scene();
  const decision = { id: "1" } as Decision;
  const written: Decision[] = [];
  const write = async (one: Decision) => written.push(one) > 0;
  const kept = Promise.withResolvers<void>();
  tray.showKept(group, decision, kept.promise);
  tray.takeBackWith(only()?.id ?? "", write);
  await settled();
  expect([written, only()?.phase.kind]).toEqual([[], "takingBack"]);
  kept.resolve();
  await settled();
  expect([written, tray.items()]).toEqual([[decision], []]);

  const refused = Promise.withResolvers<void>();
  tray.showKept(group, decision, refused.promise);
  tray.takeBackWith(only()?.id ?? "", write);
  refused.reject(new Error("full"));
  await settled();
  expect([written, tray.items()]).toEqual([[decision], []]);
});
