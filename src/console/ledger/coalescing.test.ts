import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { coalescing } from "./coalescing.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it("does once, for each key, what is asked for again and again, and is not put off by that", () => {
  const done: string[] = [];
  const ask = coalescing((key) => done.push(key), 300);
  ask("one");
  ask("other");
  for (let asked = 0; asked < 5; asked += 1) {
    vi.advanceTimersByTime(50);
    ask("one");
  }
  expect(done).toEqual([]);
  vi.advanceTimersByTime(50);
  expect(done).toEqual(["one", "other"]);
  ask("one");
  vi.advanceTimersByTime(300);
  expect(done).toEqual(["one", "other", "one"]);
});
