import { fieldValue, isSameOptionalValue } from "../../../../profile-model/merge/field-value.ts";
import type { Profile } from "../../../../profile-model/profile.ts";
import { readAgain } from "../../../api/profiles.ts";
import { profileDifferences } from "../review/profile-differences.ts";
import type { ReCreation, ReCreationEnd, StepRecord } from "./re-creation.ts";

type Differences = Extract<ReCreationEnd, { kind: "finished" }>["differences"];

/** Reads the profiles of a re-creation that is done and holds them against what they are to be. */
export async function readBack(
  { domainName, survivorId, profiles, steps }: ReCreation,
  records: ReadonlyMap<number, StepRecord>,
): Promise<Differences> {
  const created = steps.flatMap((step, index) => {
    const former = profiles.find(({ ProfileId }) => ProfileId === step.profileId);
    const newId = records.get(index)?.newProfileId;
    return step.kind === "createProfile" && former && newId ? [{ former, newId }] : [];
  });
  const { profiles: found } = await readAgain(domainName, [
    survivorId,
    ...created.map(({ newId }) => newId),
  ]);
  const now = (id: string): Profile => found.find(({ ProfileId }) => ProfileId === id) ?? {};
  const ofSurvivor = steps.flatMap((step, index) => {
    if (step.kind !== "restoreFields" || records.get(index)?.state !== "done") return [];
    return step.changes.map(({ path, to }) => ({
      path,
      expected: to,
      actual: fieldValue(now(survivorId), path),
    }));
  });
  return [
    {
      profileId: survivorId,
      fields: ofSurvivor.filter(({ expected, actual }) => !isSameOptionalValue(expected, actual)),
    },
    ...created.map(({ former, newId }) => ({
      profileId: newId,
      fields: profileDifferences(former, now(newId)),
    })),
  ].filter(({ fields }) => fields.length > 0);
}
