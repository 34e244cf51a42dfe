import { expect, it } from "vitest";
import { profileName } from "./profile-name.ts";

const ProfileId = "3991a7d959d248bba82546b2de0f1a2b";

it.each([
  ["Ada King Lovelace", { FirstName: "Ada", MiddleName: "King", LastName: "Lovelace" }],
  ["Lovelace", { FirstName: " ", LastName: "Lovelace", BusinessName: "Analytical Engines" }],
  ["Analytical Engines", { FirstName: "", BusinessName: "Analytical Engines" }],
  ["No name (…1a2b)", {}],
])("calls a profile %j", (name, profile) => {
  expect(profileName({ ProfileId, ...profile })).toBe(name);
});
