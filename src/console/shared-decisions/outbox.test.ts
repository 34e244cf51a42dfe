import { afterEach, beforeEach, expect, it, vi } from "vitest";
import type { Decision } from "../ledger/decision.ts";
import { Outbox } from "./outbox.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const decisions = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ id: String(index) }) as Decision);

/** An outbox in front of a domain that can be out of reach. */
function createOutbox(pending: Decision[]) {
  const domain = { isReachable: true, has: [] as string[], left: pending };
  const outbox = new Outbox({
    pending: async () => [...domain.left],
    share: async (some) => {
      if (!domain.isReachable) throw new Error("out of reach");
      domain.has.push(...some.map(({ id }) => id));
      domain.left = domain.left.filter((one) => !some.includes(one));
    },
    exclusively: (work) => work(),
  });
  return { outbox, domain };
}

it("shares everything that waits, some at a time, each once", async () => {
  const { outbox, domain } = createOutbox(decisions(25));
  outbox.wake();
  outbox.wake();
  await vi.runAllTimersAsync();
  expect(domain.has).toEqual(decisions(25).map(({ id }) => id));
  expect(outbox.status()).toEqual({ waiting: 0, error: undefined });
});

it("says what waits while the domain is out of reach, and shares it by itself when it is not", async () => {
  const { outbox, domain } = createOutbox(decisions(3));
  domain.isReachable = false;
  outbox.wake();
  await vi.advanceTimersByTimeAsync(5_000);
  expect(outbox.status()).toEqual({ waiting: 3, error: new Error("out of reach") });
  domain.isReachable = true;
  await vi.advanceTimersByTimeAsync(60_000);
  expect(domain.has).toHaveLength(3);
  expect(outbox.status()).toEqual({ waiting: 0, error: undefined });
});

it("tries at once when it is asked to", async () => {
  const { outbox, domain } = createOutbox(decisions(1));
  domain.isReachable = false;
  outbox.wake();
  await vi.advanceTimersByTimeAsync(2_000);
  domain.isReachable = true;
  outbox.tryAgain();
  await vi.advanceTimersByTimeAsync(1);
  expect(domain.has).toEqual(["0"]);
});

it("does not go on once it is stopped", async () => {
  const { outbox, domain } = createOutbox(decisions(1));
  outbox.wake();
  outbox.stop();
  await vi.runAllTimersAsync();
  expect(domain.has).toEqual([]);
});

it("begins nothing more once it is stopped in the middle", async () => {
  const { outbox, domain } = createOutbox(decisions(25));
  outbox.subscribe(() => {
    if (domain.has.length > 0) outbox.stop();
  });
  outbox.wake();
  await vi.runAllTimersAsync();
  expect(domain.has).toEqual(decisions(10).map(({ id }) => id));
  outbox.wake();
  await vi.runAllTimersAsync();
  expect(domain.has).toHaveLength(10);
});
