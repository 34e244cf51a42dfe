import { pathsOf } from "../../../../profile-model/field-path.ts";
import type { FieldPath } from "../../../../profile-model/fields.ts";
import { fieldValue, isSameValue } from "../../../../profile-model/merge/field-value.ts";
import type { FieldValue } from "../../../../profile-model/merge/merge.ts";
import type { Profile } from "../../../../profile-model/profile.ts";
import { readAgain } from "../../../api/profiles.ts";
import type { FieldDifference } from "../../../ledger/decision.ts";
import type { ReCreation, ReCreationEnd, StepRecord } from "./re-creation.ts";

type Differences = Extract<ReCreationEnd, { kind: "finished" }>["differences"];

/** Reads the profiles of a re-creation that is done and holds them against what they are to be. */
export async function readBack(
  { domainName, survivorId, profiles, steps }: ReCreation,
  records: ReadonlyMap<number, StepRecord>,
): Promise<Differences> {
  const expected = steps.flatMap((step, index) => {
    const former = profiles.find(({ ProfileId }) => ProfileId === step.profileId);
    const newId = records.get(index)?.newProfileId;
    return step.kind === "createProfile" && former && newId ? [{ former, newId }] : [];
  });
  const { profiles: found } = await readAgain(domainName, [
    survivorId,
    ...expected.map(({ newId }) => newId),
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
    { profileId: survivorId, fields: ofSurvivor.filter(isDifferent) },
    ...expected.map(({ former, newId }) => ({
      profileId: newId,
      fields: pathsOf([former, now(newId)])
        .map((path: FieldPath) => ({
          path,
          expected: fieldValue(former, path),
          actual: fieldValue(now(newId), path),
        }))
        .filter(isDifferent),
    })),
  ].filter(({ fields }) => fields.length > 0);
}

function isDifferent({ expected, actual }: FieldDifference): boolean {
  return !isEqual(expected, actual);
}

function isEqual(left: FieldValue | undefined, right: FieldValue | undefined): boolean {
  if (left === undefined || right === undefined) return left === right;
  return isSameValue(left, right);
}
