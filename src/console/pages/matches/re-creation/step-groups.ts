import { displayName, shortProfileId } from "../../../../profile-model/display-name.ts";
import type { FieldValue } from "../../../../profile-model/merge/merge.ts";
import type { Step } from "../../../../profile-model/re-creation/steps.ts";
import { counted } from "../counted.ts";
import { fieldLabel, valueText } from "../review/value-text.ts";
import type { ReCreation, StepRecord } from "./re-creation.ts";

/** Steps that people see as one: the keys of one profile, its objects of one type. */
export interface StepGroup {
  id: string;
  title: string;
  /** What exactly, a line each. */
  details: readonly string[];
  indexes: readonly number[];
}

type Names = Pick<ReCreation, "survivorId" | "survivorName" | "profiles">;

export function stepGroups(steps: readonly Step[], names: Names): StepGroup[] {
  const groups: { id: string; indexes: number[] }[] = [];
  for (const [index, step] of steps.entries()) {
    const id = groupOf(step);
    const last = groups.at(-1);
    if (last?.id === id) last.indexes.push(index);
    else groups.push({ id, indexes: [index] });
  }
  return groups.map(({ id, indexes }) => {
    const ofGroup = indexes.flatMap((index) => steps[index] ?? []);
    return {
      id: `${id} ${indexes[0] ?? 0}`,
      indexes,
      title: titleOf(ofGroup, names),
      details: ofGroup.flatMap(detailsOf),
    };
  });
}

function groupOf(step: Step): string {
  switch (step.kind) {
    case "deleteObject":
      return `objects ${step.ownerId} ${step.object.objectTypeName}`;
    case "putObject":
      return `objects ${step.profileId} ${step.object.objectTypeName}`;
    case "checkObjects":
      return `objects ${step.profileId} ${step.objectTypeName}`;
    case "deleteKeys":
      return `deleteKeys ${step.profileId} ${step.isForAWhile}`;
    case "addKeys":
      return `addKeys ${step.profileId} ${step.isGivenBack}`;
    default:
      return `${step.kind} ${step.profileId}`;
  }
}

function titleOf(steps: readonly Step[], names: Names): string {
  const [first] = steps;
  if (!first) return "";
  const name = nameOf(first.profileId, names);
  switch (first.kind) {
    case "createProfile":
      return `Create ${name} with all its fields. Until the next step its account number is a marker by which the console finds it again`;
    case "setAccountNumber":
      return first.accountNumber === undefined
        ? `Take the marker from ${name}, which has no account number`
        : `Give ${name} its account number in the place of the marker`;
    case "restoreFields":
      return `Give ${name} ${counted(first.changes.length, "former value")} back`;
    case "deleteKeys":
      return `Take ${countKeys(steps)} from ${name}${first.isForAWhile ? " for a while, so that objects find their way" : ""}`;
    case "addKeys":
      return `Give ${name} ${countKeys(steps)}${first.isGivenBack ? " back" : ""}`;
    case "deleteObject":
    case "putObject":
    case "checkObjects": {
      const owner = nameOf(first.kind === "deleteObject" ? first.ownerId : first.profileId, names);
      const puts = steps.filter(({ kind }) => kind === "putObject");
      const type =
        first.kind === "checkObjects" ? first.objectTypeName : first.object.objectTypeName;
      return `Give ${counted(puts.length, "object")} of the type ${type} back to ${owner}, and look whether ${puts.length === 1 ? "it arrives" : "they arrive"}`;
    }
  }
}

/** The name of a profile of the merge with the end of the id that it had. */
export function nameOf(profileId: string, { survivorId, survivorName, profiles }: Names): string {
  const profile = profiles.find(({ ProfileId }) => ProfileId === profileId);
  const name = profileId === survivorId ? survivorName : profile ? displayName(profile) : "";
  return `${name} (${profileId === survivorId ? "" : "formerly "}${shortProfileId(profileId)})`;
}

function detailsOf(step: Step): string[] {
  switch (step.kind) {
    case "restoreFields":
      return step.changes.map(
        ({ path, from, to }) => `${fieldLabel(path)}: from ${inWords(from)} to ${inWords(to)}`,
      );
    case "deleteKeys":
    case "addKeys":
      return step.keys.values.map((value) => `${step.keys.name} = ${value}`);
    default:
      return [];
  }
}

function inWords(value: FieldValue | undefined): string {
  return value === undefined ? "nothing" : valueText(value);
}

function countKeys(steps: readonly Step[]): string {
  const values = steps.flatMap((step) => ("keys" in step ? step.keys.values : []));
  return counted(values.length, "key");
}

/** Where a group of steps stands. */
export type GroupState = "waiting" | "working" | "done" | "doneInPart" | "failed";

/** @param isRunning whether steps are being done now. */
export function groupState(
  { indexes }: StepGroup,
  records: ReadonlyMap<number, StepRecord>,
  isRunning: boolean,
): GroupState {
  const known = indexes.flatMap((index) => records.get(index) ?? []);
  if (known.some(({ state }) => state === "failed")) return isRunning ? "working" : "failed";
  const ended = known.filter(({ state }) => state === "done" || state === "skipped");
  if (ended.length === indexes.length)
    return known.some(({ state, leftPaths }) => state === "skipped" || leftPaths)
      ? "doneInPart"
      : "done";
  return known.length > 0 && isRunning ? "working" : "waiting";
}
