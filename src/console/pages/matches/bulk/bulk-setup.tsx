import SpaceBetween from "@cloudscape-design/components/space-between";
import { useMemo, useState } from "react";
import { useSearchParams } from "react-router";
import type { MatchRun } from "../../../api/matches.ts";
import { ErrorAlert } from "../../../components/error-alert.tsx";
import { paths } from "../../../paths.ts";
import { SavePlanButton } from "../merge-plans/save-plan-button.tsx";
import { ReadColleaguesFirst } from "../sharing/read-colleagues-first.tsx";
import { filtersInWords } from "../queue/filters-in-words.ts";
import { groupsInView } from "../queue/groups-in-view.ts";
import { parseQueueView } from "../queue/queue-view.ts";
import { useKnowledge } from "../queue/use-knowledge.ts";
import { BulkConfirmation } from "./bulk-confirmation.tsx";
import type { BulkController } from "./bulk-controller.ts";
import { BulkForm } from "./bulk-form.tsx";
import { BulkListTable } from "./bulk-list-table.tsx";
import { runOf } from "./start-run.ts";
import { useBulkList } from "./use-bulk-list.ts";

interface BulkSetupProps {
  domainName: string;
  matches: MatchRun;
  controller: BulkController;
}

/** From the queue's filters to a list of what would happen, and from that to a run. */
export function BulkSetup({ domainName, matches, controller }: BulkSetupProps) {
  const [search] = useSearchParams();
  const asked = search.toString();
  const view = useMemo(() => parseQueueView(new URLSearchParams(asked)), [asked]);
  const { groups } = matches;
  const knowledge = useKnowledge(domainName, groups);
  const candidates = useMemo(
    () =>
      // One that has changed since a decision may hold two profiles of which somebody has said that they are no match.
      groupsInView(groups, view, knowledge).groups.filter(
        ({ matchId }) => (knowledge.states.get(matchId) ?? "new") === "new",
      ),
    [groups, view, knowledge],
  );
  const { list, isReading, error, make } = useBulkList(domainName);
  const [isConfirming, setConfirming] = useState(false);
  const [isStarting, setStarting] = useState(false);
  const [startError, setStartError] = useState<unknown>();

  async function start() {
    if (!list || isStarting) return;
    setStarting(true);
    setStartError(undefined);
    const { run, items } = runOf(domainName, matches.generatedAt, list);
    try {
      await controller.begin(run, items);
    } catch (failure) {
      setStartError(failure);
    }
    setStarting(false);
  }

  return (
    <SpaceBetween size="m">
      <ReadColleaguesFirst domainName={domainName} />
      <BulkForm
        candidateCount={candidates.length}
        isComplete={matches.nextToken === undefined}
        queueHref={paths.matches(domainName, search)}
        filters={filtersInWords(view)}
        isReading={isReading}
        onSubmit={(settings) => make(candidates, settings)}
      />
      {error !== undefined && (
        <ErrorAlert what="The list could not be made. Nothing was merged." error={error} />
      )}
      {list && (
        <BulkListTable
          domainName={domainName}
          list={list}
          isReading={isReading}
          onMerge={() => setConfirming(true)}
          otherActions={
            <SavePlanButton
              domainName={domainName}
              matchGenerationDate={matches.generatedAt}
              list={list}
            />
          }
        />
      )}
      {list && isConfirming && (
        <BulkConfirmation
          list={list}
          isStarting={isStarting}
          error={startError}
          onConfirm={() => void start()}
          onDismiss={() => setConfirming(false)}
        />
      )}
    </SpaceBetween>
  );
}
