import { describeMerge } from "../../../../profile-model/merge/describe-merge.ts";
import { displayName } from "../../../../profile-model/display-name.ts";
import { ledgerScope } from "../../../ledger/ledger.ts";
import { namesInWords } from "../review/names-in-words.ts";
import type { BulkItem, BulkRun } from "./bulk-run.ts";
import type { BulkList } from "./use-bulk-list.ts";

/** The run that carries a list out. Groups that were left out are no part of it. */
export function runOf(
  domainName: string,
  matchGenerationDate: Date | undefined,
  { groups }: Pick<BulkList, "groups">,
  note?: string,
): { run: BulkRun; items: BulkItem[] } {
  const run: BulkRun = {
    id: crypto.randomUUID(),
    scope: ledgerScope,
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
    state: "waiting",
    attempts: 0,
  }));
  return { run, items };
}
