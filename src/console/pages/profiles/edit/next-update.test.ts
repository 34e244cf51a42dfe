import { expect, test } from "vitest";
import { nextUpdate } from "./next-update.ts";
import { draftOf } from "./profile-draft.ts";

const base = draftOf({ FirstName: "Ada", LastName: "King" });
const sent = draftOf({ FirstName: "Augusta", LastName: "King" });

test("what was typed is sent where the profile is as it was opened", () => {
  expect(nextUpdate({ base, sent: [], draft: sent, now: base })).toEqual({
    kind: "send",
    fields: { FirstName: "Augusta" },
  });
});

test("nothing is left to do where an attempt was carried out and its answer lost", () => {
  expect(nextUpdate({ base, sent: [sent], draft: sent, now: sent })).toEqual({ kind: "done" });
});

test("after a lost answer one goes on from what was sent, also back to what was there", () => {
  const further = draftOf({ FirstName: "Augusta", LastName: "Lovelace" });
  expect(nextUpdate({ base, sent: [sent], draft: further, now: sent })).toEqual({
    kind: "send",
    fields: { LastName: "Lovelace" },
  });
  expect(nextUpdate({ base, sent: [sent], draft: base, now: sent })).toEqual({
    kind: "send",
    fields: { FirstName: "Ada" },
  });
});

test("an attempt that was refused after one whose answer got lost makes nobody else's change of that one", () => {
  const refused = draftOf({ FirstName: "Augusta", LastName: "Lovelace" });
  const draft = draftOf({ FirstName: "Augusta", LastName: "Byron" });
  expect(nextUpdate({ base, sent: [sent, refused], draft, now: sent })).toEqual({
    kind: "send",
    fields: { LastName: "Byron" },
  });
});

test("what somebody else has written is told, before and after an attempt of one's own", () => {
  const now = draftOf({ FirstName: "Ada", LastName: "Byron" });
  for (const attempts of [[], [sent]])
    expect(nextUpdate({ base, sent: attempts, draft: sent, now })).toMatchObject({
      kind: "changed",
      changes: [{ path: "LastName", before: "King", after: "Byron" }],
    });
});

test("in which order preferences of two channels were typed makes no other profile of it", () => {
  const [phone, email] = draftOf({
    EngagementPreferences: { Phone: [{ KeyName: "_phone" }], Email: [{ KeyName: "_email" }] },
  }).preferences;
  if (!phone || !email) throw new Error("Both are rows.");
  const typed = { ...base, preferences: [email, phone] };
  const now = { ...base, preferences: [phone, email] };
  expect(nextUpdate({ base, sent: [typed], draft: typed, now })).toEqual({ kind: "done" });
});
