import { expect, test } from "vitest";
import { emptyDraft, draftOf } from "./profile-draft.ts";
import { fieldsToSend } from "./profile-request.ts";

test("an untouched field is absent, an emptied one is empty text", () => {
  const saved = draftOf({
    FirstName: "Ada",
    MiddleName: "King",
    Address: { City: "London", Country: "UK" },
    Attributes: { tier: "gold", segment: "a" },
  });
  const draft = {
    ...saved,
    texts: { ...saved.texts, MiddleName: "", "Address.City": "" },
    attributes: [{ name: "segment", value: "b" }],
  };
  expect(fieldsToSend([saved], draft)).toEqual({
    MiddleName: "",
    Address: { City: "" },
    Attributes: { tier: "", segment: "b" },
  });
});

test("a new profile has what was entered only", () => {
  const profile = {
    FirstName: "Ada",
    ShippingAddress: { Country: "UK" },
    Attributes: { ["__proto__"]: "kept" },
  };
  expect(fieldsToSend([emptyDraft], draftOf(profile))).toEqual(profile);
});

test("contact preferences are sent as a whole, with what the form does not show", () => {
  const saved = draftOf({
    EngagementPreferences: { Phone: [{ ContactType: "PhoneNumber", ProfileId: "0".repeat(32) }] },
  });
  const draft = {
    ...saved,
    preferences: [
      ...saved.preferences,
      {
        channel: "Email" as const,
        contactType: "",
        keyName: "_email",
        keyValue: "a@b.c",
        profileId: "",
      },
    ],
  };
  expect(fieldsToSend([saved], draft)).toEqual({
    EngagementPreferences: {
      Phone: [{ ContactType: "PhoneNumber", ProfileId: "0".repeat(32) }],
      Email: [{ KeyName: "_email", KeyValue: "a@b.c" }],
    },
  });
});
