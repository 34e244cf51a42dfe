import Button from "@cloudscape-design/components/button";
import Pagination from "@cloudscape-design/components/pagination";
import Table, { type TableProps } from "@cloudscape-design/components/table";
import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { useSearchParams } from "react-router";
import type { MatchGroup } from "../../../api/matches.ts";
import { profileQueries } from "../../../api/profiles.ts";
import { ErrorAlert } from "../../../components/error-alert.tsx";
import { TableMessage } from "../../../components/table-message.tsx";
import { decisionQueries } from "../../../ledger/decision-queries.ts";
import { groupColumns, type GroupRow } from "./group-columns.tsx";
import { groupState } from "./group-state.ts";
import { QueueFilter } from "./queue-filter.tsx";
import {
  groupsInView,
  groupsPerPage,
  parseQueueView,
  type QueueView,
  toSearchParams,
} from "./queue-view.ts";

interface GroupTableProps {
  domainName: string;
  /** All that are loaded so far. */
  groups: readonly MatchGroup[];
  isComplete: boolean;
  isLoading: boolean;
  isNotLoaded: boolean;
  header: ReactNode;
}

/** The queue page by page. The profiles of the page in sight are fetched together, in as few calls as they take. */
export function GroupTable(props: GroupTableProps) {
  const { domainName, groups, isComplete, header } = props;
  const [search, setSearch] = useSearchParams();
  const view = parseQueueView(search);
  const change = (changes: Partial<QueueView>) =>
    setSearch(toSearchParams({ ...view, page: 1, ...changes }), { preventScrollReset: true });

  const shown = groupsInView(groups, view);
  const pagesCount = Math.max(1, Math.ceil(shown.length / groupsPerPage));
  const page = Math.min(view.page, pagesCount);
  const inSight = shown.slice((page - 1) * groupsPerPage, page * groupsPerPage);
  const profileIds = [...new Set(inSight.flatMap((group) => group.profileIds))];
  const profiles = useQuery({
    ...profileQueries.byIds(domainName, profileIds),
    enabled: profileIds.length > 0,
  });
  const decisions = useQuery(decisionQueries.ofDomain(domainName));

  const known = new Map(profiles.data?.profiles.map((profile) => [profile.ProfileId, profile]));
  const rows = inSight.map((group): GroupRow => {
    const members = group.profileIds.flatMap((id) => known.get(id) ?? []);
    return {
      group,
      members: profiles.data && members,
      state: profiles.data && groupState(group, members.length, decisions.data ?? []),
    };
  });
  const isFiltered = view.minScore > 0 || view.size > 0;
  const more = isComplete ? "" : "+";

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
        columnDefinitions={groupColumns(domainName, search)}
        trackBy={({ group }) => group.matchId}
        loading={props.isLoading}
        loadingText="Loading match groups"
        ariaLabels={{ tableLabel: "Match groups" }}
        header={header}
        sortingColumn={{ sortingField: view.sort }}
        sortingDescending={view.isDescending}
        onSortingChange={({ detail }: { detail: TableProps.SortingState<GroupRow> }) =>
          change({
            sort: detail.sortingColumn.sortingField === "size" ? "size" : "score",
            isDescending: detail.isDescending ?? false,
          })
        }
        filter={
          <QueueFilter
            view={view}
            onChange={change}
            countText={isFiltered ? `${shown.length}${more} of ${groups.length}${more}` : ""}
          />
        }
        pagination={
          <Pagination
            currentPageIndex={page}
            pagesCount={pagesCount}
            openEnd={!isComplete}
            onChange={({ detail }) => change({ page: detail.currentPageIndex })}
            ariaLabels={{
              nextPageLabel: "Next page",
              previousPageLabel: "Previous page",
              pageLabel: (number) => `Page ${number}`,
            }}
          />
        }
        empty={
          groups.length === 0 ? (
            <TableMessage title={props.isNotLoaded ? "Not loaded" : "No matches"} />
          ) : (
            <TableMessage
              title={
                isComplete ? "No match group passes the filter" : "None so far passes the filter"
              }
              action={
                <Button onClick={() => change({ minScore: 0, size: 0 })}>Clear the filter</Button>
              }
            >
              {isComplete ? null : "More groups are being loaded."}
            </TableMessage>
          )
        }
      />
    </>
  );
}
