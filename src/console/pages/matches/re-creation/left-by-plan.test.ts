import { expect, it } from "vitest";
import { leftByPlan } from "./left-by-plan.ts";
import type { ReCreation } from "./re-creation.ts";

const nothing: ReCreation["leaves"] = {
  changedFields: [],
  unrestorableFields: [],
  changedObjects: [],
  stayingObjects: [],
  newerObjects: 2,
};
const order = (uniqueKey: string) => ({ objectTypeName: "Order", uniqueKey, content: "{}" });
const change = (path: "MiddleName" | "LastName") => ({ path, from: "new", to: "old" });
const planned = { survivorName: "Ann", hasObjects: true, steps: [], leaves: nothing };

it("is nothing where all is given back, whatever is newer", () => {
  expect(leftByPlan(planned)).toEqual([]);
});

it("is what has changed since, but for what a person has chosen to give back", () => {
  const changedObjects = ["A-1", "A-2"].map((key) => ({
    profileId: "b",
    object: order(key),
    now: undefined,
  }));
  const leaves = {
    ...nothing,
    changedFields: [change("MiddleName"), change("LastName")],
    changedObjects,
  };
  const steps: ReCreation["steps"] = [
    { kind: "restoreFields", profileId: "a", changes: [change("LastName")] },
    { kind: "putObject", profileId: "b", survivorId: "a", object: order("A-1"), profileKeys: [] },
  ];
  expect(leftByPlan({ ...planned, leaves, steps })).toEqual([
    "Of Ann, as somebody has changed it since the merge: Middle name",
    "1 object that changed or went after the merge",
  ]);
});

it("is what cannot come back", () => {
  const stayingObjects = [
    { profileId: "b", object: order("A-1"), because: "noType" as const, otherIds: [] },
  ];
  const leaves = { ...nothing, unrestorableFields: [change("MiddleName")], stayingObjects };
  expect(leftByPlan({ ...planned, leaves, hasObjects: false })).toHaveLength(3);
});
