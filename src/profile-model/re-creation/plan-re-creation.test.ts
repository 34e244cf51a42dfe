import { describe, expect, it } from "vitest";
import type { IdentifiedProfile } from "../profile.ts";
import type { StoredObject } from "./merge-record.ts";
import { planReCreation } from "./plan-re-creation.ts";
import { type Choices, noChoices } from "./re-creation-plan.ts";
import { objectIdentity } from "./recorded-keys.ts";
import { SimulatedDomain, storedObject } from "./testing/simulated-domain.ts";

const ann = { ProfileId: "ann", FirstName: "Ann", EmailAddress: "ann@example.com" };
const anne = { ProfileId: "anne", FirstName: "Anne", MobilePhoneNumber: "+12065550134" };

function merged(
  main: IdentifiedProfile,
  other: IdentifiedProfile,
  objects: Readonly<Record<string, StoredObject[]>> = {},
) {
  const domain = new SimulatedDomain();
  for (const profile of [main, other]) domain.add(profile, objects[profile.ProfileId]);
  const record = domain.merge(main.ProfileId, [other.ProfileId], {});
  const plan = (choices: Choices = noChoices) =>
    planReCreation({
      record,
      present: domain.present(record),
      recreatedIds: [other.ProfileId],
      choices,
    });
  return { domain, record, plan };
}

const kindsOf = (steps: readonly { kind: string }[]) => steps.map(({ kind }) => kind);

describe("the steps", () => {
  it("create before anything is taken, restore fields before keys, put keys right before objects move", () => {
    const visit = storedObject("visit", "1", { loyalty: "L1" });
    const { plan } = merged(ann, anne, { anne: [visit] });
    expect(plan().steps).toMatchObject([
      { kind: "createProfile", fields: { FirstName: "Anne", MobilePhoneNumber: "+12065550134" } },
      { kind: "setAccountNumber", accountNumber: undefined },
      {
        kind: "restoreFields",
        profileId: "ann",
        changes: [{ path: "MobilePhoneNumber", from: "+12065550134", to: undefined }],
      },
      { kind: "deleteKeys", profileId: "ann", keys: { name: "_phone" }, isForAWhile: false },
      { kind: "deleteKeys", profileId: "ann", keys: { name: "_fullName", values: ["Anne"] } },
      { kind: "deleteKeys", profileId: "ann", keys: { name: "loyalty", values: ["L1"] } },
      { kind: "addKeys", profileId: "anne", keys: { name: "loyalty" }, isGivenBack: false },
      { kind: "deleteObject", profileId: "ann", ownerId: "anne", object: visit },
      { kind: "putObject", profileId: "anne", object: visit },
      { kind: "checkObjects", profileId: "anne", uniqueKeys: [visit.uniqueKey] },
      { kind: "deleteKeys", profileId: "ann", keys: { name: "visitNumber", values: ["1"] } },
    ]);
  });

  it("look at 25 objects at a time", () => {
    const visits = Array.from({ length: 60 }, (_, index) =>
      storedObject("visit", String(index), { loyalty: "L1" }),
    );
    const checks = merged(ann, anne, { anne: visits })
      .plan()
      .steps.flatMap((step) => (step.kind === "checkObjects" ? [step.uniqueKeys.length] : []));
    expect(checks).toEqual([25, 25, 10]);
  });
});

describe("a key that both profiles had", () => {
  const other = { ...anne, EmailAddress: ann.EmailAddress };
  const order = storedObject("order", "1", { email: ann.EmailAddress });

  it("is taken from the survivor while objects move that it would lead nowhere, and given back", () => {
    const { plan, domain } = merged(ann, other, { anne: [order] });
    const { steps, stayingObjects } = plan();
    const ofEmail = steps.filter((step) => "keys" in step && step.keys.name === "_email");
    expect(ofEmail).toMatchObject([
      { kind: "deleteKeys", profileId: "ann", isForAWhile: true },
      { kind: "addKeys", profileId: "ann", isGivenBack: true },
    ]);
    expect(stayingObjects).toEqual([]);
    for (const step of steps) domain.carryOut(step);
    expect(domain.get("anne").objects).toEqual([order]);
  });

  it("is left alone where no object needs it", () => {
    expect(kindsOf(merged(ann, other).plan().steps)).not.toContain("addKeys");
  });

  it("leaves the object with the survivor where a third profile has it too", () => {
    const { domain, plan } = merged(ann, other, { anne: [order] });
    domain.add({ ProfileId: "third", EmailAddress: ann.EmailAddress });
    const { steps, stayingObjects } = plan();
    expect(stayingObjects).toMatchObject([
      { object: order, because: "severalProfiles", otherIds: expect.arrayContaining(["third"]) },
    ]);
    expect(kindsOf(steps)).not.toContain("deleteObject");
  });
});

describe("what has changed since the merge", () => {
  it("is left as it is and told, until somebody decides otherwise", () => {
    const { domain, record, plan } = merged(ann, anne);
    domain.carryOut({
      kind: "restoreFields",
      profileId: "ann",
      changes: [{ path: "MobilePhoneNumber", from: anne.MobilePhoneNumber, to: "+12065550199" }],
    });
    const change = { path: "MobilePhoneNumber", from: "+12065550199", to: undefined } as const;
    expect(plan().changedFields).toEqual([change]);
    expect(kindsOf(plan().steps)).not.toContain("restoreFields");
    const decided = plan({ ...noChoices, restoredPaths: ["MobilePhoneNumber"] });
    expect(decided.steps).toContainEqual({
      kind: "restoreFields",
      profileId: "ann",
      changes: [change],
    });
    expect(record.outcome.MobilePhoneNumber).toBe(anne.MobilePhoneNumber);
  });

  it("does not matter in fields that the merge left alone", () => {
    const { domain, plan } = merged(ann, anne);
    domain.carryOut({
      kind: "restoreFields",
      profileId: "ann",
      changes: [{ path: "LastName", from: undefined, to: "Lee" }],
    });
    expect(plan().changedFields).toEqual([]);
  });

  it("in an object is decided too: it stays, or moves as it is now", () => {
    const visit = storedObject("visit", "1", { loyalty: "L1" });
    const { domain, plan } = merged(ann, anne, { anne: [visit] });
    const now = { ...visit, content: JSON.stringify({ id: "1", loyalty: "L1", note: "new" }) };
    domain.get("ann").objects = [now];
    expect(plan().changedObjects).toEqual([{ profileId: "anne", object: visit, now }]);
    expect(kindsOf(plan().steps)).not.toContain("putObject");
    const { steps } = plan({ ...noChoices, movedObjects: [objectIdentity(visit)] });
    expect(steps).toContainEqual(expect.objectContaining({ kind: "putObject", object: now }));
  });

  it("an object that is gone is put back on demand only, and one that is new stays", () => {
    const visit = storedObject("visit", "1", { loyalty: "L1" });
    const { domain, plan } = merged(ann, anne, { anne: [visit] });
    domain.get("ann").objects = [storedObject("visit", "2", { loyalty: "L1" })];
    expect(plan()).toMatchObject({ changedObjects: [{ now: undefined }], newerObjects: 1 });
    const { steps } = plan({ ...noChoices, movedObjects: [objectIdentity(visit)] });
    expect(kindsOf(steps)).toContain("putObject");
    expect(kindsOf(steps)).not.toContain("deleteObject");
  });
});

it("says of a field of fixed values that the merge has filled that it cannot be emptied again", () => {
  const plan = merged(ann, { ...anne, PartyType: "BUSINESS" }).plan();
  expect(plan.unrestorableFields).toMatchObject([{ path: "PartyType", to: undefined }]);
});
