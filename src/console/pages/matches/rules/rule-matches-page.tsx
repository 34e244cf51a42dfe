import { useCollection } from "@cloudscape-design/collection-hooks";
import Button from "@cloudscape-design/components/button";
import Header from "@cloudscape-design/components/header";
import Link from "@cloudscape-design/components/link";
import SpaceBetween from "@cloudscape-design/components/space-between";
import Table, { type TableProps } from "@cloudscape-design/components/table";
import { useInfiniteQuery, useQueries, useQuery } from "@tanstack/react-query";
import { type LoaderFunctionArgs, useParams } from "react-router";
import { displayName } from "../../../../profile-model/display-name.ts";
import { isNotFound } from "../../../api/errors.ts";
import { profileQueries } from "../../../api/profiles.ts";
import { prefetch, queryClient } from "../../../api/query-client.ts";
import { listRuleMatchesInput, ruleMatchQueries } from "../../../api/rule-matches.ts";
import { CliCommandButton } from "../../../components/cli-command/cli-command-button.tsx";
import { ExportCsvButton } from "../../../components/csv/export-csv-button.tsx";
import { DomainNotFound } from "../../../components/domain-not-found.tsx";
import { ErrorAlert } from "../../../components/error-alert.tsx";
import { LoadedPages, LoadMore, rowsPerPage } from "../../../components/loaded-pages.tsx";
import { PlainValue } from "../../../components/plain-value.tsx";
import { TableMessage } from "../../../components/table-message.tsx";
import { paths } from "../../../paths.ts";
import { PageTitle } from "../../../shell/page-title.tsx";
import { namesInWords } from "../review/names-in-words.ts";

interface RuleMatchRow {
  matchId: string;
  name: string;
  size: string;
  ruleLevel: string;
}

const columnsFor = (domainName: string): TableProps.ColumnDefinition<RuleMatchRow>[] => [
  {
    id: "profiles",
    header: "Profiles",
    minWidth: 200,
    isRowHeader: true,
    cell: ({ matchId, name }) => (
      <Link href={paths.ruleMatch(domainName, matchId)}>
        <PlainValue>{name}</PlainValue>
      </Link>
    ),
  },
  { id: "size", header: "Size", minWidth: 80, cell: ({ size }) => size },
  { id: "level", header: "Rule level", minWidth: 110, cell: ({ ruleLevel }) => ruleLevel },
];

const csvColumns = [
  { header: "Match ID", text: ({ matchId }: RuleMatchRow) => matchId },
  { header: "Profiles", text: ({ name }: RuleMatchRow) => name },
  { header: "Size", text: ({ size }: RuleMatchRow) => size },
  { header: "Rule level", text: ({ ruleLevel }: RuleMatchRow) => ruleLevel },
];

export const loader = ({ params: { domainName = "" } }: LoaderFunctionArgs) =>
  prefetch(queryClient.prefetchInfiniteQuery(ruleMatchQueries.list(domainName)));

/** The groups that the domain's matching rules put together. They come and go as profiles change. */
export function Component() {
  const { domainName = "" } = useParams();
  const list = useInfiniteQuery(ruleMatchQueries.list(domainName));
  const matchIds = list.data?.pages.flatMap((page) => page.matchIds) ?? [];
  const groups = useQueries({
    queries: matchIds.map((matchId) => ruleMatchQueries.detail(domainName, matchId)),
  });
  const profileIds = [...new Set(groups.flatMap(({ data }) => data?.profileIds ?? []))];
  const profiles = useQuery({
    ...profileQueries.byIds(domainName, profileIds),
    enabled: profileIds.length > 0 && groups.every(({ isPending }) => !isPending),
  });
  const known = new Map(profiles.data?.profiles.map((profile) => [profile.ProfileId, profile]));
  const rows = matchIds.map((matchId, index): RuleMatchRow => {
    const group = groups[index]?.data;
    const members = group?.profileIds.flatMap((profileId) => known.get(profileId) ?? []) ?? [];
    return {
      matchId,
      name: members.length > 0 ? namesInWords(members.map(displayName)) : matchId,
      size: group?.profileIds.length.toLocaleString() ?? "…",
      ruleLevel: group ? (group.ruleLevel?.toLocaleString() ?? "–") : "…",
    };
  });
  const { items, paginationProps, actions } = useCollection(rows, {
    pagination: { pageSize: rowsPerPage },
  });
  if (isNotFound(list.error)) return <DomainNotFound domainName={domainName} />;
  const failed = [list, profiles, ...groups].find(({ isError }) => isError);
  return (
    <SpaceBetween size="m">
      <PageTitle>Matches by rules</PageTitle>
      {failed && (
        <ErrorAlert
          what="Not all groups could be loaded."
          error={failed.error}
          onRetry={() => void failed.refetch()}
          isRetrying={failed.isFetching}
        />
      )}
      <Table
        variant="full-page"
        wrapLines
        items={items}
        trackBy="matchId"
        loading={list.isPending}
        loadingText="Loading the groups"
        ariaLabels={{ tableLabel: "Groups by rules" }}
        columnDefinitions={columnsFor(domainName)}
        header={
          <Header
            variant="h1"
            counter={rows.length > 0 ? `(${rows.length}${list.hasNextPage ? "+" : ""})` : ""}
            description="Put together by the domain's matching rules, near real time. They go through the same review as the groups of the weekly job."
            actions={
              <SpaceBetween size="xs" direction="horizontal">
                <ExportCsvButton
                  fileName={`rule-matches-of-${domainName}`}
                  items={rows}
                  columns={() => csvColumns}
                />
                <CliCommandButton
                  calls={[
                    {
                      operation: "ListRuleBasedMatches",
                      input: listRuleMatchesInput(domainName),
                    },
                  ]}
                />
                <Button href={paths.matches(domainName)}>Matches of the weekly job</Button>
              </SpaceBetween>
            }
          >
            Matches by rules
          </Header>
        }
        empty={
          <TableMessage title={list.isError ? "Not loaded" : "No groups"}>
            {list.isError
              ? null
              : "Either rule-based matching is off in this domain, or no profiles match by its rules."}
          </TableMessage>
        }
        pagination={<LoadedPages {...paginationProps} />}
        footer={
          list.hasNextPage && (
            <LoadMore
              list={list}
              loadedCount={rows.length}
              onPage={(page) => actions.setCurrentPage(page)}
            >
              Load more groups
            </LoadMore>
          )
        }
      />
    </SpaceBetween>
  );
}
