import { expect, test } from "vitest";
import { filledPage } from "./filled-page.ts";

test("a page ends after about a million characters, one item further read at most", () => {
  let read = 0;
  function* items() {
    for (; read < 100;) {
      read += 1;
      yield "x".repeat(240_000);
    }
  }
  const { items: page, next } = filledPage(items(), 100, (item) => item.length);
  expect(page).toHaveLength(5);
  expect(next).toBeDefined();
  expect(read).toBe(6);
});

test("a page has the items that it was asked for, and tells whether there is another", () => {
  expect(filledPage([1, 2, 3], 2, () => 1)).toEqual({ items: [1, 2], next: 3 });
  expect(filledPage([1, 2], 2, () => 1)).toEqual({ items: [1, 2], next: undefined });
  expect(filledPage([], 2, () => 1)).toEqual({ items: [], next: undefined });
});

test("what is not accepted counts among the characters read", () => {
  const items = ["a".repeat(600_000), "b".repeat(600_000), "a"];
  const startsWith = (letter: string) => (item: string) => item.startsWith(letter);
  const length = (item: string) => item.length;
  expect(filledPage(items, 1, length, startsWith("c"))).toEqual({ items: [], next: "a" });
  expect(filledPage(["a", "b", "a"], 1, length, startsWith("b"))).toEqual({
    items: ["b"],
    next: undefined,
  });
});
