import { describeMerge } from "../../../../profile-model/merge/describe-merge.ts";
import { displayName } from "../../../../profile-model/display-name.ts";
import { type DecisionIndex, decisionState } from "../../../ledger/decision-state.ts";
import type { MatchGroup } from "../../../api/matches.ts";
import { connectionScope } from "../../../api/connection.ts";
import { namesInWords } from "../review/names-in-words.ts";
import type { BulkItem, BulkRun } from "./bulk-run.ts";
import type { BulkList } from "./use-bulk-list.ts";

/**
 * The run that carries a list out. Groups that were left out are no part of it.
 *
 * @param known the decisions in spite of which the groups were listed; none where only groups without any were.
 */
export function runOf(
  domainName: string,
  matchGenerationDate: Date | undefined,
  { groups }: Pick<BulkList, "groups">,
  { known, note }: { known?: DecisionIndex; note?: string } = {},
): { run: BulkRun; items: BulkItem[] } {
  const run: BulkRun = {
    id: crypto.randomUUID(),
    scope: connectionScope,
    domainName,
    matchGenerationDate,
    startedAt: new Date(),
    note,
  };
  const toMerge = groups.flatMap(({ group, profiles, outcome }) =>
    outcome.kind === "merge" ? [{ group, profiles, ...outcome }] : [],
  );
  const items = toMerge.map(({ group, profiles, plan, evidence }, index): BulkItem => ({
    runId: run.id,
    index,
    group,
    names: namesInWords(profiles.map(displayName)),
    summary: describeMerge(plan.result, plan.main, plan.merged),
    evidence,
    mainProfileId: plan.main.ProfileId,
    mergedProfileIds: plan.merged.map(({ ProfileId }) => ProfileId),
    sources: plan.sources,
    seen: profiles,
    knownDecisionId: known && decisionIdOf(group, known),
    state: "waiting",
    attempts: 0,
  }));
  return { run, items };
}

function decisionIdOf(group: MatchGroup, known: DecisionIndex): string | undefined {
  const state = decisionState(group, known);
  return "decision" in state ? state.decision.id : undefined;
}
