import { describe, expect, it } from "vitest";
import type { BulkSettings } from "./bulk-settings.ts";
import { planGroup } from "./plan-group.ts";

const ann = {
  ProfileId: "a",
  FirstName: "Ann",
  LastName: "Lee",
  BirthDate: "1980-02-03",
  EmailAddress: "ann.lee@example.com",
  PhoneNumber: "+12065550134",
};
const twin = { ...ann, ProfileId: "b" };
const anne = { ...ann, ProfileId: "c", FirstName: "Anne" };
const stranger = {
  ProfileId: "d",
  FirstName: "Zoltan",
  LastName: "Kovacs",
  BirthDate: "1999-12-31",
};

const settings: BulkSettings = { conflicts: "leaveOut", evidence: "strong", limit: 10 };
const plan = (
  profiles: (typeof ann | typeof stranger)[],
  changes: Partial<BulkSettings> = {},
  taken: string[] = [],
  gone: string[] = [],
) =>
  planGroup(
    {
      profileIds: [...profiles.map(({ ProfileId }) => ProfileId), ...gone],
      profiles,
      updatedAt: new Map(),
    },
    { ...settings, ...changes },
    new Set(taken),
  );

describe("what a bulk merge does with a group", () => {
  it("merges profiles that say the same", () => {
    expect(plan([ann, twin])).toMatchObject({
      kind: "merge",
      plan: { main: { ProfileId: "a" }, merged: [{ ProfileId: "b" }], sources: {} },
    });
  });

  it("leaves conflicts out and names the fields, unless there is a rule", () => {
    expect(plan([ann, anne])).toEqual({ kind: "leftOut", reason: "Conflict in First name." });
    expect(plan([ann, anne], { conflicts: "longest" })).toMatchObject({
      kind: "merge",
      plan: { sources: { FirstName: "c" } },
    });
  });

  it("leaves out what our evidence does not carry", () => {
    expect(plan([ann, stranger], { conflicts: "main" })).toEqual({
      kind: "leftOut",
      reason: "Our evidence is against it.",
    });
    expect(plan([ann, stranger], { conflicts: "main", evidence: "any" }).kind).toBe("merge");
  });

  it("leaves out groups that are not whole any more", () => {
    expect(plan([ann, twin], {}, [], ["x"])).toEqual({
      kind: "leftOut",
      reason: "One of its profiles is gone; review what is left.",
    });
    expect(plan([ann], {}, [], ["x"])).toEqual({
      kind: "leftOut",
      reason: "One of its profiles is gone.",
    });
  });

  it("has a profile in one merge at most", () => {
    expect(plan([ann, twin], {}, ["b"])).toEqual({
      kind: "leftOut",
      reason: "One of its profiles is in a group above.",
    });
  });
});
