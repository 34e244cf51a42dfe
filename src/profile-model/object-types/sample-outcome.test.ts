import { expect, test } from "vitest";
import type { MappedKey } from "./mapped-object.ts";
import { outcomeOf } from "./sample-outcome.ts";

const key = (name: string): MappedKey => ({
  name,
  identifiers: new Set(["PROFILE"]),
  contentType: "STRING",
  values: ["1"],
});
const [email, phone] = [key("_email"), key("_phone")];
const creating = { allowsProfileCreation: true };

// Administrator Guide, profile matching.
test("the first key that leads to one profile decides", () => {
  const asked = [
    { key: email, profiles: [] },
    { key: phone, profiles: ["ada"] },
  ];
  expect(outcomeOf(asked, creating)).toMatchObject({ kind: "joins", profile: "ada", key: phone });
});

test("a key that leads to several is passed over", () => {
  const asked = [
    { key: email, profiles: ["ada", "grace"] },
    { key: phone, profiles: ["ada"] },
  ];
  expect(outcomeOf(asked, creating)).toMatchObject({
    kind: "joins",
    key: phone,
    passedOver: [email],
  });
});

test("without a profile one is created where that is allowed, else the object is rejected", () => {
  const none = [{ key: email, profiles: [] }];
  expect(outcomeOf(none, creating).kind).toBe("creates");
  expect(outcomeOf(none, { allowsProfileCreation: false })).toMatchObject({
    kind: "rejected",
    reason: "no-profile",
  });
});

test("an ambiguous contact record makes no profile, and where none may be made that is the reason", () => {
  const several = [{ key: phone, profiles: ["ada", "grace"] }];
  expect(outcomeOf(several, creating).kind).toBe("creates");
  expect(outcomeOf(several, { ...creating, rejectsAmbiguousMatch: true })).toMatchObject({
    kind: "rejected",
    reason: "ambiguous",
  });
});
