import { expect, it } from "vitest";
import { AdaptiveConcurrency } from "./adaptive-concurrency.ts";

it("grows by one a round, halves when throttled, and stays between one and the most", () => {
  const concurrency = new AdaptiveConcurrency(2, 4);
  const succeed = (count: number) => {
    for (let done = 0; done < count; done += 1) concurrency.succeeded();
    return concurrency.limit;
  };
  expect([succeed(1), succeed(1), succeed(3), succeed(40)]).toEqual([2, 3, 4, 4]);
  concurrency.throttled();
  expect(concurrency.limit).toBe(2);
  concurrency.throttled();
  concurrency.throttled();
  expect(concurrency.limit).toBe(1);
  expect(succeed(1)).toBe(2);
});
