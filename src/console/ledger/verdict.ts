import type { Decision, GroupRecord, Verdict } from "./decision.ts";

/** The decision that takes another one back: its group is to be decided anew. */
export function reopening(decision: Decision): Verdict {
  const group: GroupRecord = {
    id: crypto.randomUUID(),
    scope: decision.scope,
    domainName: decision.domainName,
    origin: decision.origin,
    title: decision.title,
    matchId: decision.matchId,
    matchGenerationDate: decision.matchGenerationDate,
    confidenceScore: decision.confidenceScore,
    groupProfileIds: decision.groupProfileIds,
    fingerprints: decision.fingerprints,
    evidence: decision.evidence,
    decidedAt: new Date(),
    note: undefined,
  };
  return { ...group, verb: "reopen", takesBackId: decision.id };
}
