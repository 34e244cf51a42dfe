import { describe, expect, test } from "vitest";
import { changesBetween, describeChanges } from "./draft-changes.ts";
import { draftOf, emptyDraft } from "./profile-draft.ts";

const ada = draftOf({
  FirstName: "Ada",
  MiddleName: "King",
  Address: { City: "London" },
  Attributes: { tier: "gold" },
});

describe("describeChanges", () => {
  test("tells added, changed and removed fields apart by name", () => {
    const after = {
      ...ada,
      texts: { ...ada.texts, FirstName: "Augusta", MiddleName: "", "Address.City": "" },
      attributes: [{ name: "loyalty", value: "9" }],
    };
    expect(describeChanges(changesBetween(ada, after))).toBe(
      "Adds 1 field (attribute loyalty). Changes 1 field (First name). " +
        "Removes 3 fields (Middle name, Address: city, attribute tier).",
    );
  });

  test("says nothing of a draft that is as it was, and of a row that was only begun", () => {
    const begun = { ...ada, attributes: [...ada.attributes, { name: "", value: "" }] };
    expect(changesBetween(ada, begun)).toEqual([]);
    expect(describeChanges([])).toBe("");
  });

  test("names five fields and counts the rest", () => {
    const all = draftOf({ Attributes: { a: "1", b: "1", c: "1", d: "1", e: "1", f: "1", g: "1" } });
    expect(describeChanges(changesBetween(emptyDraft, all))).toBe(
      "Adds 7 fields (attribute a, attribute b, attribute c, attribute d, attribute e, 2 more).",
    );
  });
});
