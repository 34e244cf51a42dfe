import { describe, expect, it } from "vitest";
import {
  fieldSources,
  governingPath,
  hasChoices,
  noChoices,
  type ReviewAction,
  reviewReducer,
} from "./review-choices.ts";

const after = (...actions: ReviewAction[]) => actions.reduce(reviewReducer, noChoices);

describe("the choices of a review", () => {
  it("keep a field's source when the main profile changes", () => {
    const choices = after(
      { type: "chooseSource", path: "FirstName", profileId: "b" },
      { type: "chooseMain", profileId: "b" },
      { type: "chooseMain", profileId: "a" },
    );
    expect(choices.mainProfileId).toBe("a");
    expect(fieldSources(choices.sources, ["a", "b"])).toEqual({ FirstName: "b" });
  });

  it("sleep while their profile is left out, and count again when it is included", () => {
    const leftOut = after(
      { type: "chooseSource", path: "FirstName", profileId: "c" },
      { type: "leaveOut", profileId: "c" },
    );
    expect(fieldSources(leftOut.sources, ["a", "b"])).toEqual({});
    const included = reviewReducer(leftOut, { type: "include", profileId: "c" });
    expect(included.leftOutIds).toEqual([]);
    expect(fieldSources(included.sources, ["a", "b", "c"])).toEqual({ FirstName: "c" });
  });

  it("are one for two rows where one has no field source of its own", () => {
    const choices = after(
      { type: "chooseSource", path: "Gender", profileId: "a" },
      { type: "chooseSource", path: "GenderString", profileId: "b" },
      { type: "chooseSource", path: "PartyTypeString", profileId: "b" },
    );
    expect(fieldSources(choices.sources, ["a", "b"])).toEqual({ Gender: "b", PartyType: "b" });
    expect(governingPath("Attributes.GenderString")).toBe("Attributes.GenderString");
  });

  it("name attributes by their key, dots and all", () => {
    const choices = after(
      { type: "chooseSource", path: "Attributes.tier.name", profileId: "a" },
      { type: "chooseSource", path: "Address", profileId: "b" },
    );
    expect(fieldSources(choices.sources, ["a", "b"])).toEqual({
      Address: "b",
      Attributes: { "tier.name": "a" },
    });
  });

  it("can be withdrawn one by one and all together", () => {
    const chosen = after({ type: "chooseSource", path: "FirstName", profileId: "b" });
    expect(hasChoices(chosen)).toBe(true);
    expect(hasChoices(reviewReducer(chosen, { type: "withdrawSource", path: "FirstName" }))).toBe(
      false,
    );
    expect(reviewReducer(chosen, { type: "reset" })).toEqual(noChoices);
    expect(hasChoices(chosen), "the former choices are not touched").toBe(true);
  });
});
