import type { FieldPath } from "../fields.ts";
import type { FieldValue } from "../merge/merge.ts";
import type { Profile } from "../profile.ts";
import type { Key, StoredObject } from "./merge-record.ts";

/**
 * One thing that a re-creation does. `profileId` is the id before the merge: that of the survivor, or the former one of a
 * profile that is created again, whose new id is known once its `createProfile` is done.
 */
export type Step =
  /** The account number is left to `setAccountNumber`: until then it holds a marker by which the profile is found again. */
  | { kind: "createProfile"; profileId: string; fields: Profile }
  /** @property accountNumber undefined where the profile had none. */
  | { kind: "setAccountNumber"; profileId: string; accountNumber: string | undefined }
  | { kind: "restoreFields"; profileId: string; changes: readonly FieldChange[] }
  /** @property isForAWhile the profile gets them back by an `addKeys` further on. */
  | { kind: "deleteKeys"; profileId: string; keys: KeyValues; isForAWhile: boolean }
  /** @property isGivenBack they were deleted for a while. */
  | { kind: "addKeys"; profileId: string; keys: KeyValues; isGivenBack: boolean }
  /** From the survivor, once its keys are seen to lead to the profile `ownerId`. */
  | {
      kind: "deleteObject";
      profileId: string;
      ownerId: string;
      object: StoredObject;
      profileKeys: readonly ProfileKeyValues[];
    }
  | {
      kind: "putObject";
      profileId: string;
      survivorId: string;
      object: StoredObject;
      profileKeys: readonly ProfileKeyValues[];
    }
  /** Whether objects that were put have come to the profile: the service ingests them after its answer. */
  | {
      kind: "checkObjects";
      profileId: string;
      objectTypeName: string;
      uniqueKeys: readonly string[];
    };

/** Values of one key, as AddProfileKey and DeleteProfileKey take them. */
export interface KeyValues {
  name: string;
  values: readonly string[];
}

/** What one PROFILE key of an object's type has in this object. */
export type ProfileKeyValues = readonly Key[];

export interface FieldChange {
  path: FieldPath;
  /** What the survivor has now; undefined for nothing. */
  from: FieldValue | undefined;
  /** What it had, or would have had without the profiles that are created again. */
  to: FieldValue | undefined;
}
