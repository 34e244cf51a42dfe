import { expect, test } from "vitest";
import { writtenTargets } from "./written-targets.ts";

const Fields = {
  id: { Source: "_source.id" },
  city: { Source: "_source.city", Target: "_profile.Address.City" },
  town: { Source: "_source.town", Target: "_profile.Address.City" },
  mail: { Source: "_source.mail", ContentType: "EMAIL_ADDRESS" },
} as const;

test("where fields write is told once", () => {
  expect(writtenTargets({ Fields })).toEqual(["_profile.Address.City"]);
});

test("profiles that a type creates get more than what has a target", () => {
  expect(writtenTargets({ AllowProfileCreation: true, Fields })).toEqual([
    "_profile.Address.City",
    "_profile.EmailAddress",
  ]);
});
