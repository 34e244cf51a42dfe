import { leadOf } from "../../../../profile-model/re-creation/leads-to.ts";
import type { Key } from "../../../../profile-model/re-creation/merge-record.ts";
import { keyIdentity } from "../../../../profile-model/re-creation/recorded-keys.ts";
import type { ProfileKeyValues, Step } from "../../../../profile-model/re-creation/steps.ts";
import { isNotFound } from "../../../api/errors.ts";
import { profileObjectMutations } from "../../../api/profile-objects.ts";
import { runMutation } from "../../../api/query-client.ts";
import type { Look } from "./run-steps.ts";
import type { StepContext } from "./step-context.ts";
import { stepInputs } from "./step-inputs.ts";

type StepOf<Kind extends Step["kind"]> = Extract<Step, { kind: Kind }>;

/** Takes an object from the survivor, if it is as it was planned and will find its way to the new profile. */
export const deleteObject = {
  async look(step: StepOf<"deleteObject">, context: StepContext): Promise<Look> {
    const { object, profileId, ownerId, profileKeys } = step;
    const there = await context.reads.objects(context.idOf(profileId), object.objectTypeName);
    const now = there.get(object.uniqueKey);
    if (!now) return { kind: "done" };
    if (now.content !== object.content) return { kind: "skip", because: "changed" };
    return (await leadsTo(context.idOf(ownerId), profileKeys, context))
      ? { kind: "ready" }
      : { kind: "skip", because: "otherProfile" };
  },

  async send(
    { object, profileId }: StepOf<"deleteObject">,
    { domainName, idOf, reads }: StepContext,
  ): Promise<Look> {
    const { objectTypeName, uniqueKey } = object;
    try {
      await runMutation(
        profileObjectMutations.remove,
        stepInputs.deleteObject(domainName, idOf(profileId), object),
      );
    } catch (error) {
      reads.forget();
      // It was there a moment ago: a first try took it away, and its answer got lost.
      if (!isNotFound(error)) throw error;
    }
    (await reads.objects(idOf(profileId), objectTypeName)).delete(uniqueKey);
    return { kind: "done" };
  },
};

/** Whether it has come is for `checkObjects` to say: what cannot be attached is accepted all the same. */
export const putObject = {
  async look(step: StepOf<"putObject">, context: StepContext): Promise<Look> {
    const { object, profileId, survivorId, profileKeys } = step;
    const newId = context.idOf(profileId);
    const there = await context.reads.objects(newId, object.objectTypeName);
    if (there.has(object.uniqueKey)) return { kind: "done" };
    const withSurvivor = await context.reads.objects(survivorId, object.objectTypeName);
    if (withSurvivor.has(object.uniqueKey)) return { kind: "skip", because: "withSurvivor" };
    return (await leadsTo(newId, profileKeys, context))
      ? { kind: "ready" }
      : { kind: "skip", because: "otherProfile" };
  },

  async send(
    { object, profileId }: StepOf<"putObject">,
    { domainName, idOf, reads }: StepContext,
  ): Promise<Look> {
    const { objectTypeName, content, uniqueKey } = object;
    try {
      await runMutation(profileObjectMutations.put, stepInputs.putObject(domainName, object));
    } catch (error) {
      reads.forget();
      throw error;
    }
    (await reads.objects(idOf(profileId), objectTypeName)).set(uniqueKey, { uniqueKey, content });
    return { kind: "done" };
  },
};

export const checkObjects = {
  async look(
    { profileId, objectTypeName, uniqueKeys }: StepOf<"checkObjects">,
    { idOf, reads, wasPut }: StepContext,
  ): Promise<Look> {
    reads.forget();
    const there = await reads.objects(idOf(profileId), objectTypeName);
    const awaited = uniqueKeys.filter((uniqueKey) => wasPut({ objectTypeName, uniqueKey }));
    return awaited.every((key) => there.has(key)) ? { kind: "done" } : { kind: "ready" };
  },

  /** There is nothing to send: what was put has come, or is waited for. */
  send: async (): Promise<undefined> => undefined,
};

async function leadsTo(
  profileId: string,
  profileKeys: readonly ProfileKeyValues[],
  { reads }: StepContext,
): Promise<boolean> {
  const keys = profileKeys.flat();
  const found = await Promise.all(keys.map((key) => reads.holders(key)));
  const holders = new Map(keys.map((key, index) => [keyIdentity(key), found[index] ?? []]));
  const lead = leadOf(profileKeys, (key: Key) => holders.get(keyIdentity(key)) ?? []);
  return lead.kind === "one" && lead.profileId === profileId;
}
