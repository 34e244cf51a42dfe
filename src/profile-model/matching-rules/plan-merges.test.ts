import { describe, expect, test } from "vitest";
import type { FieldPath } from "../fields.ts";
import { mergeProfiles } from "../merge/merge.ts";
import type { IdentifiedProfile } from "../profile.ts";
import { isMatchingAttribute } from "./matching-attributes.ts";
import { planMerges, type AutoMergingSettings } from "./plan-merges.ts";
import type { FieldOrigin, ProfileWithOrigins } from "./resolve-conflicts.ts";

/** A profile of which every field was ingested, each at its hour. */
function ingested(
  profile: IdentifiedProfile,
  hours: { [Field in FieldPath]?: number },
  objectType = "CRM",
): ProfileWithOrigins {
  const origins = Object.entries(hours).map(([field, at]): [FieldPath, FieldOrigin] => [
    field as FieldPath,
    { objectType, at: at ?? 0 },
  ]);
  return { profile, origins: new Map(origins) };
}

function byHand(profile: IdentifiedProfile, at: number): ProfileWithOrigins {
  const fields = Object.keys(profile).filter((name) => name !== "ProfileId") as FieldPath[];
  return {
    profile,
    origins: new Map(fields.map((field) => [field, { objectType: undefined, at }])),
  };
}

const byRecency: Pick<AutoMergingSettings, "conflictResolution"> = {
  conflictResolution: { ConflictResolvingModel: "RECENCY" },
};

/** What is left of a group when its plan is carried out. */
function carriedOut(
  group: ProfileWithOrigins[],
  settings: AutoMergingSettings,
): IdentifiedProfile[] {
  const left = new Map(group.map(({ profile }) => [profile.ProfileId, profile]));
  const take = (profileId: string): IdentifiedProfile => {
    const profile = left.get(profileId);
    if (!profile) throw new Error(`${profileId} is gone`);
    left.delete(profileId);
    return profile;
  };
  for (const { mainProfileId, profileIdsToBeMerged, sources } of planMerges(group, settings)) {
    const others = profileIdsToBeMerged.map(take);
    const { profile } = mergeProfiles(take(mainProfileId), others, sources);
    left.set(mainProfileId, profile);
  }
  return [...left.values()];
}

// Administrator Guide, "Example: How sample criteria are applied".
test("the guide's example: A and B by the first criterion, then AB and C by the second", () => {
  const email = "doefamily@anyemail.com";
  const a = ingested(
    {
      ProfileId: "a",
      FirstName: "John",
      LastName: "Doe",
      EmailAddress: email,
      PhoneNumber: "555-555-5555",
    },
    { FirstName: 5, LastName: 5, EmailAddress: 5, PhoneNumber: 7 },
  );
  const b = ingested(
    {
      ProfileId: "b",
      FirstName: "John",
      LastName: "Doe",
      EmailAddress: email,
      PhoneNumber: "555-555-5556",
    },
    { FirstName: 4, LastName: 4, EmailAddress: 6, PhoneNumber: 4 },
  );
  const c = ingested(
    {
      ProfileId: "c",
      FirstName: "Jane",
      LastName: "Doe",
      EmailAddress: email,
      PhoneNumber: "555-555-5555",
    },
    { FirstName: 6, LastName: 6, EmailAddress: 7, PhoneNumber: 6 },
  );
  const settings = {
    criteria: [["FirstName", "LastName", "EmailAddress"], ["PhoneNumber"]],
    ...byRecency,
  };

  expect(planMerges([a, b, c], settings)).toMatchObject([
    { mainProfileId: "a", profileIdsToBeMerged: ["b"] },
    { mainProfileId: "a", profileIdsToBeMerged: ["c"] },
  ]);
  expect(carriedOut([a, b, c], settings)).toEqual([
    {
      ProfileId: "a",
      FirstName: "Jane",
      LastName: "Doe",
      EmailAddress: email,
      PhoneNumber: "555-555-5555",
    },
  ]);
});

// "It applies the next criteria to the consolidated profiles and the remaining similar profiles".
test("a criterion sees what the ones before have made, and not what went into it", () => {
  const account = { AccountNumber: "1" };
  const old = ingested({ ProfileId: "a", ...account, FirstName: "Old" }, { FirstName: 1 });
  const recent = ingested({ ProfileId: "b", ...account, FirstName: "New" }, { FirstName: 2 });
  const likeOld = ingested({ ProfileId: "c", FirstName: "Old" }, { FirstName: 3 });
  const likeNew = ingested({ ProfileId: "d", FirstName: "New" }, { FirstName: 3 });
  const settings = { criteria: [["AccountNumber"], ["FirstName"]], ...byRecency };
  expect(planMerges([old, recent, likeOld, likeNew], settings)).toMatchObject([
    { mainProfileId: "a", profileIdsToBeMerged: ["b"] },
    { mainProfileId: "a", profileIdsToBeMerged: ["d"] },
  ]);
});

// "Connected with AND criteria with exact value comparison before merging".
test.each([
  ["another case", { FirstName: "john" }],
  ["no value", {}],
])("a criterion is not met with %s", (_, fields) => {
  const group = [
    byHand({ ProfileId: "a", FirstName: "John" }, 1),
    byHand({ ProfileId: "b", ...fields }, 1),
  ];
  expect(planMerges(group, { criteria: [["FirstName"]], ...byRecency })).toEqual([]);
});

test("profiles that both lack every attribute are not merged", () => {
  const group = [byHand({ ProfileId: "a" }, 1), byHand({ ProfileId: "b" }, 1)];
  expect(planMerges(group, { criteria: [["Address", "Attributes.tier"]], ...byRecency })).toEqual(
    [],
  );
});

test("criteria can name parts of addresses and attributes", () => {
  const fields = { BillingAddress: { City: "Seattle" }, Attributes: { tier: "gold" } };
  const group = [
    byHand({ ProfileId: "a", ...fields }, 1),
    byHand({ ProfileId: "b", ...fields }, 1),
  ];
  const settings = { criteria: [["BillingAddress.City", "Attributes.tier"]], ...byRecency };
  expect(planMerges(group, settings)).toHaveLength(1);
  expect(
    ["BillingAddress.City", "Address", "Attributes.tier", "Gender"].every(isMatchingAttribute),
  ).toBe(true);
  expect(
    ["Email", "Address.Street", "Attributes.", "EngagementPreferences"].some(isMatchingAttribute),
  ).toBe(false);
});

describe("conflicts", () => {
  const settings = { criteria: [["AccountNumber"]], ...byRecency };
  const account = { AccountNumber: "1" };

  // "Profile fields manually populated … will not be overwritten by profile fields automatically ingested".
  test("a value set by hand stays, however old", () => {
    const john = byHand({ ProfileId: "a", ...account, FirstName: "John" }, 1);
    const peter = ingested({ ProfileId: "b", ...account, FirstName: "Peter" }, { FirstName: 9 });
    expect(carriedOut([peter, john], settings)).toMatchObject([
      { ProfileId: "b", FirstName: "John" },
    ]);
  });

  test("SOURCE prefers its object type, and the newest within it", () => {
    const bySource: AutoMergingSettings = {
      ...settings,
      conflictResolution: { ConflictResolvingModel: "SOURCE", SourceName: "CRM" },
    };
    const old = ingested({ ProfileId: "a", ...account, FirstName: "Old" }, { FirstName: 1 });
    const recent = ingested({ ProfileId: "b", ...account, FirstName: "Recent" }, { FirstName: 2 });
    const shop = ingested(
      { ProfileId: "c", ...account, FirstName: "Shop" },
      { FirstName: 3 },
      "Shop",
    );
    expect(carriedOut([old, shop, recent], bySource)).toMatchObject([{ FirstName: "Recent" }]);
    expect(carriedOut([old, shop, recent], settings)).toMatchObject([{ FirstName: "Shop" }]);
  });

  test("a field that only one has is kept, as are Gender and its text together", () => {
    const one = byHand({ ProfileId: "a", ...account, Gender: "MALE" }, 1);
    const other = byHand({ ProfileId: "b", ...account, GenderString: "male", LastName: "Doe" }, 2);
    expect(carriedOut([one, other], settings)).toEqual([
      { ProfileId: "a", ...account, Gender: "MALE", GenderString: "male", LastName: "Doe" },
    ]);
  });

  test("attributes are resolved key by key", () => {
    const one = ingested(
      { ProfileId: "a", ...account, Attributes: { tier: "gold", since: "2020" } },
      { "Attributes.tier": 1, "Attributes.since": 1 },
    );
    const other = ingested(
      { ProfileId: "b", ...account, Attributes: { tier: "silver", until: "2030" } },
      { "Attributes.tier": 9, "Attributes.until": 9 },
    );
    expect(carriedOut([one, other], settings)).toMatchObject([
      { Attributes: { tier: "silver", since: "2020", until: "2030" } },
    ]);
  });
});
