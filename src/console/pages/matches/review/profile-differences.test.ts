import { describe, expect, it } from "vitest";
import { changesSince, profileDifferences } from "./profile-differences.ts";

describe("the differences of two profiles", () => {
  it("name standard fields and attributes, with both values", () => {
    const expected = { FirstName: "Ann", Attributes: { tier: "gold", since: "2020" } };
    const actual = { FirstName: "Anne", MobilePhoneNumber: "1", Attributes: { since: "2020" } };
    expect(profileDifferences(expected, actual)).toEqual([
      { path: "FirstName", expected: "Ann", actual: "Anne" },
      { path: "MobilePhoneNumber", expected: undefined, actual: "1" },
      { path: "Attributes.tier", expected: "gold", actual: undefined },
    ]);
  });

  it("are none between nothing, an empty text and an empty address", () => {
    const empty = { FirstName: "", Address: { City: "" }, Attributes: {} };
    expect(profileDifferences(empty, {})).toEqual([]);
    expect(
      profileDifferences({ Address: { City: "Rome", State: "" } }, { Address: { City: "Rome" } }),
    ).toEqual([]);
  });

  it("see letter case and parts of an address", () => {
    expect(profileDifferences({ FirstName: "ann" }, { FirstName: "Ann" })).toHaveLength(1);
    expect(
      profileDifferences({ Address: { City: "Rome" } }, { Address: { City: "Roma" } }),
    ).toHaveLength(1);
  });
});

describe("the changes since a reviewer looked", () => {
  const ann = { ProfileId: "a", FirstName: "Ann" };
  const bob = { ProfileId: "b", FirstName: "Bob" };

  it("are none when all is as it was, in whichever order", () => {
    expect(changesSince([ann, bob], [{ ...bob }, { ...ann }])).toEqual([]);
  });

  it("are a profile that is gone and one that has changed", () => {
    expect(changesSince([ann, bob], [{ ...ann, LastName: "Lee" }])).toEqual([
      {
        profile: ann,
        isGone: false,
        differences: [{ path: "LastName", expected: undefined, actual: "Lee" }],
      },
      { profile: bob, isGone: true, differences: [] },
    ]);
  });
});
