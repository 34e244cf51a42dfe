import { expect, it } from "vitest";
import { maskValue } from "./mask-value.ts";

it.each([
  ["email", "ada.lovelace@example.com", "a•••@example.com"],
  ["email", "@example.com", "••••"],
  ["email", "not an address", "••••"],
  ["email", "👩‍🔬x@example.com", "👩•••@example.com"],
  ["phone", "+1 (206) 345-7890", "••••90"],
  ["phone", "555-0100", "••••"],
  ["phone", "1-800-FLOWERS", "••••"],
  ["date", "1980-05-04", "••••"],
] as const)("masks the %s %j as %j", (kind, value, masked) => {
  expect(maskValue(kind, value)).toBe(masked);
});
