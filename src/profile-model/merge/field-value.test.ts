import { expect, it } from "vitest";
import { fieldValue } from "./field-value.ts";

it("reads a field or an attribute, and nothing where its value is empty", () => {
  const profile = { FirstName: "Ann", LastName: "", Attributes: { tier: "gold", since: "" } };
  expect(fieldValue(profile, "FirstName")).toBe("Ann");
  expect(fieldValue(profile, "LastName")).toBeUndefined();
  expect(fieldValue(profile, "Attributes.tier")).toBe("gold");
  expect(fieldValue(profile, "Attributes.since")).toBeUndefined();
});

it("takes no inherited property for an attribute", () => {
  expect(fieldValue({ Attributes: {} }, "Attributes.constructor")).toBeUndefined();
});
