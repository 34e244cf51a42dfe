import type { SearchProfilesCommandOutput } from "@aws-sdk/client-customer-profiles";
import Header from "@cloudscape-design/components/header";
import LiveRegion from "@cloudscape-design/components/live-region";
import SpaceBetween from "@cloudscape-design/components/space-between";
import Table from "@cloudscape-design/components/table";
import Toggle from "@cloudscape-design/components/toggle";
import type { UseQueryResult } from "@tanstack/react-query";
import { searchInput } from "../../../api/profiles.ts";
import { CliCommandButton } from "../../../components/cli-command/cli-command-button.tsx";
import { ExportCsvButton } from "../../../components/csv/export-csv-button.tsx";
import { ErrorAlert } from "../../../components/error-alert.tsx";
import { showsPersonalValues } from "../../../components/personal-values.ts";
import { useRevealedRows } from "../../../components/revealed-rows.ts";
import { useStoredSetting } from "../../../components/stored-setting.ts";
import { RefreshButton } from "../../../components/refresh-button.tsx";
import { PreferencesButton } from "../../../components/table-preferences/preferences-button.tsx";
import { useTablePreferences } from "../../../components/table-preferences/use-table-preferences.ts";
import { TableMessage } from "../../../components/table-message.tsx";
import type { EarlierPage } from "../page-history.ts";
import { describeSearchKey } from "../../../search/search-keys.ts";
import { toProfileSearch, type UrlSearch } from "../../../search/search-url.ts";
import { NoMatch } from "./no-match.tsx";
import { PageButtons } from "./page-buttons.tsx";
import { resultColumns } from "./result-columns.tsx";
import { resultCounter } from "./result-counter.ts";
import { resultsTable } from "./results-table.ts";

interface ProfileResultsProps {
  domainName: string;
  search: UrlSearch;
  result: UseQueryResult<SearchProfilesCommandOutput>;
  earlierPages: EarlierPage[];
  onPage: (token: string | undefined, earlierPages: EarlierPage[]) => void;
}

/** One page of the profiles that a search found. */
export function ProfileResults({
  domainName,
  search,
  result,
  earlierPages,
  onPage,
}: ProfileResultsProps) {
  const areAllRevealed = useStoredSetting(showsPersonalValues);
  const revealed = useRevealedRows();
  const items = result.data?.Items ?? [];
  const nextToken = result.data?.NextToken;
  const isFirstPage = search.token === undefined;
  const previous = earlierPages.at(-1);
  const columns = resultColumns({
    domainName,
    hasSeveralKeys: search.terms.length > 1,
    areAllRevealed,
    isRevealed: ({ ProfileId = "" }) => revealed.has(ProfileId),
    onReveal: ({ ProfileId = "" }) => revealed.toggle(ProfileId),
  });
  const { tableProps, shownColumns, pageSize } = useTablePreferences(resultsTable, columns);
  const counter =
    result.isSuccess &&
    resultCounter({ count: items.length, earlierPages, isFirstPage, hasNextPage: !!nextToken });

  return (
    <SpaceBetween size="m">
      {result.isError && (
        <ErrorAlert
          what="The search could not be carried out."
          error={result.error}
          onRetry={() => void result.refetch()}
          isRetrying={result.isFetching}
        />
      )}
      <Table
        {...tableProps}
        items={items}
        trackBy="ProfileId"
        loading={result.isPending}
        loadingText="Searching profiles"
        empty={
          result.isError ? (
            <TableMessage title="Not loaded" />
          ) : nextToken ? (
            // A service that looks through many profiles may answer before it has found the first.
            <TableMessage title="None on this page">The next page may have some.</TableMessage>
          ) : isFirstPage ? (
            <NoMatch domainName={domainName} search={search} />
          ) : (
            <TableMessage title="No more profiles" />
          )
        }
        ariaLabels={{ tableLabel: "Profiles found" }}
        header={
          <Header
            variant="h2"
            counter={counter ? `(${counter})` : ""}
            description={describeSearch(search)}
            actions={
              <SpaceBetween size="xs" direction="horizontal">
                <RefreshButton
                  label="Search again"
                  isFetching={result.isFetching}
                  onRefresh={() => void result.refetch()}
                />
                <ExportCsvButton
                  fileName={`profiles-of-${domainName}`}
                  items={items}
                  columns={() => shownColumns}
                />
                <CliCommandButton
                  calls={[
                    {
                      operation: "SearchProfiles",
                      input: searchInput(domainName, toProfileSearch(search, pageSize)),
                    },
                  ]}
                />
              </SpaceBetween>
            }
          >
            Profiles found
          </Header>
        }
        filter={
          <Toggle
            checked={areAllRevealed}
            onChange={({ detail }) => showsPersonalValues.write(detail.checked)}
          >
            Show personal values
          </Toggle>
        }
        preferences={
          <PreferencesButton
            tableId={resultsTable}
            columns={columns}
            rowsName="profiles"
            onPageSize={() => onPage(undefined, [])}
          />
        }
        pagination={
          <PageButtons
            onFirst={isFirstPage ? undefined : () => onPage(undefined, [])}
            onPrevious={
              previous && (() => onPage(previous.token ?? undefined, earlierPages.slice(0, -1)))
            }
            onNext={
              nextToken
                ? () =>
                    onPage(nextToken, [
                      ...earlierPages,
                      { token: search.token ?? null, count: items.length },
                    ])
                : undefined
            }
          />
        }
      />
      <LiveRegion hidden>{counter && announcement(items.length, counter)}</LiveRegion>
    </SpaceBetween>
  );
}

function describeSearch({ terms, operator }: UrlSearch): string {
  const keys = terms.map(({ keyName }) => describeSearchKey(keyName));
  return `Searched by ${keys.join(operator === "AND" ? " and " : " or ")}`;
}

function announcement(count: number, counter: string): string {
  return count === 0 ? "No profile found." : `Profiles found: ${counter}.`;
}
