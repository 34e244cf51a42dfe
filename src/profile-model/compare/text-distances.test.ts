import * as fc from "fast-check";
import { expect, test } from "vitest";
import { editDistance } from "./edit-distance.ts";
import { jaroWinkler } from "./jaro-winkler.ts";
import { areNicknames } from "./nicknames.ts";

test.each([
  ["", "", 0],
  ["john", "jhn", 1],
  ["john", "jonh", 1],
  ["smith", "smyth", 1],
  ["kitten", "sitting", 3],
  ["ca", "abc", 3],
  ["", "abc", 3],
])("%j and %j are %i letters apart", (left, right, distance) => {
  expect(editDistance(left, right, 5)).toBe(distance);
});

test("gives up above the limit, and only there", () => {
  const text = fc.string({ unit: fc.constantFrom("a", "b", "c"), maxLength: 8 });
  fc.assert(
    fc.property(text, text, fc.nat(4), (left, right, limit) => {
      const distance = editDistance(left, right, 20);
      expect(editDistance(left, right, limit)).toBe(Math.min(distance, limit + 1));
      expect(editDistance(right, left, limit)).toBe(Math.min(distance, limit + 1));
    }),
  );
});

// Published examples of Winkler (1990).
test.each([
  ["martha", "marhta", 0.961],
  ["dwayne", "duane", 0.84],
  ["dixon", "dicksonx", 0.813],
  ["abc", "xyz", 0],
])("the Jaro–Winkler similarity of %s and %s is %d", (left, right, similarity) => {
  expect(jaroWinkler(left, right)).toBeCloseTo(similarity, 3);
});

test("knows nicknames, also of one another, and keeps long forms apart", () => {
  expect(areNicknames("bob", "robert")).toBe(true);
  expect(areNicknames("bob", "rob")).toBe(true);
  expect(areNicknames("chris", "christine")).toBe(true);
  expect(areNicknames("christopher", "christine")).toBe(false);
  expect(areNicknames("bob", "william")).toBe(false);
  expect(areNicknames("constructor", "robert")).toBe(false);
});
