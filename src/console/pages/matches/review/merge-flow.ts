import type {
  MergeProfilesCommandInput,
  MergeProfilesCommandOutput,
} from "@aws-sdk/client-customer-profiles";
import { explicitFieldSources } from "../../../../profile-model/merge/merge.ts";
import type { MatchGroup } from "../../../api/matches.ts";
import { readAgain } from "../../../api/profiles.ts";
import type { MergeDecision } from "../../../ledger/decision.ts";
import { ledgerScope, recordDecision } from "../../../ledger/ledger.ts";
import { findOutcome, type MergeOutcome } from "./merge-outcome.ts";
import type { MergePlan } from "./merge-plan.ts";
import { changesSince } from "./profile-differences.ts";

export interface MergeRequest {
  domainName: string;
  group: MatchGroup;
  matchGenerationDate: Date | undefined;
  plan: MergePlan;
}

export type MergeStep = "reading" | "recording" | "merging" | "readingBack";

export interface MergeTools {
  /** Sends MergeProfiles. */
  send: (input: MergeProfilesCommandInput) => Promise<MergeProfilesCommandOutput>;
  onStep: (step: MergeStep) => void;
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
  const current = await readAgain(domainName, group.profileIds);
  const changes = changesSince(seen, current.profiles);
  if (changes.length > 0) return { kind: "changed", changes };

  tools.onStep("recording");
  const decision = toDecision(request);
  const snapshot = { decisionId: decision.id, takenAt: new Date(), profiles: current.profiles };
  if (!tools.withoutRecord) {
    try {
      await recordDecision(decision, snapshot);
    } catch {
      return { kind: "notRecorded", decision, snapshot };
    }
  }

  tools.onStep("merging");
  const { sentSources } = decision;
  try {
    await tools.send({
      DomainName: domainName,
      MainProfileId: decision.mainProfileId,
      ProfileIdsToBeMerged: decision.mergedProfileIds,
      ...(Object.keys(sentSources).length > 0 && { FieldSourceProfileIds: sentSources }),
    });
  } catch (error) {
    tools.onStep("readingBack");
    return findOutcome(decision, seen, error);
  }
  tools.onStep("readingBack");
  return findOutcome(decision, seen, undefined);
}

function toDecision({ domainName, group, matchGenerationDate, plan }: MergeRequest): MergeDecision {
  return {
    id: crypto.randomUUID(),
    verb: "merge",
    scope: ledgerScope,
    domainName,
    matchId: group.matchId,
    matchGenerationDate,
    confidenceScore: group.confidenceScore,
    groupProfileIds: group.profileIds,
    decidedAt: new Date(),
    mainProfileId: plan.main.ProfileId,
    mergedProfileIds: plan.merged.map(({ ProfileId }) => ProfileId),
    chosenSources: plan.sources,
    sentSources: explicitFieldSources(plan.main, plan.merged, plan.sources),
    prediction: plan.result.profile,
  };
}
