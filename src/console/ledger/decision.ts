import type { FieldSourceProfileIds } from "../../profile-model/merge/merge.ts";
import type { FieldPath } from "../../profile-model/fields.ts";
import type { FieldValue } from "../../profile-model/merge/merge.ts";
import type { IdentifiedProfile } from "../../profile-model/profile.ts";

/** What a reviewer said of a match group, and what came of it. One record a decision; decisions are never overwritten. */
export interface MergeDecision {
  id: string;
  verb: "merge";
  /** The service, account and region that it was carried out on; see `ledgerScope`. */
  scope: string;
  domainName: string;
  matchId: string;
  /** MatchGenerationDate of the run that the group belongs to. */
  matchGenerationDate: Date | undefined;
  confidenceScore: number | undefined;
  /** Every member of the group, including those left out of the merge. */
  groupProfileIds: string[];
  decidedAt: Date;
  mainProfileId: string;
  mergedProfileIds: string[];
  /** The choices of the reviewer. */
  chosenSources: FieldSourceProfileIds;
  /** What was sent as FieldSourceProfileIds: the choices, and what had to be said so that the outcome is certain. */
  sentSources: FieldSourceProfileIds;
  prediction: IdentifiedProfile;
  /** Undefined until the outcome is known: after a crash in between, this is how the ledger tells. */
  result?: MergeDecisionResult;
}

export type MergeDecisionResult =
  | {
      state: "merged";
      at: Date;
      readBack: IdentifiedProfile;
      differences: FieldDifference[];
    }
  | { state: "notMerged"; at: Date; requestId?: string | undefined };

/** One field that is not what it was expected to be; undefined where it has no value. */
export interface FieldDifference {
  path: FieldPath;
  expected: FieldValue | undefined;
  actual: FieldValue | undefined;
}

/** The fields of the profiles just before a merge, under the decision's id: a merge cannot be undone. */
export interface MergeSnapshot {
  decisionId: string;
  takenAt: Date;
  profiles: IdentifiedProfile[];
}
