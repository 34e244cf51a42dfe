import type { IdentifiedProfile } from "../../../../profile-model/profile.ts";
import type { RecreationProgress } from "../../../ledger/recreation-progress.ts";
import { describeError } from "../../../api/errors.ts";
import type { FieldDifference } from "../../../ledger/decision.ts";
import { profileDifferences } from "../review/profile-differences.ts";
import type { KnownKey, RecreationStep } from "./recreation-plan.ts";
import { objectForNewProfile } from "./recreation-plan.ts";

export interface RecreationTools {
  /** Makes a profile with these fields and returns its id. Sent once: each call makes another one. */
  createProfile: (fields: IdentifiedProfile) => Promise<string>;
  addKey: (profileId: string, key: KnownKey) => Promise<void>;
  /** Does nothing where the profile has no such key. */
  removeKey: (profileId: string, key: KnownKey) => Promise<void>;
  putObject: (objectTypeName: string, content: string) => Promise<void>;
  /** Does nothing where the profile has no such object. */
  removeObject: (profileId: string, objectTypeName: string, uniqueKey: string) => Promise<void>;
  /** Whether a profile has an object, waiting a while for the service to ingest it. */
  hasObject: (profileId: string, objectTypeName: string, uniqueKey: string) => Promise<boolean>;
  /** Undefined when it does not exist. */
  readProfile: (profileId: string) => Promise<IdentifiedProfile | undefined>;
  /** Gives each field its `expected` value. */
  setFields: (profileId: string, differences: readonly FieldDifference[]) => Promise<void>;
  /** Keeps how far it has come, before it goes on. */
  keep: (progress: RecreationProgress) => Promise<void>;
  /** True once the person wants it to stop after the step at hand. */
  isPaused: () => boolean;
}

/** Why a step could not be done, in words. */
export class StepFailed extends Error {}

/**
 * Does the steps that are not done, one after the other, and keeps after each how far it has come, so that it can stop
 * anywhere and go on, in another session too.
 *
 * @returns the progress when it is paused or all is done.
 * @throws what a step failed with; the progress up to there is kept.
 */
export async function runRecreation(
  mainProfileId: string,
  steps: readonly RecreationStep[],
  start: RecreationProgress,
  tools: RecreationTools,
): Promise<RecreationProgress> {
  let progress = start;
  const keep = async (change: Partial<RecreationProgress>) => {
    progress = { ...progress, ...change };
    await tools.keep(progress);
  };
  for (const step of steps) {
    if (progress.done.includes(step.id)) continue;
    if (tools.isPaused()) break;
    if (step.kind === "create") {
      const newId = await create(step, progress, keep, tools);
      await keep({
        newIds: { ...progress.newIds, [step.profile.ProfileId]: newId },
        creating: undefined,
        done: [...progress.done, step.id],
      });
      continue;
    }
    await doStep(step, mainProfileId, progress, tools);
    await keep({ done: [...progress.done, step.id] });
  }
  return progress;
}

/** What was begun is kept before the call: where its answer is lost, only the person can say what came of it. */
async function create(
  step: Extract<RecreationStep, { kind: "create" }>,
  progress: RecreationProgress,
  keep: (change: Partial<RecreationProgress>) => Promise<void>,
  tools: RecreationTools,
): Promise<string> {
  const oldId = step.profile.ProfileId;
  if (progress.creating === oldId)
    throw new StepFailed("It is not known whether the profile was created the last time.");
  await keep({ creating: oldId });
  try {
    return await tools.createProfile(step.profile);
  } catch (error) {
    const { status = 0 } = describeError(error);
    if (status >= 400 && status < 500) await keep({ creating: undefined });
    throw error;
  }
}

async function doStep(
  step: Exclude<RecreationStep, { kind: "create" }>,
  mainProfileId: string,
  { newIds }: RecreationProgress,
  tools: RecreationTools,
): Promise<void> {
  if (step.kind === "main") return restoreMain(step, mainProfileId, tools);
  const newId = newIds[step.profile.ProfileId];
  if (newId === undefined) throw new StepFailed("The profile has not been created.");
  switch (step.kind) {
    case "keys":
      for (const key of step.toRemove) await tools.removeKey(mainProfileId, key);
      for (const key of step.toAdd) await tools.addKey(newId, key);
      return;
    case "object": {
      const { objectTypeName, uniqueKey } = step.object;
      await tools.removeObject(mainProfileId, objectTypeName, uniqueKey);
      await tools.putObject(objectTypeName, objectForNewProfile(step.object, newId));
      if (!(await tools.hasObject(newId, objectTypeName, uniqueKey)))
        throw new StepFailed("The object was sent, but has not arrived at the new profile.");
      return;
    }
    case "fields": {
      const now = await tools.readProfile(newId);
      if (!now) throw new StepFailed("The new profile no longer exists.");
      const differences = profileDifferences(step.profile, now);
      if (differences.length > 0) await tools.setFields(newId, differences);
    }
  }
}

/** The former values come back where the merge changed them and nobody else has since. */
async function restoreMain(
  { before, after }: Extract<RecreationStep, { kind: "main" }>,
  mainProfileId: string,
  tools: RecreationTools,
): Promise<void> {
  const now = await tools.readProfile(mainProfileId);
  if (!now) throw new StepFailed("The main profile no longer exists.");
  const changedSince = new Set(profileDifferences(after, now).map(({ path }) => path));
  const toRestore = profileDifferences(before, now).filter(({ path }) => !changedSince.has(path));
  if (toRestore.length > 0) await tools.setFields(mainProfileId, toRestore);
}
