import { describe, expect, it } from "vitest";
import type { MergeDecision, MergeSnapshot } from "../../../ledger/decision.ts";
import { objectForNewProfile, planRecreation } from "./recreation-plan.ts";

const main = { ProfileId: "a", FirstName: "Ann", EmailAddress: "shared@example.com" };
const merged = {
  ProfileId: "b",
  FirstName: "Anne",
  EmailAddress: "SHARED@example.com",
  PhoneNumber: "+12065550134",
};
const order = {
  profileId: "b",
  objectTypeName: "Order",
  uniqueKey: "k1",
  content: '{"profileId":"b","note":"abba"}',
};
const decision = { mainProfileId: "a", mergedProfileIds: ["b"] } as MergeDecision;
const snapshot: MergeSnapshot = {
  decisionId: "1",
  takenAt: new Date(),
  profiles: [main, { ProfileId: "c", FirstName: "Left out" }, merged],
  prediction: { ...main, PhoneNumber: merged.PhoneNumber },
  objects: [order, { ...order, profileId: "a", uniqueKey: "k2" }],
};
const loyaltyKey = { name: "loyalty", value: "L-1", contentType: "STRING" as const };

describe("the plan of a re-creation", () => {
  const steps = planRecreation(decision, snapshot, ({ profileId }) =>
    profileId === "b" ? [loyaltyKey] : [],
  );

  it("makes each deleted profile again, with its own objects, and the main profile last", () => {
    expect(steps.map(({ id }) => id)).toEqual([
      "b create",
      "b keys",
      "b object Order k1",
      "b fields",
      "main",
    ]);
  });

  it("takes from the main profile the keys that it did not have itself", () => {
    const keys = steps.find(({ kind }) => kind === "keys");
    expect(keys).toMatchObject({
      toRemove: [{ name: "_phone" }, { name: "_fullName", value: "Anne" }, loyaltyKey],
      toAdd: [{ name: "_phone" }, { name: "_email" }, { name: "_fullName" }, loyaltyKey],
    });
  });

  it("is nothing without the main profile's snapshot", () => {
    expect(planRecreation(decision, { ...snapshot, profiles: [merged] }, () => [])).toEqual([]);
  });
});

it("has an object name the new profile where it named the old one as a whole value", () => {
  expect(objectForNewProfile(order, "new")).toBe('{"profileId":"new","note":"abba"}');
});
