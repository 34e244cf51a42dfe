import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { profileFingerprint } from "./profile-fingerprint.ts";

const ann = {
  ProfileId: "a",
  FirstName: "Ann",
  Address: { City: "Seattle", Country: "US" },
  Attributes: { tier: "gold", city: "Rome" },
};

describe("the fingerprint of a profile", () => {
  it("is that of its values, not of their order, of empty ones or of its id", () => {
    const same = {
      ProfileId: "b",
      LastName: "",
      Attributes: { city: "Rome", tier: "gold" },
      Address: { Country: "US", City: "Seattle", Address1: "" },
      FirstName: "Ann",
    };
    expect(profileFingerprint(same)).toBe(profileFingerprint(ann));
    expect(profileFingerprint(ann)).toMatch(/^[0-9a-f]{14}$/u);
  });

  it.each([
    ["a spelling", { ...ann, FirstName: "ann" }],
    ["the field of a value", { ...ann, FirstName: undefined, LastName: "Ann" }],
    ["a part of an address", { ...ann, Address: { City: "Seattle" } }],
    ["an attribute's name", { ...ann, Attributes: { tier: "gold", town: "Rome" } }],
  ])("is another one after a change of %s", (_what, changed) => {
    expect(profileFingerprint(changed)).not.toBe(profileFingerprint(ann));
  });

  it("differs where values differ", () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (one, other) => {
        fc.pre(one !== other);
        expect(profileFingerprint({ FirstName: one })).not.toBe(
          profileFingerprint({ FirstName: other }),
        );
      }),
    );
  });
});
