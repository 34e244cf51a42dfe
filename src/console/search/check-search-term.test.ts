import { describe, expect, it } from "vitest";
import { checkSearchTerm, hasErrors } from "./check-search-term.ts";

describe("checkSearchTerm", () => {
  it("accepts what SearchProfiles accepts, up to its longest", () => {
    for (const keyName of ["_email", "loyalty-id", "A1", "k".repeat(64)])
      expect(checkSearchTerm({ keyName, value: "v".repeat(255) })).toEqual({});
  });

  it.each(["", "order id", "order.id", "größe", "k".repeat(65)])(
    "names what is wrong with the key name %j at its field only",
    (keyName) => {
      const errors = checkSearchTerm({ keyName, value: "1" });
      expect(errors.keyName).toBeTruthy();
      expect(errors.value).toBeUndefined();
      expect(hasErrors(errors)).toBe(true);
    },
  );

  it.each(["", "   ", "v".repeat(256)])("names what is wrong with the value %j", (value) => {
    const errors = checkSearchTerm({ keyName: "_email", value });
    expect(errors.value).toBeTruthy();
    expect(errors.keyName).toBeUndefined();
    expect(hasErrors(errors)).toBe(true);
  });
});
