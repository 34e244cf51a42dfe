import SpaceBetween from "@cloudscape-design/components/space-between";
import { type ReactNode, useCallback, useDeferredValue, useMemo } from "react";
import { useSearchParams } from "react-router";
import type { MatchGroup, MatchRun } from "../../../api/matches.ts";
import { ExportCsvButton } from "../../../components/csv/export-csv-button.tsx";
import { Timestamp } from "../../../components/timestamp.tsx";
import { GroupTable } from "./group-table.tsx";
import { groupsInView } from "./groups-in-view.ts";
import { QueueFilter } from "./queue-filter.tsx";
import { QueueProgress } from "./queue-progress.tsx";
import {
  asksForProfiles,
  isFiltered,
  parseQueueView,
  type QueueView,
  toSearchParams,
} from "./queue-view.ts";
import { ScoreThreshold } from "./score-threshold.tsx";
import { UnreadGroups } from "./unread-groups.tsx";
import { useKnowledge } from "./use-knowledge.ts";

interface MatchQueueProps {
  domainName: string;
  /** Undefined until the first groups are here. */
  run: MatchRun | undefined;
  isComplete: boolean;
  isLoading: boolean;
  isNotLoaded: boolean;
  renderHeader: (exportButton: ReactNode) => ReactNode;
}

/** What the run says of each group in view, read or not. */
const csvColumns = [
  { header: "Match ID", text: ({ matchId }: MatchGroup) => matchId },
  { header: "Size", text: ({ profileIds }: MatchGroup) => profileIds.length },
  { header: "Confidence score", text: ({ confidenceScore }: MatchGroup) => confidenceScore },
  { header: "Profile IDs", text: ({ profileIds }: MatchGroup) => profileIds.join(" ") },
];

const noGroups: MatchRun["groups"] = [];

/** The groups of a run with everything that chooses among them; what is chosen stands in the URL. */
export function MatchQueue(props: MatchQueueProps) {
  const { domainName, run, isComplete } = props;
  const groups = run?.groups ?? noGroups;
  const [search, setSearch] = useSearchParams();
  const asked = search.toString();
  const view = useMemo(() => parseQueueView(new URLSearchParams(asked)), [asked]);
  const change = useCallback(
    (changes: Partial<QueueView>) =>
      setSearch((current) => toSearchParams({ ...parseQueueView(current), page: 1, ...changes }), {
        preventScrollReset: true,
      }),
    [setSearch],
  );
  const knowledge = useKnowledge(domainName, groups);
  // What was read for a row changes the view only where a filter asks for it, and not in front of a click.
  const known = useDeferredValue(knowledge);
  const { groups: shown, unread } = useMemo(
    () => groupsInView(groups, view, known),
    [groups, view, known],
  );
  const more = isComplete ? "" : "+";
  const count = `${shown.length.toLocaleString()}${more} of ${groups.length.toLocaleString()}${more}`;

  return (
    <GroupTable
      {...props}
      view={view}
      onChange={change}
      shown={shown}
      facts={knowledge.facts}
      hasGroups={groups.length > 0}
      unreadCount={unread.length}
      header={
        <SpaceBetween size="s">
          {props.renderHeader(
            <ExportCsvButton
              fileName={`matches-of-${domainName}`}
              items={shown}
              columns={() => csvColumns}
            />,
          )}
          {run && groups.length > 0 && (
            <>
              <QueueProgress
                domainName={domainName}
                run={run}
                isLoading={!props.isNotLoaded}
                states={knowledge.states}
              />
              <ScoreThreshold
                groups={groups}
                minScore={view.minScore}
                onChange={(minScore) => change({ minScore })}
              >
                Run of <Timestamp value={run.generatedAt} />. The confidence score orders the groups
                of a run; it is no absolute measure of how sure a match is.
              </ScoreThreshold>
            </>
          )}
        </SpaceBetween>
      }
      filter={
        <SpaceBetween size="xs">
          <QueueFilter view={view} onChange={change} countText={isFiltered(view) ? count : ""} />
          {asksForProfiles(view) && <UnreadGroups domainName={domainName} unread={unread} />}
        </SpaceBetween>
      }
    />
  );
}
