import type {
  MergeProfilesCommandInput,
  MergeProfilesCommandOutput,
} from "@aws-sdk/client-customer-profiles";
import { fingerprintsById } from "../../../../profile-model/compare/profile-fingerprint.ts";
import { explicitFieldSources } from "../../../../profile-model/merge/merge.ts";
import type { IdentifiedProfile } from "../../../../profile-model/profile.ts";
import type { MatchGroup } from "../../../api/matches.ts";
import type { MergeDecision, MergeSnapshot } from "../../../ledger/decision.ts";
import { findOutcome, type MergeOutcome, type OutcomeTools } from "./merge-outcome.ts";
import type { MergePlan } from "./merge-plan.ts";
import { changesSince } from "./profile-differences.ts";

export interface MergeRequest {
  /** The service, account and region; see `ledgerScope`. */
  scope: string;
  domainName: string;
  group: MatchGroup;
  matchGenerationDate: Date | undefined;
  plan: MergePlan;
}

export type MergeStep = "reading" | "recording" | "merging" | "readingBack";

export interface MergeTools extends OutcomeTools {
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
 * Carries out a merge that a reviewer has confirmed: reads the profiles again and stops at any change, keeps a snapshot,
 * sends the merge, reads the merged profile back and holds it against the prediction.
 *
 * @throws when the first reading fails; nothing has been sent then.
 */
export async function carryOutMerge(
  request: MergeRequest,
  tools: MergeTools,
): Promise<MergeOutcome> {
  const { domainName, group, plan } = request;
  tools.onStep("reading");
  const seen = [plan.main, ...plan.merged];
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
  const { domainName, mainProfileId, mergedProfileIds, sentSources } = decision;
  try {
    await tools.send({
      DomainName: domainName,
      MainProfileId: mainProfileId,
      ProfileIdsToBeMerged: mergedProfileIds,
      ...(Object.keys(sentSources).length > 0 && { FieldSourceProfileIds: sentSources }),
    });
    return undefined;
  } catch (error) {
    return error;
  }
}

function toDecision(request: MergeRequest, profiles: readonly IdentifiedProfile[]): MergeDecision {
  const { scope, domainName, group, matchGenerationDate, plan } = request;
  return {
    id: crypto.randomUUID(),
    verb: "merge",
    scope,
    domainName,
    origin: "identityResolution",
    matchId: group.matchId,
    matchGenerationDate,
    confidenceScore: group.confidenceScore,
    groupProfileIds: group.profileIds,
    fingerprints: fingerprintsById(profiles),
    evidence: undefined,
    decidedAt: new Date(),
    note: undefined,
    mainProfileId: plan.main.ProfileId,
    mergedProfileIds: plan.merged.map(({ ProfileId }) => ProfileId),
    chosenSources: plan.sources,
    sentSources: explicitFieldSources(plan.main, plan.merged, plan.sources),
  };
}
