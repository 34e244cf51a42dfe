import { expect, test } from "vitest";
import { displayName, shortDisplayName, shortProfileId } from "./display-name.ts";

const ProfileId = "3991a7d959d248bba82546b2de0f1a2b";

test.each([
  ["Ada King Lovelace", { FirstName: " Ada", MiddleName: "King", LastName: "Lovelace" }],
  ["Lovelace", { FirstName: " ", LastName: "Lovelace", BusinessName: "Analytical Engines" }],
  ["Analytical Engines", { FirstName: "", BusinessName: "Analytical Engines" }],
  ["No name (…a2b)", { EmailAddress: "ada@example.com", PhoneNumber: "555-010-0000" }],
])("calls a profile %j", (name, profile) => {
  expect(displayName({ ProfileId, ...profile })).toBe(name);
});

test("cuts off a name that is too long for a heading, and no character in two", () => {
  expect(shortDisplayName({ FirstName: "😀".repeat(60) })).toBe("😀".repeat(60));
  expect(shortDisplayName({ FirstName: "😀".repeat(61) })).toBe(`${"😀".repeat(59)}…`);
});

test("shortens an id to its end", () => {
  expect(shortProfileId("0123456789abcdef0123456789abc4f2")).toBe("…4f2");
});
