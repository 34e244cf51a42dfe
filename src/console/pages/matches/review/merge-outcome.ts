import type { IdentifiedProfile } from "../../../../profile-model/profile.ts";
import { describeError } from "../../../api/errors.ts";
import type { ProfilesById } from "../../../api/profiles.ts";
import type {
  FieldDifference,
  MergeDecision,
  MergeDecisionResult,
  MergeSnapshot,
} from "../../../ledger/decision.ts";
import { changesSince, type ProfileChange, profileDifferences } from "./profile-differences.ts";

export type MergeOutcome =
  /** A profile is not what the reviewer saw. Nothing was sent. */
  | { kind: "changed"; changes: ProfileChange[] }
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
  /** The call was refused, or nothing came of it in all the time a merge takes: the profiles are all as they were. */
  | { kind: "notMerged"; error: unknown }
  /** What happened is not known, or is still happening: look again, never send again. */
  | { kind: "unclear"; error: unknown; decision: MergeDecision; snapshot: MergeSnapshot };

export interface OutcomeTools {
  /** Reads profiles past every cache. */
  read: (domainName: string, profileIds: readonly string[]) => Promise<ProfilesById>;
  /** Whether the ledger has the result; it has not where the browser keeps nothing. */
  keepResult: (decision: MergeDecision, result: MergeDecisionResult) => Promise<boolean>;
  pause: (milliseconds: number) => Promise<void>;
  /** Milliseconds after which a merge that was sent and has changed nothing will not do so any more. */
  settlesWithin: number;
}

/**
 * What a merge that was sent has come to, told from the profiles alone.
 *
 * @param snapshot the profiles as they were before, and what the merge was to make of them.
 * @param error what MergeProfiles answered with, if it failed. Even then the merge may have been done, or be under way:
 *   the answer can get lost.
 */
export async function findOutcome(
  decision: MergeDecision,
  snapshot: MergeSnapshot,
  error: unknown,
  tools: OutcomeTools,
): Promise<MergeOutcome> {
  const isRefused = isRefusal(error);
  try {
    const { readBack, remainingIds } = await readUntilSettled(
      decision,
      snapshot.prediction,
      tools,
      isRefused ? [0] : readBackPauses,
    );
    if (readBack && remainingIds.length === 0) {
      const differences = profileDifferences(snapshot.prediction, readBack);
      const result = { state: "merged", at: new Date(), differences } as const;
      const isRecorded = await tools.keepResult(decision, result);
      return { kind: "merged", readBack, differences, isRecorded };
    }
    const seen = snapshot.profiles.filter(({ ProfileId }) => takesPart(decision, ProfileId));
    const age = Date.now() - decision.decidedAt.getTime();
    const current = await tools.read(decision.domainName, profileIdsOf(seen));
    const isUntouched = changesSince(seen, current.profiles).length === 0;
    if (!isUntouched || !(isRefused || age > tools.settlesWithin))
      return { kind: "unclear", error, decision, snapshot };
    const requestId = error === undefined ? undefined : describeError(error).requestId;
    await tools.keepResult(decision, { state: "notMerged", at: new Date(), requestId });
    return { kind: "notMerged", error };
  } catch (readError) {
    return { kind: "unclear", error: error ?? readError, decision, snapshot };
  }
}

/** AWS merges in the background (MergeProfiles, API reference: "Runs an AWS Lambda job"), so that reading once is not enough. */
const readBackPauses = [0, 250, 500, 1_000, 2_000, 4_000];

async function readUntilSettled(
  decision: MergeDecision,
  prediction: IdentifiedProfile,
  { read, pause }: OutcomeTools,
  pauses: readonly number[],
) {
  const { domainName, mainProfileId, mergedProfileIds } = decision;
  let readBack: IdentifiedProfile | undefined;
  let remainingIds: string[] = mergedProfileIds;
  for (const milliseconds of pauses) {
    if (milliseconds > 0) await pause(milliseconds);
    const { profiles } = await read(domainName, [mainProfileId, ...mergedProfileIds]);
    readBack = profiles.find(({ ProfileId }) => ProfileId === mainProfileId);
    remainingIds = profileIdsOf(profiles).filter((id) => id !== mainProfileId);
    const isSettled = readBack && remainingIds.length === 0;
    if (isSettled && readBack && profileDifferences(prediction, readBack).length === 0) break;
  }
  return { readBack, remainingIds };
}

/** A request that was sent once and answered with 4xx has done nothing and will not. */
function isRefusal(error: unknown): boolean {
  if (error === undefined) return false;
  const { status = 0 } = describeError(error);
  return status >= 400 && status < 500;
}

function takesPart({ mainProfileId, mergedProfileIds }: MergeDecision, profileId: string) {
  return profileId === mainProfileId || mergedProfileIds.includes(profileId);
}

function profileIdsOf(profiles: readonly IdentifiedProfile[]): string[] {
  return profiles.map(({ ProfileId }) => ProfileId);
}
