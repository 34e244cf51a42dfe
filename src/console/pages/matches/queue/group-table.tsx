import Pagination from "@cloudscape-design/components/pagination";
import Button from "@cloudscape-design/components/button";
import Table, { type TableProps } from "@cloudscape-design/components/table";
import { useQuery } from "@tanstack/react-query";
import { type ReactNode, useEffect } from "react";
import type { IdentifiedProfile } from "../../../../profile-model/profile.ts";
import type { MatchGroup } from "../../../api/matches.ts";
import { profileQueries } from "../../../api/profiles.ts";
import { ErrorAlert } from "../../../components/error-alert.tsx";
import { paginationLabels } from "../../../components/pagination-labels.ts";
import { TableMessage } from "../../../components/table-message.tsx";
import { decisionQueries } from "../../../ledger/decision-queries.ts";
import { decisionState } from "../../../ledger/decision-state.ts";
import { groupColumns, type GroupRow } from "./group-columns.tsx";
import { toGroupState } from "./group-states.ts";
import type { Knowledge } from "./groups-in-view.ts";
import { learnGroups } from "./known-groups.ts";
import { groupsPerPage, noFilter, toSearchParams, type QueueView } from "./queue-view.ts";

interface GroupTableProps {
  domainName: string;
  view: QueueView;
  onChange: (changes: Partial<QueueView>) => void;
  /** Those that the view shows, in its order. */
  shown: readonly MatchGroup[];
  facts: Knowledge["facts"];
  hasGroups: boolean;
  /** Groups that a filter on profiles could not look at. */
  unreadCount: number;
  isComplete: boolean;
  isLoading: boolean;
  isNotLoaded: boolean;
  header: ReactNode;
  filter: ReactNode;
}

/** The queue page by page. The profiles of the page in sight are fetched together, in as few calls as they take. */
export function GroupTable(props: GroupTableProps) {
  const { domainName, view, onChange, shown, isComplete } = props;
  const pagesCount = Math.max(1, Math.ceil(shown.length / groupsPerPage));
  const page = Math.min(view.page, pagesCount);
  const inSight = shown.slice((page - 1) * groupsPerPage, page * groupsPerPage);
  const profileIds = [...new Set(inSight.flatMap((group) => group.profileIds))];
  const profiles = useQuery({
    ...profileQueries.byIds(domainName, profileIds),
    enabled: profileIds.length > 0,
  });
  const { data: index, isError: isLedgerUnread } = useQuery(decisionQueries.index(domainName));
  const known = new Map(profiles.data?.profiles.map((profile) => [profile.ProfileId, profile]));
  const rows = inSight.map((group): GroupRow => {
    const members = profiles.data && membersOf(group, known);
    return {
      group,
      members,
      facts: members && props.facts.get(group.matchId),
      state:
        members && index && toGroupState(decisionState({ ...group, profiles: members }, index)),
      isNotRead: (profiles.isError && !profiles.data) || isLedgerUnread,
    };
  });
  useLearning(domainName, rows, profiles.dataUpdatedAt);

  return (
    <>
      {profiles.isError && (
        <ErrorAlert
          what="The names of the profiles could not be loaded."
          error={profiles.error}
          onRetry={() => void profiles.refetch()}
          isRetrying={profiles.isFetching}
        />
      )}
      <Table
        variant="full-page"
        wrapLines
        items={rows}
        columnDefinitions={groupColumns(domainName, toSearchParams(view))}
        trackBy={({ group }) => group.matchId}
        loading={props.isLoading}
        loadingText="Loading match groups"
        ariaLabels={{ tableLabel: "Match groups" }}
        header={props.header}
        sortingColumn={{ sortingField: view.sort }}
        sortingDescending={view.isDescending}
        onSortingChange={({ detail }: { detail: TableProps.SortingState<GroupRow> }) =>
          onChange({
            sort: detail.sortingColumn.sortingField === "size" ? "size" : "score",
            isDescending: detail.isDescending ?? false,
          })
        }
        filter={props.filter}
        pagination={
          <Pagination
            currentPageIndex={page}
            pagesCount={pagesCount}
            openEnd={!isComplete}
            onChange={({ detail }) => onChange({ page: detail.currentPageIndex })}
            ariaLabels={paginationLabels}
          />
        }
        empty={
          props.hasGroups ? (
            <TableMessage
              title={
                isComplete && props.unreadCount === 0
                  ? "No match group passes the filter"
                  : "None so far passes the filter"
              }
              action={<Button onClick={() => onChange(noFilter)}>Show all groups</Button>}
            >
              {isComplete
                ? props.unreadCount > 0 && "There are groups whose profiles have not been read."
                : "More groups are being loaded."}
            </TableMessage>
          ) : (
            <TableMessage title={props.isNotLoaded ? "Not loaded" : "No matches"} />
          )
        }
      />
    </>
  );
}

function membersOf(
  { profileIds }: MatchGroup,
  known: ReadonlyMap<string, IdentifiedProfile>,
): IdentifiedProfile[] {
  return profileIds.flatMap((id) => known.get(id) ?? []);
}

/** What is read for the rows, whenever it is read anew, serves the filters as well. */
function useLearning(domainName: string, rows: readonly GroupRow[], readAt: number): void {
  const read = rows.flatMap(({ group: { matchId }, members }) =>
    members ? [{ matchId, members }] : [],
  );
  const signature = read.map(({ matchId }) => matchId).join(" ");
  useEffect(() => {
    if (read.length === 0) return;
    // Comparing needs the telephone numbers of the world; the rows do not wait for them.
    void import("./group-facts.ts").then(
      async ({ factsOfGroups }) => learnGroups(domainName, await factsOfGroups(read)),
      // Without its code nothing is compared; the rows say that they have not been.
      () => {},
    );
    // oxlint-disable-next-line react/exhaustive-deps -- the rows are new at each drawing; the signature and the time tell whether they say something else
  }, [domainName, signature, readAt]);
}
