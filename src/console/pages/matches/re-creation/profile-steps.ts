import { fieldValue, isSameOptionalValue } from "../../../../profile-model/merge/field-value.ts";
import type { FieldValue } from "../../../../profile-model/merge/merge.ts";
import type { FieldChange, Step } from "../../../../profile-model/re-creation/steps.ts";
import type { IdentifiedProfile } from "../../../../profile-model/profile.ts";
import { findProfileIds, profileMutations, readAgain } from "../../../api/profiles.ts";
import { runMutation } from "../../../api/query-client.ts";
import type { Look } from "./run-steps.ts";
import type { StepContext } from "./step-context.ts";
import { stepInputs } from "./step-inputs.ts";

type StepOf<Kind extends Step["kind"]> = Extract<Step, { kind: Kind }>;

/**
 * A profile that was created carries its marker as its account number, by which a search finds it, until its own takes its
 * place: so that a CreateProfile whose answer was lost is found, and not sent again.
 */
export const createProfile = {
  async look({ profileId }: StepOf<"createProfile">, { domainName, markerOf }: StepContext) {
    const [newProfileId, ...others] = await findProfileIds(domainName, [
      { keyName: "_account", values: [markerOf(profileId)] },
    ]);
    if (others.length > 0)
      throw new Error("Several profiles carry the marker of this re-creation as account number.");
    return newProfileId ? ({ kind: "done", newProfileId } as const) : ({ kind: "ready" } as const);
  },

  async send(
    { profileId, fields }: StepOf<"createProfile">,
    { domainName, markerOf }: StepContext,
  ): Promise<Look | undefined> {
    const { ProfileId } = await runMutation(
      profileMutations.create,
      stepInputs.createProfile(domainName, fields, markerOf(profileId)),
    );
    return ProfileId === undefined ? undefined : { kind: "done", newProfileId: ProfileId };
  },
};

export const setAccountNumber = {
  async look(
    { profileId, accountNumber }: StepOf<"setAccountNumber">,
    { domainName, idOf }: StepContext,
  ): Promise<Look> {
    const profile = await readOne(domainName, idOf(profileId));
    return (profile.AccountNumber || undefined) === accountNumber
      ? { kind: "done" }
      : { kind: "ready" };
  },

  async send(
    { profileId, accountNumber }: StepOf<"setAccountNumber">,
    { domainName, idOf }: StepContext,
  ): Promise<undefined> {
    await runMutation(
      profileMutations.update,
      stepInputs.setAccountNumber(domainName, idOf(profileId), accountNumber),
    );
  },
};

export const restoreFields = {
  async look(step: StepOf<"restoreFields">, context: StepContext): Promise<Look> {
    const { pending, left } = await sortedChanges(step, context);
    if (pending.length > 0) return { kind: "ready" };
    return { kind: "done", ...(left.length > 0 && { leftPaths: left.map(({ path }) => path) }) };
  },

  async send(step: StepOf<"restoreFields">, context: StepContext): Promise<undefined> {
    const { pending, survivor } = await sortedChanges(step, context);
    await runMutation(
      profileMutations.update,
      stepInputs.restoreFields(context.domainName, pending, survivor),
    );
  },
};

/** The changes that are still to be made, and those of fields that somebody has changed since the plan was made. */
async function sortedChanges(
  { profileId, changes }: StepOf<"restoreFields">,
  { domainName, idOf }: StepContext,
) {
  const survivor = await readOne(domainName, idOf(profileId));
  const isNow = ({ path }: FieldChange, value: FieldValue | undefined) =>
    isSameOptionalValue(fieldValue(survivor, path), value);
  const open = changes.filter((change) => !isNow(change, change.to));
  const pending = open.filter((change) => isNow(change, change.from));
  return { survivor, pending, left: open.filter((change) => !pending.includes(change)) };
}

async function readOne(domainName: string, profileId: string): Promise<IdentifiedProfile> {
  const { profiles } = await readAgain(domainName, [profileId]);
  const [profile] = profiles;
  if (!profile) throw new Error(`The profile ${profileId} no longer exists.`);
  return profile;
}
