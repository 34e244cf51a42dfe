import { expect, test } from "vitest";
import { draftOf } from "./profile-draft.ts";
import { rebaseDraft } from "./rebase-draft.ts";

test("what was touched stays, everything else is as the profile has it now", () => {
  const base = draftOf({
    FirstName: "Ada",
    LastName: "King",
    Attributes: { tier: "gold", a: "1" },
  });
  const draft = {
    ...base,
    texts: { ...base.texts, FirstName: "" },
    attributes: [
      { name: "tier", value: "silver" },
      { name: "a", value: "1" },
    ],
  };
  const now = draftOf({
    FirstName: "Augusta",
    LastName: "Lovelace",
    Attributes: { tier: "platinum", b: "2" },
  });
  const rebased = rebaseDraft(draft, [base], now);
  expect(rebased.texts).toMatchObject({ FirstName: "", LastName: "Lovelace" });
  expect(rebased.attributes).toEqual([
    { name: "b", value: "2" },
    { name: "tier", value: "silver" },
  ]);
});
