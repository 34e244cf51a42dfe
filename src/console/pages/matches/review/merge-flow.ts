import type {
  MergeProfilesCommandInput,
  MergeProfilesCommandOutput,
} from "@aws-sdk/client-customer-profiles";
import { explicitFieldSources } from "../../../../profile-model/merge/merge.ts";
import type { IdentifiedProfile } from "../../../../profile-model/profile.ts";
import type { ObjectOfType } from "../../../api/profile-objects.ts";
import type {
  GroupRecord,
  MergeDecision,
  MergeSnapshot,
  SnapshotObject,
} from "../../../ledger/decision.ts";
import { groupRecord } from "./group-record.ts";
import { findOutcome, type MergeOutcome, type OutcomeTools } from "./merge-outcome.ts";
import { mergeInput } from "./merge-input.ts";
import type { MergePlan } from "./merge-plan.ts";
import { changesSince } from "./profile-differences.ts";
import { withProfilesLocked } from "./profile-locks.ts";
import type { ReviewedGroup } from "./reviewed-group.ts";

export interface MergeRequest {
  /** The service, account and region; see `connectionScope`. */
  scope: string;
  domainName: string;
  group: ReviewedGroup;
  plan: MergePlan;
  evidence: GroupRecord["evidence"];
  /** Blank for none. */
  note: string;
}

export type MergeStep = "reading" | "recording" | "merging" | "readingBack";

export interface MergeTools extends OutcomeTools {
  /** A merge of one of the profiles whose outcome the ledger does not have; rejects where the browser keeps nothing. */
  unsettledMergeOf: (
    domainName: string,
    profileIds: readonly string[],
  ) => Promise<MergeDecision | undefined>;
  /** Every object of a profile, past every cache. */
  readObjects: (domainName: string, profileId: string) => Promise<ObjectOfType[]>;
  /**
   * Sends MergeProfiles, once: where an answer got lost, only the profiles tell whether it was done, and a second attempt
   * could still meet the first.
   */
  send: (input: MergeProfilesCommandInput) => Promise<MergeProfilesCommandOutput>;
  /** Rejects where the browser keeps nothing. */
  keepDecision: (decision: MergeDecision, snapshot: MergeSnapshot) => Promise<void>;
  onStep: (step: MergeStep) => void;
  /** True once the person has taken the merge back; nothing is sent then. */
  isCancelled: () => boolean;
  /** True once the person has said that they want to go on without a record in this browser. */
  withoutRecord: boolean;
}

/**
 * Carries out a merge that has been decided, by whichever page or run: stops where an earlier merge of its profiles is not
 * settled, reads the profiles again and stops at any change, keeps a snapshot, sends the merge, reads the merged profile back
 * and holds it against the prediction. Merges that share a profile are carried out one after the other in all tabs.
 *
 * @throws when the first reading fails; nothing has been sent then.
 */
export function carryOutMerge(request: MergeRequest, tools: MergeTools): Promise<MergeOutcome> {
  const { main, merged } = request.plan;
  const profileIds = [main, ...merged].map(({ ProfileId }) => ProfileId);
  return withProfilesLocked(profileIds, () => carryOutAlone(request, profileIds, tools));
}

async function carryOutAlone(
  request: MergeRequest,
  profileIds: readonly string[],
  tools: MergeTools,
): Promise<MergeOutcome> {
  const { domainName, group, plan } = request;
  tools.onStep("reading");
  // A ledger that cannot be read keeps no record either: the merge goes no further than that without a person's word.
  const unsettled = await tools.unsettledMergeOf(domainName, profileIds).catch(() => undefined);
  if (unsettled) return { kind: "underWay", decision: unsettled };
  const seen = [plan.main, ...plan.merged];
  const objects = await objectsOf(request, tools);
  // Last, so that as little time as can be lies between this look and the merge.
  const current = await tools.read(domainName, group.profileIds);
  if (tools.isCancelled()) return { kind: "cancelled" };
  const changes = changesSince(seen, current.profiles);
  if (changes.length > 0) return { kind: "changed", changes };

  tools.onStep("recording");
  const decision = toDecision(request, current.profiles);
  const snapshot: MergeSnapshot = {
    decisionId: decision.id,
    takenAt: new Date(),
    profiles: current.profiles,
    prediction: plan.result.profile,
    objects,
  };
  if (!tools.withoutRecord) {
    try {
      await tools.keepDecision(decision, snapshot);
    } catch {
      return { kind: "notRecorded", decision, snapshot };
    }
  }
  if (tools.isCancelled()) {
    await tools.keepResult(decision, { state: "notMerged", at: new Date() });
    return { kind: "cancelled" };
  }

  tools.onStep("merging");
  const error = await send(decision, tools);
  tools.onStep("readingBack");
  return findOutcome(decision, snapshot, error, tools);
}

/** @returns what MergeProfiles failed with, undefined when it was accepted. */
async function send(decision: MergeDecision, tools: MergeTools): Promise<unknown> {
  try {
    await tools.send(mergeInput(decision));
    return undefined;
  } catch (error) {
    return error;
  }
}

async function objectsOf(
  { domainName, plan }: MergeRequest,
  { readObjects }: MergeTools,
): Promise<SnapshotObject[]> {
  const ofProfiles = await Promise.all(
    [plan.main, ...plan.merged].map(async ({ ProfileId }) => {
      const objects = await readObjects(domainName, ProfileId);
      return objects.map((object) => ({ ...object, profileId: ProfileId }));
    }),
  );
  return ofProfiles.flat();
}

function toDecision(request: MergeRequest, profiles: readonly IdentifiedProfile[]): MergeDecision {
  const { plan } = request;
  return {
    ...groupRecord(request, profiles),
    verb: "merge",
    mainProfileId: plan.main.ProfileId,
    mergedProfileIds: plan.merged.map(({ ProfileId }) => ProfileId),
    chosenSources: plan.sources,
    sentSources: explicitFieldSources(plan.main, plan.merged, plan.sources),
  };
}
