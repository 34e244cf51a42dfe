import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { IdentifiedProfile } from "../profile.ts";
import { planReCreation } from "./plan-re-creation.ts";
import { noChoices } from "./re-creation-plan.ts";
import { keyIdentity, keysOfFields, objectIdentity } from "./recorded-keys.ts";
import { survivorWithout } from "./survivor-fields.ts";
import { SimulatedDomain, storedObject } from "./testing/simulated-domain.ts";

// Few different values, so that profiles share keys, agree and conflict often.
const email = fc.constantFrom("a@example.com", "b@example.com", "A@example.com");
const profileContents = fc.record(
  {
    FirstName: fc.constantFrom("Ann", "Anne"),
    EmailAddress: email,
    PersonalEmailAddress: email,
    AccountNumber: fc.constantFrom("1", "2"),
    Address: fc.record({ City: fc.constantFrom("Ulm", "Bonn") }, { noNullPrototype: true }),
    Attributes: fc
      .constantFrom("tier", "__proto__", "constructor")
      .map((name) => Object.fromEntries([[name, "gold"]])),
  },
  { requiredKeys: [], noNullPrototype: true },
);
const loyalty = fc.constantFrom("L1", "L2", "L3");
const objectContents = fc.oneof(
  fc.record({ email, loyalty }, { requiredKeys: ["email"], noNullPrototype: true }),
  fc.record({ loyalty }, { noNullPrototype: true }),
);
const member = fc.record({
  contents: profileContents,
  objects: fc.array(objectContents, { maxLength: 3 }),
  isRecreated: fc.boolean(),
});
const scenario = fc.record({
  members: fc.array(member, { minLength: 2, maxLength: 4 }),
  bystander: member,
});
type Scenario = typeof scenario extends fc.Arbitrary<infer Value> ? Value : never;

const idOf = (index: number) => String(index).padStart(32, "0");

function arranged({ members, bystander }: Scenario) {
  const domain = new SimulatedDomain();
  const all = [...members, bystander].map(({ contents, objects }, index) => ({
    profile: { ...contents, ProfileId: idOf(index) } as IdentifiedProfile,
    objects: objects.map((keys, number) =>
      storedObject("email" in keys ? "order" : "visit", `${index}-${number}`, keys),
    ),
  }));
  for (const { profile, objects } of all) domain.add(profile, objects);
  const mergedIds = members.slice(1).map((_, index) => idOf(index + 1));
  const record = domain.merge(idOf(0), mergedIds, {});
  const recreatedIds = mergedIds.filter((_, index) => members[index + 1]?.isRecreated);
  const input = { record, present: domain.present(record), recreatedIds, choices: noChoices };
  return { domain, input, recreatedIds, record, plan: planReCreation(input) };
}

test("a merge that nobody has touched is taken back: fields, keys, and every object that is not said to stay", () => {
  fc.assert(
    fc.property(scenario, (given) => {
      const { domain, plan, record, recreatedIds } = arranged(given);
      for (const step of plan.steps) domain.carryOut(step);

      expect(domain.deadLetters).toEqual([]);
      const survivorId = record.main.ProfileId;
      expect(fieldsOf(domain.get(survivorId).profile)).toEqual(
        fieldsOf(survivorWithout(record, recreatedIds)),
      );
      const staying = new Set(plan.stayingObjects.map(({ object }) => objectIdentity(object)));
      for (const { profileId, ...object } of record.objects ?? []) {
        const isBack = recreatedIds.includes(profileId) && !staying.has(objectIdentity(object));
        expect(domain.get(isBack ? profileId : survivorId).objects).toContainEqual(object);
      }
      for (const profile of record.merged.filter((one) => recreatedIds.includes(one.ProfileId))) {
        const created = domain.get(profile.ProfileId);
        expect(fieldsOf(created.profile)).toEqual(fieldsOf(profile));
        for (const key of keysOfFields(profile)) expect(created.keys).toContain(keyIdentity(key));
      }
      // Nothing that was the survivor's own is missing after all.
      for (const key of keysOfFields(record.main))
        expect(domain.get(survivorId).keys).toContain(keyIdentity(key));
    }),
  );
});

test("a profile that is no part of the merge is never touched, and gets nothing", () => {
  fc.assert(
    fc.property(scenario, (given) => {
      const { domain, plan } = arranged(given);
      const bystander = domain.get(idOf(given.members.length));
      const before = { ...bystander, keys: [...bystander.keys], objects: [...bystander.objects] };
      for (const step of plan.steps) domain.carryOut(step);
      expect({ ...bystander, keys: [...bystander.keys] }).toEqual(before);
    }),
  );
});

test("the same input gives the same plan, and what is not created again gives no step", () => {
  fc.assert(
    fc.property(scenario, (given) => {
      const { plan, input } = arranged(given);
      expect(planReCreation(input)).toEqual(plan);
      expect(planReCreation({ ...input, recreatedIds: [] }).steps).toEqual([]);
    }),
  );
});

test("every key that is taken away for a while is given back", () => {
  fc.assert(
    fc.property(scenario, (given) => {
      const { plan } = arranged(given);
      const lent = plan.steps.flatMap((step) =>
        step.kind === "deleteKeys" && step.isForAWhile ? [[step.profileId, step.keys]] : [],
      );
      const returned = plan.steps.flatMap((step) =>
        step.kind === "addKeys" && step.isGivenBack ? [[step.profileId, step.keys]] : [],
      );
      expect(returned).toEqual(lent);
    }),
  );
});

function fieldsOf(profile: IdentifiedProfile) {
  const { Attributes, ...fields } = profile;
  const hasAttributes = Object.keys(Attributes ?? {}).length > 0;
  return { ...fields, ...(hasAttributes && { Attributes }) };
}
