import { expect, test } from "vitest";
import { whatStays } from "./what-stays.ts";

// By the rules of `mayReplace` in the local service's ingestion, which has its sources.
test("without a priority what was set by hand stays", () => {
  expect(whatStays(undefined)).toMatch(/^What was set by hand stays.*with a source priority/u);
});

test("with any priority what was set by hand is replaced, and a higher one stays", () => {
  expect(whatStays(3)).toMatch(/below 3 filled stays.*set by hand is replaced/u);
  expect(whatStays(1)).toMatch(/^What was set by hand is replaced/u);
});
