import type { FieldPath } from "../fields.ts";
import type { MergeRecord, PresentState, StoredObject } from "./merge-record.ts";
import type { FieldChange, Step } from "./steps.ts";

export interface PlanInput {
  record: MergeRecord;
  present: PresentState;
  /** Of the merged profiles, those that are to be created again. */
  recreatedIds: readonly string[];
  choices: Choices;
}

/** What the person decided of what has changed since the merge; what is not named stays as it is now. */
export interface Choices {
  /** Fields of the survivor that are to have their former value all the same. */
  restoredPaths: readonly FieldPath[];
  /** Objects that have changed or gone since, and are to be given back all the same, by `objectIdentity`. */
  movedObjects: readonly string[];
}

export const noChoices: Choices = { restoredPaths: [], movedObjects: [] };

/** What a re-creation will do, in order, and what it will not. */
export interface ReCreationPlan {
  steps: Step[];
  /** Fields of the survivor that somebody has changed since the merge: to be decided. */
  changedFields: FieldChange[];
  /** Fields of the survivor that the merge has filled and that the API cannot empty. */
  unrestorableFields: FieldChange[];
  /** Objects that have changed or gone since the merge: to be decided. */
  changedObjects: ChangedObject[];
  /** Objects of the profiles that stay with the survivor, though nobody has changed them. */
  stayingObjects: StayingObject[];
  /** How many objects the survivor has that were not there before the merge; they stay with it. */
  newerObjects: number;
}

export interface ChangedObject {
  profileId: string;
  /** As it was before the merge. */
  object: StoredObject;
  /** As the survivor has it now; undefined where it has it no longer. */
  now: StoredObject | undefined;
}

export interface StayingObject {
  profileId: string;
  object: StoredObject;
  because:
    | "noType"
    /** Its keys lead to no profile. */
    | "noProfile"
    /** They lead to `otherIds`: one other profile, or several and no other key to one. */
    | "otherProfile"
    | "severalProfiles";
  otherIds: readonly string[];
}
