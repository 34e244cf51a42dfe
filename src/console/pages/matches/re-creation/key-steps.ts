import type { Step } from "../../../../profile-model/re-creation/steps.ts";
import { profileKeyMutations } from "../../../api/profile-keys.ts";
import { findProfileIds } from "../../../api/profiles.ts";
import { runMutation } from "../../../api/query-client.ts";
import type { Look } from "./run-steps.ts";
import type { StepContext } from "./step-context.ts";
import { stepInputs } from "./step-inputs.ts";

type KeyStep = Extract<Step, { kind: "deleteKeys" | "addKeys" }>;

export const deleteKeys = {
  async look(step: KeyStep, context: StepContext): Promise<Look> {
    return (await isFoundBy(step.keys.values, step, context))
      ? { kind: "ready" }
      : { kind: "done" };
  },

  async send(step: KeyStep, context: StepContext): Promise<undefined> {
    await runMutation(profileKeyMutations.remove, inputOf(step, context));
  },
};

export const addKeys = {
  async look(step: KeyStep, context: StepContext): Promise<Look> {
    for (const value of step.keys.values)
      if (!(await isFoundBy([value], step, context))) return { kind: "ready" };
    return { kind: "done" };
  },

  async send(step: KeyStep, context: StepContext): Promise<undefined> {
    await runMutation(profileKeyMutations.add, inputOf(step, context));
  },
};

/** Whether a search by any of the values finds the profile: the API does not tell which keys a profile has. */
async function isFoundBy(
  values: readonly string[],
  { profileId, keys }: KeyStep,
  { domainName, idOf }: StepContext,
): Promise<boolean> {
  const found = await findProfileIds(domainName, [
    { keyName: "_profileId", values: [idOf(profileId)] },
    { keyName: keys.name, values: [...values] },
  ]);
  return found.length > 0;
}

function inputOf({ profileId, keys }: KeyStep, { domainName, idOf }: StepContext) {
  return stepInputs.keys(domainName, idOf(profileId), keys);
}
