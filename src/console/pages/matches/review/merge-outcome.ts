import type { IdentifiedProfile } from "../../../../profile-model/profile.ts";
import { describeError } from "../../../api/errors.ts";
import { readAgain } from "../../../api/profiles.ts";
import type {
  FieldDifference,
  MergeDecision,
  MergeDecisionResult,
  MergeSnapshot,
} from "../../../ledger/decision.ts";
import { recordResult } from "../../../ledger/ledger.ts";
import { changesSince, type ProfileChange, profileDifferences } from "./profile-differences.ts";

export type MergeOutcome =
  /** A profile is not what the reviewer saw. Nothing was sent. */
  | { kind: "changed"; changes: ProfileChange[] }
  /** The browser would not keep the snapshot. Nothing was sent. */
  | { kind: "notRecorded"; decision: MergeDecision; snapshot: MergeSnapshot }
  | {
      kind: "merged";
      readBack: IdentifiedProfile;
      /** Held against the prediction. */
      differences: FieldDifference[];
      isRecorded: boolean;
    }
  /** The call failed, and the profiles are all as they were. */
  | { kind: "notMerged"; error: unknown }
  /** The call failed or its result could not be read, and what happened is not known: look again, never send again. */
  | { kind: "unclear"; error: unknown; decision: MergeDecision };

/**
 * What a merge that was sent has come to, told from the profiles alone.
 *
 * @param error what MergeProfiles answered with, if it failed. Even then the merge may have been done: the answer can get
 *   lost, and the SDK's own second attempt is refused because the first one succeeded.
 */
export async function findOutcome(
  decision: MergeDecision,
  seen: readonly IdentifiedProfile[],
  error: unknown,
): Promise<MergeOutcome> {
  try {
    const { readBack, remainingIds } = await readBackUntilSettled(decision, mayBeUnderWay(error));
    if (readBack && remainingIds.length === 0) {
      const differences = profileDifferences(decision.prediction, readBack);
      const result = { state: "merged", at: new Date(), readBack, differences } as const;
      const isRecorded = await keepResult(decision, result);
      return { kind: "merged", readBack, differences, isRecorded };
    }
    const current = await readAgain(decision.domainName, profileIdsOf(seen));
    if (error === undefined || changesSince(seen, current.profiles).length > 0)
      return { kind: "unclear", error, decision };
    const { requestId } = describeError(error);
    await keepResult(decision, { state: "notMerged", at: new Date(), requestId });
    return { kind: "notMerged", error };
  } catch (readError) {
    return { kind: "unclear", error: error ?? readError, decision };
  }
}

/** AWS merges in the background (MergeProfiles, API reference: "Runs an AWS Lambda job"), so that reading once is not enough. */
const readBackPauses = [0, 250, 500, 1_000, 2_000, 4_000];

async function readBackUntilSettled(decision: MergeDecision, isPatient: boolean) {
  const { domainName, mainProfileId, mergedProfileIds, prediction } = decision;
  let readBack: IdentifiedProfile | undefined;
  let remainingIds: string[] = mergedProfileIds;
  for (const pause of isPatient ? readBackPauses : [0]) {
    if (pause > 0) await new Promise((resolve) => setTimeout(resolve, pause));
    const { profiles } = await readAgain(domainName, [mainProfileId, ...mergedProfileIds]);
    readBack = profiles.find(({ ProfileId }) => ProfileId === mainProfileId);
    remainingIds = profileIdsOf(profiles).filter((id) => id !== mainProfileId);
    const isSettled = readBack && remainingIds.length === 0;
    if (isSettled && readBack && profileDifferences(prediction, readBack).length === 0) break;
  }
  return { readBack, remainingIds };
}

/** A refusal (4xx) ends a request; after success, a failure of the service or a lost connection the merge may be running. */
function mayBeUnderWay(error: unknown): boolean {
  if (error === undefined) return true;
  const { kind } = describeError(error);
  return kind === "service" || kind === "connection" || kind === "unexpected";
}

/** Whether the ledger has the result; it has not where the browser keeps nothing. */
async function keepResult(decision: MergeDecision, result: MergeDecisionResult): Promise<boolean> {
  try {
    return await recordResult(decision.id, result);
  } catch {
    return false;
  }
}

function profileIdsOf(profiles: readonly IdentifiedProfile[]): string[] {
  return profiles.map(({ ProfileId }) => ProfileId);
}
