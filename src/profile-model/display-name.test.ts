import { expect, test } from "vitest";
import { displayName, shortProfileId } from "./display-name.ts";

test("calls a profile by its name, or by what else it has", () => {
  expect(displayName({ FirstName: " Ann ", MiddleName: "", LastName: "Lee" })).toBe("Ann Lee");
  expect(displayName({ FirstName: " ", BusinessName: "Acme" })).toBe("Acme");
  expect(displayName({ BusinessEmailAddress: "ann@acme.com", PhoneNumber: "1" })).toBe(
    "ann@acme.com",
  );
  expect(displayName({ BusinessPhoneNumber: "555-010-0000" })).toBe("555-010-0000");
  expect(displayName({})).toBe("Unnamed profile");
});

test("shortens an id to its end", () => {
  expect(shortProfileId("0123456789abcdef0123456789abc4f2")).toBe("…4f2");
});
