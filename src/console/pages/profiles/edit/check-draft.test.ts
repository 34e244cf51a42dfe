import { expect, test } from "vitest";
import { checkDraft, hasDraftErrors } from "./check-draft.ts";
import { emptyDraft } from "./profile-draft.ts";

const withTexts = (texts: Record<string, string>) =>
  checkDraft({ ...emptyDraft, texts: { ...emptyDraft.texts, ...texts } });

test("a text may have as many code points as the model allows, and no more", () => {
  expect(
    hasDraftErrors(
      withTexts({ FirstName: "👩".repeat(255), AdditionalInformation: "x".repeat(1000) }),
    ),
  ).toBe(false);
  const { texts } = withTexts({
    FirstName: "👩".repeat(256),
    "Address.City": "x".repeat(256),
    AdditionalInformation: "x".repeat(1001),
  });
  expect([...texts.keys()].toSorted()).toEqual([
    "AdditionalInformation",
    "Address.City",
    "FirstName",
  ]);
});

test("attributes need a name of their own and a value", () => {
  const { attributes } = checkDraft({
    ...emptyDraft,
    attributes: [
      { name: "tier", value: "gold" },
      { name: "tier", value: "" },
      { name: "", value: "x" },
      { name: "segment", value: "a" },
    ],
  });
  expect(attributes[0]).toEqual({ name: "There is another attribute of this name." });
  expect(attributes[1]).toMatchObject({ value: "Enter a value, or remove the attribute." });
  expect(attributes[2]).toEqual({ name: "Enter a name." });
  expect(attributes[3]).toBeUndefined();
});

test("a contact preference says something, with a key name that the API takes", () => {
  const row = {
    channel: "Phone" as const,
    contactType: "",
    keyName: "",
    keyValue: "",
    profileId: "",
  };
  const { preferences } = checkDraft({
    ...emptyDraft,
    preferences: [row, { ...row, keyName: "no spaces" }, { ...row, contactType: "PhoneNumber" }],
  });
  expect(preferences[0]?.keyValue).toMatch(/^Say what/);
  expect(preferences[1]?.keyName).toMatch(/^Use letters/);
  expect(preferences[2]).toBeUndefined();
});
