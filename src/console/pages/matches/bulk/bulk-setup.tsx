import Alert from "@cloudscape-design/components/alert";
import SpaceBetween from "@cloudscape-design/components/space-between";
import StatusIndicator from "@cloudscape-design/components/status-indicator";
import { useQuery } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import { useSearchParams } from "react-router";
import type { MatchGroup, MatchRun } from "../../../api/matches.ts";
import { ErrorAlert } from "../../../components/error-alert.tsx";
import { decisionQueries } from "../../../ledger/decision-queries.ts";
import { paths } from "../../../paths.ts";
import { type PlannedGroup, planGroupMerge } from "../merge-plans/plan-file.ts";
import { SavePlanButton } from "../merge-plans/save-plan-button.tsx";
import { ReadColleaguesFirst } from "../sharing/read-colleagues-first.tsx";
import { filtersInWords } from "../queue/filters-in-words.ts";
import { groupsInView } from "../queue/groups-in-view.ts";
import { asksForProfiles, parseQueueView } from "../queue/queue-view.ts";
import { UnreadGroups } from "../queue/unread-groups.tsx";
import { useKnowledge } from "../queue/use-knowledge.ts";
import { BulkConfirmation } from "./bulk-confirmation.tsx";
import type { BulkController } from "./bulk-controller.ts";
import { BulkForm } from "./bulk-form.tsx";
import { BulkListTable } from "./bulk-list-table.tsx";
import { runOf } from "./start-run.ts";
import { type BulkList, countMerges, useBulkList } from "./use-bulk-list.ts";

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
  const { groups, nextToken } = matches;
  const isRunComplete = nextToken === undefined;
  const decisions = useQuery(decisionQueries.index(domainName));
  const knowledge = useKnowledge(domainName, groups);
  const { candidates, unread } = useMemo(() => {
    const inView = groupsInView(groups, view, knowledge);
    // One that has changed since a decision may hold two profiles of which somebody has said that they are no match.
    const isNew = ({ matchId }: MatchGroup) => (knowledge.states.get(matchId) ?? "new") === "new";
    return { candidates: inView.groups.filter(isNew), unread: inView.unread.filter(isNew) };
  }, [groups, view, knowledge]);
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

  if (decisions.isError)
    return (
      <ErrorAlert
        what="The decisions that this browser keeps could not be read, so that it is not known which groups have been decided on."
        error={decisions.error}
        onRetry={() => void decisions.refetch()}
        isRetrying={decisions.isFetching}
      />
    );
  if (decisions.isPending)
    return <StatusIndicator type="loading">Reading what has been decided</StatusIndicator>;
  return (
    <SpaceBetween size="m">
      <ReadColleaguesFirst domainName={domainName} />
      {!isRunComplete && (
        <Alert type="info">
          {groups.length.toLocaleString()} of {matches.total?.toLocaleString() ?? "all"} match
          groups are loaded. A list is made of those that are here when it is begun.
        </Alert>
      )}
      {asksForProfiles(view) && <UnreadGroups domainName={domainName} unread={unread} />}
      <BulkForm
        candidateCount={candidates.length}
        isComplete={isRunComplete && unread.length === 0}
        queueHref={paths.matches(domainName, search)}
        filters={filtersInWords(view)}
        isReading={isReading}
        onSubmit={(settings) =>
          make({ groups: candidates, areAll: isRunComplete && unread.length === 0 }, settings)
        }
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
              plan={() => plannedGroups(list)}
              disabledReason={
                countMerges(list) === 0
                  ? "No group is to be merged."
                  : list.isComplete
                    ? undefined
                    : "The list is being made."
              }
            />
          }
        />
      )}
      {list && isConfirming && (
        <BulkConfirmation
          domainName={domainName}
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

function plannedGroups({ groups }: BulkList): PlannedGroup[] {
  return groups.flatMap(({ group, profiles, outcome }) =>
    outcome.kind === "merge" ? planGroupMerge(group, profiles, outcome.plan) : [],
  );
}
