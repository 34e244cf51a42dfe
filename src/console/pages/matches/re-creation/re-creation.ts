import type { FieldPath } from "../../../../profile-model/fields.ts";
import type { ReCreationPlan } from "../../../../profile-model/re-creation/re-creation-plan.ts";
import type { Step } from "../../../../profile-model/re-creation/steps.ts";
import type { IdentifiedProfile } from "../../../../profile-model/profile.ts";
import type { FieldDifference } from "../../../ledger/decision.ts";

/** One confirmed re-creation: its plan, which never changes once it has begun. */
export interface ReCreation {
  id: string;
  /** The service, account and region; see `connectionScope`. */
  scope: string;
  domainName: string;
  /** The merge that it takes back. */
  decisionId: string;
  survivorId: string;
  survivorName: string;
  /** Those that are created again, with their former ids. */
  profiles: readonly IdentifiedProfile[];
  /** Whether the snapshot had objects. */
  hasObjects: boolean;
  steps: readonly Step[];
  /** What it leaves as it is. */
  leaves: Omit<ReCreationPlan, "steps">;
  startedAt: Date;
  /** Undefined while steps are left. */
  end: ReCreationEnd | undefined;
}

export type ReCreationEnd =
  | { kind: "givenUp"; at: Date }
  | {
      kind: "finished";
      at: Date;
      /** By id: what was read back and is not what the profile had. */
      differences: readonly { profileId: string; fields: readonly FieldDifference[] }[];
    };

/** What is known of a step; there is none for one that has not begun. */
export interface StepRecord {
  reCreationId: string;
  index: number;
  /**
   * `sent`: a request is under way or its answer was lost, and what came of it must be read. `failed`: it was refused, or has
   * not had its effect yet. `skipped`: nothing was sent, or somebody said to go on without it.
   */
  state: "sent" | "done" | "failed" | "skipped";
  at: Date;
  /** Of a `createProfile` that is done. */
  newProfileId?: string | undefined;
  /** Why it was skipped. */
  because?: SkipReason | undefined;
  /** Fields that somebody has changed since the plan was made, and that were left as they are. */
  leftPaths?: readonly FieldPath[] | undefined;
  requestId?: string | undefined;
}

export type SkipReason =
  /** The object is no longer what the plan was made from. */
  | "changed"
  /** Its keys do not lead to the new profile. */
  | "otherProfile"
  /** It was not taken from the survivor, and giving it to the new profile would take it away there. */
  | "withSurvivor"
  /** A person said so. */
  | "byHand";
