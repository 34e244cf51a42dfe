import { describe, expect, test } from "vitest";
import { domainNameError, expirationDaysError } from "./domain-fields.ts";

describe("domainNameError", () => {
  test.each(["a", "demo_1-x", "A".repeat(64)])("accepts %s", (name) => {
    expect(domainNameError(name)).toBeUndefined();
  });
  test.each(["", "A".repeat(65), "with space", "é", "a/b"])("refuses %s", (name) => {
    expect(domainNameError(name)).toMatch(/\.$/);
  });
});

describe("expirationDaysError", () => {
  test.each(["1", "366", "1098"])("accepts %s", (days) => {
    expect(expirationDaysError(days)).toBeUndefined();
  });
  test.each(["", "0", "1099", "-1", "1.5", "1e2", "x"])("refuses %s", (days) => {
    expect(expirationDaysError(days)).toMatch(/\.$/);
  });
});
