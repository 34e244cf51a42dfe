import type { GroupRecord } from "../../../ledger/decision.ts";

/** Profiles that are reviewed together, however they came together. */
export interface ReviewedGroup extends Pick<
  GroupRecord,
  "origin" | "matchId" | "matchGenerationDate" | "confidenceScore"
> {
  profileIds: string[];
}
