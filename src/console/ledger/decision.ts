import type { Strength } from "../../profile-model/compare/compare.ts";
import type { FieldPath } from "../../profile-model/fields.ts";
import type { FieldSourceProfileIds, FieldValue } from "../../profile-model/merge/merge.ts";
import type { IdentifiedProfile } from "../../profile-model/profile.ts";

/**
 * What a reviewer said of a group of profiles. One record a decision: a later one on the same profiles counts instead of it,
 * and none is ever overwritten, but that the outcome of a merge is added to its record.
 */
export type Decision = MergeDecision | Verdict;

/** What is known of the group of any decision. */
export interface GroupRecord {
  id: string;
  /** The service, account and region that it was made on; see `connectionScope`. */
  scope: string;
  domainName: string;
  /** Where the profiles came together: the weekly job, the matching rules, or a person's own choice. */
  origin: "identityResolution" | "rules" | "picked";
  /** The group by the names of its people, as they were; empty in records of the time before it was kept. */
  title: string;
  /** Undefined for profiles that a person picked. */
  matchId: string | undefined;
  /** MatchGenerationDate of the run that the group belongs to. */
  matchGenerationDate: Date | undefined;
  confidenceScore: number | undefined;
  /** Every member of the group, including those left out of a merge: the exact set that the decision is about. */
  groupProfileIds: string[];
  /** `profileFingerprint` of each member that existed, by its id: the values that were compared. */
  fingerprints: Record<string, string>;
  /** Our evidence for the group, that of its weakest pair; undefined where it was not computed. */
  evidence: { strength: Strength; bits: number } | undefined;
  decidedAt: Date;
  /** The reviewer's own words; undefined where there are none. */
  note: string | undefined;
  /**
   * What whoever decided is called, in a record that came from another browser: empty where they gave no name. Undefined in
   * this browser's own records.
   */
  decidedBy?: string | undefined;
  /** The bulk run that it was carried out by; undefined where a person has looked at the group. */
  bulkRunId?: string | undefined;
}

/** Every decision short of a merge; `reopen` takes back one on the same profiles, and nothing that was decided after that one. */
export interface Verdict extends GroupRecord {
  verb: "notAMatch" | "skip" | "secondOpinion" | "reopen";
  /** Of `reopen`: the decision that it takes back; undefined in records of the time before it was kept. */
  takesBackId?: string | undefined;
}

export interface MergeDecision extends GroupRecord {
  verb: "merge";
  mainProfileId: string;
  mergedProfileIds: string[];
  /** The choices of the reviewer. */
  chosenSources: FieldSourceProfileIds;
  /** What was sent as FieldSourceProfileIds: the choices, and what had to be said so that the outcome is certain. */
  sentSources: FieldSourceProfileIds;
  /** Undefined until the outcome is known: after a crash in between, this is how the ledger tells. */
  result?: MergeDecisionResult;
}

export type MergeDecisionResult =
  | {
      state: "merged";
      at: Date;
      /** The merged profile as it was read back, held against the prediction of the snapshot; empty where a person said it. */
      differences: FieldDifference[];
      saidByPerson?: true;
    }
  | {
      state: "notMerged";
      at: Date;
      requestId?: string | undefined;
      /** The profiles did not tell, and somebody who knew it from elsewhere said so. */
      saidByPerson?: true;
    };

/** One field that is not what it was expected to be; undefined where it has no value. */
export interface FieldDifference {
  path: FieldPath;
  expected: FieldValue | undefined;
  actual: FieldValue | undefined;
}

/**
 * The profiles just before a merge, with the objects of those that it takes in, and what it was to make of them, under the
 * decision's id: a merge cannot be undone.
 */
export interface MergeSnapshot {
  decisionId: string;
  takenAt: Date;
  /** Of the whole group, including those left out. */
  profiles: IdentifiedProfile[];
  prediction: IdentifiedProfile;
  /**
   * Every object of each profile that is kept or deleted; the merge touches none of the others. Undefined in a record of the
   * time before objects were kept.
   */
  objects: SnapshotObject[] | undefined;
}

export interface SnapshotObject {
  /** The profile that it belonged to. */
  profileId: string;
  objectTypeName: string;
  /** ProfileObjectUniqueKey. */
  uniqueKey: string;
  /** JSON, as the service gave it. */
  content: string;
}
