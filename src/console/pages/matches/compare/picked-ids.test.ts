import { expect, it } from "vitest";
import { checkProfileIds, readProfileIds } from "./picked-ids.ts";

const [a, b] = ["a".repeat(32), "b".repeat(32)] as const;

it("reads ids as they are pasted", () => {
  expect(readProfileIds(` ${a.toUpperCase()},\n${b}; ${a} `)).toEqual([a, b]);
  expect(readProfileIds("  ")).toEqual([]);
});

it("takes 2 to 20 ids", () => {
  const many = Array.from({ length: 21 }, (_, number) => number.toString(16).padStart(32, "0"));
  expect(checkProfileIds([a, b])).toBeUndefined();
  expect(checkProfileIds(many.slice(1))).toBeUndefined();
  expect(checkProfileIds([a])).toBe("Enter two profile ids at least.");
  expect(checkProfileIds(many)).toBe("Enter 20 profile ids at most.");
  expect(checkProfileIds([a, "ann"])).toMatch(/^ann is no profile id/u);
});
