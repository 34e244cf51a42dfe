import { objectIdentity } from "../../../../profile-model/re-creation/recorded-keys.ts";
import type { Step } from "../../../../profile-model/re-creation/steps.ts";
import { FreshReads } from "./fresh-reads.ts";
import { addKeys, deleteKeys } from "./key-steps.ts";
import { checkObjects, deleteObject, putObject } from "./object-steps.ts";
import { createProfile, restoreFields, setAccountNumber } from "./profile-steps.ts";
import type { ReCreation, StepRecord } from "./re-creation.ts";
import type { Look, StepTools } from "./run-steps.ts";
import type { StepContext } from "./step-context.ts";

type Action<Kind extends Step["kind"]> = {
  look: (step: Extract<Step, { kind: Kind }>, context: StepContext) => Promise<Look>;
  send: (step: Extract<Step, { kind: Kind }>, context: StepContext) => Promise<Look | undefined>;
};

const actions: { [Kind in Step["kind"]]: Action<Kind> } = {
  createProfile,
  setAccountNumber,
  restoreFields,
  deleteKeys,
  addKeys,
  deleteObject,
  putObject,
  checkObjects,
};

/** @param records what is known of the steps, kept up to date while they are done. */
export function stepTools(
  reCreation: ReCreation,
  records: ReadonlyMap<number, StepRecord>,
): Pick<StepTools, "look" | "send"> {
  const { id, domainName, survivorId, profiles, steps } = reCreation;
  const reads = new FreshReads(domainName);
  const creations = new Map(
    steps.flatMap((step, index) =>
      step.kind === "createProfile" ? [[step.profileId, index] as const] : [],
    ),
  );
  const puts = new Map(
    steps.flatMap((step, index) =>
      step.kind === "putObject" ? [[objectIdentity(step.object), index] as const] : [],
    ),
  );
  const context: StepContext = {
    domainName,
    reads,
    idOf: (profileId) => {
      if (profileId === survivorId) return survivorId;
      const record = records.get(creations.get(profileId) ?? -1);
      if (record?.newProfileId === undefined) throw new Error("The profile is not created yet.");
      return record.newProfileId;
    },
    markerOf: (profileId) =>
      `re-creation ${id} ${profiles.findIndex((one) => one.ProfileId === profileId) + 1}`,
    wasPut: (object) => records.get(puts.get(objectIdentity(object)) ?? -1)?.state !== "skipped",
  };
  // Each action takes the steps of its own kind, which the types of a look-up by kind cannot tell.
  const actionOf = (step: Step) => actions[step.kind] as Action<Step["kind"]>;
  return {
    look: (step) => actionOf(step).look(step, context),
    send: async (step) => {
      const seen = await actionOf(step).send(step, context);
      // Who is found by a key has changed.
      if (seen === undefined) reads.forget();
      return seen;
    },
  };
}
