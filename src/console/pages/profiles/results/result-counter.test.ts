import { expect, it } from "vitest";
import { resultCounter } from "./result-counter.ts";

const first = { token: null, count: 20 };
const second = { token: "a", count: 18 };

it.each([
  ["7", { count: 7, earlierPages: [], isFirstPage: true, hasNextPage: false }],
  ["20+", { count: 20, earlierPages: [], isFirstPage: true, hasNextPage: true }],
  ["21–40 of 40+", { count: 20, earlierPages: [first], isFirstPage: false, hasNextPage: true }],
  [
    "39–43 of 43",
    { count: 5, earlierPages: [first, second], isFirstPage: false, hasNextPage: false },
  ],
  ["38", { count: 0, earlierPages: [first, second], isFirstPage: false, hasNextPage: false }],
  ["5 on this page", { count: 5, earlierPages: [], isFirstPage: false, hasNextPage: true }],
])("counts %s", (counter, page) => {
  expect(resultCounter(page)).toBe(counter);
});
