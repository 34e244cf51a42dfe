import { BadRequestException } from "@aws-sdk/client-customer-profiles";
import { describe, expect, test } from "vitest";
import type { IdentifiedProfile } from "../../../../profile-model/profile.ts";
import type { MergeDecision, MergeSnapshot } from "../../../ledger/decision.ts";
import type { RecreationProgress } from "../../../ledger/recreation-progress.ts";
import { planRecreation } from "./recreation-plan.ts";
import { type RecreationTools, runRecreation } from "./run-recreation.ts";

const main = { ProfileId: "a", FirstName: "Ann", LastName: "Lee" };
const merged = { ProfileId: "b", FirstName: "Anne", PhoneNumber: "+12065550134" };
const snapshot: MergeSnapshot = {
  decisionId: "1",
  takenAt: new Date(),
  profiles: [main, merged],
  prediction: { ...main, FirstName: "Anne", PhoneNumber: merged.PhoneNumber },
  objects: [{ profileId: "b", objectTypeName: "Order", uniqueKey: "k", content: '{"id":"b"}' }],
};
const decision = { mainProfileId: "a", mergedProfileIds: ["b"] } as MergeDecision;
const steps = planRecreation(decision, snapshot, () => []);
const beginning: RecreationProgress = {
  decisionId: "1",
  startedAt: new Date(),
  done: [],
  newIds: {},
  creating: undefined,
};

/** A service that writes down what it is asked for, and fails at the call of that number. */
function scene({ failsAt = 0, error = new Error("no answer") } = {}) {
  const calls: string[] = [];
  const profiles = new Map<string, IdentifiedProfile>([["a", snapshot.prediction]]);
  let kept = beginning;
  const call = async (text: string) => {
    calls.push(text);
    if (calls.length === failsAt) throw error;
  };
  const tools: RecreationTools = {
    createProfile: async (fields) => {
      await call("create");
      profiles.set("new", { ...fields, ProfileId: "new" });
      return "new";
    },
    addKey: (id, { name }) => call(`add ${name} to ${id}`),
    removeKey: (id, { name }) => call(`remove ${name} from ${id}`),
    putObject: (type, content) => call(`put ${type} ${content}`),
    removeObject: (id, type, key) => call(`remove ${type} ${key} from ${id}`),
    hasObject: async () => true,
    readProfile: async (id) => profiles.get(id),
    setFields: (id, differences) =>
      call(
        `set ${id} ${differences.map(({ path, expected }) => `${path}=${JSON.stringify(expected)}`).join()}`,
      ),
    keep: async (progress) => {
      kept = progress;
    },
    isPaused: () => false,
  };
  return { calls, profiles, tools, kept: () => kept };
}

const allCalls = [
  "create",
  "remove _phone from a",
  "remove _fullName from a",
  "add _phone to new",
  "add _fullName to new",
  "remove Order k from a",
  'put Order {"id":"new"}',
  'set a FirstName="Ann",PhoneNumber=undefined',
];

describe("a re-creation", () => {
  test("does every step once, and keeps the new id", async () => {
    const { calls, tools, kept } = scene();
    await runRecreation("a", steps, beginning, tools);
    expect(calls).toEqual(allCalls);
    expect(kept()).toMatchObject({ newIds: { b: "new" }, creating: undefined });
    expect(kept().done).toEqual(steps.map(({ id }) => id));
  });

  test.each([2, 4, 6, 7, 8])(
    "goes on after a failure at call %i and creates nothing twice",
    async (failsAt) => {
      const first = scene({ failsAt });
      await expect(runRecreation("a", steps, beginning, first.tools)).rejects.toThrow("no answer");
      const second = scene();
      second.profiles.set("new", { ...merged, ProfileId: "new" });
      await runRecreation("a", steps, first.kept(), second.tools);
      expect(second.calls).not.toContain("create");
      expect(new Set([...first.calls, ...second.calls])).toEqual(new Set(allCalls));
    },
  );

  test("does not create a profile again of which it is not known whether it was created", async () => {
    const first = scene({ failsAt: 1 });
    await expect(runRecreation("a", steps, beginning, first.tools)).rejects.toThrow("no answer");
    expect(first.kept().creating).toBe("b");
    const second = scene();
    await expect(runRecreation("a", steps, first.kept(), second.tools)).rejects.toThrow(
      "not known",
    );
    expect(second.calls).toEqual([]);
  });

  test("tries again to create a profile that was refused", async () => {
    const refused = new BadRequestException({
      message: "no",
      $metadata: { httpStatusCode: 400 },
    });
    const { tools, kept } = scene({ failsAt: 1, error: refused });
    await expect(runRecreation("a", steps, beginning, tools)).rejects.toBe(refused);
    expect(kept().creating).toBeUndefined();
  });

  test("leaves alone what somebody has changed since the merge", async () => {
    const { calls, profiles, tools } = scene();
    profiles.set("a", { ...snapshot.prediction, FirstName: "Anna" });
    await runRecreation("a", steps, beginning, tools);
    expect(calls.at(-1)).toBe("set a PhoneNumber=undefined");
  });

  test("stops between two steps when it is paused", async () => {
    const { calls, tools } = scene();
    const paused = { ...tools, isPaused: () => calls.length > 0 };
    const { done } = await runRecreation("a", steps, beginning, paused);
    expect(done).toEqual(["b create"]);
  });

  test("says that an object has not arrived", async () => {
    const { tools } = scene();
    const lost = { ...tools, hasObject: async () => false };
    await expect(runRecreation("a", steps, beginning, lost)).rejects.toThrow("has not arrived");
  });
});
