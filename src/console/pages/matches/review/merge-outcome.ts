import type { IdentifiedProfile } from "../../../../profile-model/profile.ts";
import { describeError, isRefusal } from "../../../api/errors.ts";
import type { ProfilesById } from "../../../api/profiles.ts";
import type {
  FieldDifference,
  MergeDecision,
  MergeDecisionResult,
  MergeSnapshot,
} from "../../../ledger/decision.ts";
import { type ProfileChange, profileDifferences } from "./profile-differences.ts";

export type MergeOutcome =
  /** A profile is not what the reviewer saw. Nothing was sent. */
  | { kind: "changed"; changes: ProfileChange[] }
  /** An earlier merge of one of the profiles was sent, and what came of it is not known. Nothing was sent. */
  | { kind: "underWay"; decision: MergeDecision }
  /** The person took it back before it was sent. */
  | { kind: "cancelled" }
  /** The browser would not keep the snapshot. Nothing was sent. */
  | { kind: "notRecorded"; decision: MergeDecision; snapshot: MergeSnapshot }
  | {
      kind: "merged";
      readBack: IdentifiedProfile;
      /** Held against the prediction. */
      differences: FieldDifference[];
      isRecorded: boolean;
    }
  /** The call was refused, or all profiles that it was to delete exist after all the time a merge takes. */
  | { kind: "notMerged"; error: unknown }
  /** What happened is not known, or is still happening: look again, never send again. */
  | {
      kind: "unclear";
      error: unknown;
      decision: MergeDecision;
      snapshot: MergeSnapshot | undefined;
      /** The profiles were read after all the time a merge takes and do not tell: only somebody who knows can. */
      needsPerson: boolean;
    };

export interface OutcomeTools {
  /** Reads profiles past every cache. */
  read: (domainName: string, profileIds: readonly string[]) => Promise<ProfilesById>;
  /**
   * @returns the result that the ledger has then, which is another where one was there already; undefined where the browser
   *   keeps nothing.
   */
  keepResult: (
    decision: MergeDecision,
    result: MergeDecisionResult,
  ) => Promise<MergeDecisionResult | undefined>;
  pause: (milliseconds: number) => Promise<void>;
  /** Milliseconds after which a merge that was sent and has changed nothing will not do so any more. */
  settlesWithin: number;
}

/**
 * What a merge that was sent has come to, told from the profiles, or from the answer where that was a refusal.
 *
 * @param snapshot the profiles as they were before, and what the merge was to make of them; undefined where the ledger has
 *   none, and then the profiles tell only that nothing was merged.
 * @param error what MergeProfiles answered with, if it failed. Unless it refused, the merge may have been done all the same, or
 *   be under way: the answer can get lost.
 */
export async function findOutcome(
  decision: MergeDecision,
  snapshot: MergeSnapshot | undefined,
  error: unknown,
  tools: OutcomeTools,
): Promise<MergeOutcome> {
  // Whatever the profiles have become since then, it was by somebody else.
  if (isRefusal(error)) return notMerged(decision, error, tools);
  try {
    const { readBack, remainingIds } = await readUntilSettled(
      decision,
      snapshot?.prediction,
      tools,
    );
    if (snapshot && readBack && remainingIds.length === 0) {
      const differences = profileDifferences(snapshot.prediction, readBack);
      const result = { state: "merged", at: new Date(), differences } as const;
      const standing = await tools.keepResult(decision, result);
      return { kind: "merged", readBack, differences, isRecorded: standing?.state === "merged" };
    }
    const isOverdue = Date.now() - decision.decidedAt.getTime() > tools.settlesWithin;
    if (isOverdue && decision.mergedProfileIds.every((id) => remainingIds.includes(id)))
      return await notMerged(decision, error, tools);
    return { kind: "unclear", error, decision, snapshot, needsPerson: isOverdue };
  } catch (readError) {
    return { kind: "unclear", error: error ?? readError, decision, snapshot, needsPerson: false };
  }
}

async function notMerged(
  decision: MergeDecision,
  error: unknown,
  { keepResult }: OutcomeTools,
): Promise<MergeOutcome> {
  const requestId = error === undefined ? undefined : describeError(error).requestId;
  await keepResult(decision, { state: "notMerged", at: new Date(), requestId });
  return { kind: "notMerged", error };
}

/** AWS merges in the background (MergeProfiles, API reference: "Runs an AWS Lambda job"), so that reading once is not enough. */
const readBackPauses = [0, 250, 500, 1_000, 2_000, 4_000];

async function readUntilSettled(
  { domainName, mainProfileId, mergedProfileIds }: MergeDecision,
  prediction: IdentifiedProfile | undefined,
  { read, pause }: OutcomeTools,
) {
  let readBack: IdentifiedProfile | undefined;
  let remainingIds: string[] = mergedProfileIds;
  for (const milliseconds of readBackPauses) {
    if (milliseconds > 0) await pause(milliseconds);
    const { profiles } = await read(domainName, [mainProfileId, ...mergedProfileIds]);
    readBack = profiles.find(({ ProfileId }) => ProfileId === mainProfileId);
    remainingIds = profiles
      .map(({ ProfileId }) => ProfileId)
      .filter((profileId) => profileId !== mainProfileId);
    if (!readBack || remainingIds.length > 0) continue;
    if (!prediction || profileDifferences(prediction, readBack).length === 0) break;
  }
  return { readBack, remainingIds };
}
