import { useCollection } from "@cloudscape-design/collection-hooks";
import Button from "@cloudscape-design/components/button";
import Header from "@cloudscape-design/components/header";
import SpaceBetween from "@cloudscape-design/components/space-between";
import Table from "@cloudscape-design/components/table";
import TextFilter from "@cloudscape-design/components/text-filter";
import Toggle from "@cloudscape-design/components/toggle";
import { useInfiniteQuery } from "@tanstack/react-query";
import { useState } from "react";
import { type LoaderFunctionArgs, useParams, useSearchParams } from "react-router";
import { isNotFound } from "../../api/errors.ts";
import {
  type IntegrationSummary,
  integrationQueries,
  listIntegrationsInput,
} from "../../api/integrations.ts";
import { prefetch, queryClient } from "../../api/query-client.ts";
import { CliCommandButton } from "../../components/cli-command/cli-command-button.tsx";
import { ExportCsvButton } from "../../components/csv/export-csv-button.tsx";
import { DomainNotFound } from "../../components/domain-not-found.tsx";
import { ErrorAlert } from "../../components/error-alert.tsx";
import { LoadedPages, LoadMore, rowsPerPage } from "../../components/loaded-pages.tsx";
import { RefreshButton } from "../../components/refresh-button.tsx";
import { PreferencesButton } from "../../components/table-preferences/preferences-button.tsx";
import { useSetUrlParameter } from "../../components/use-set-url-parameter.ts";
import { useTablePreferences } from "../../components/table-preferences/use-table-preferences.ts";
import { TableMessage } from "../../components/table-message.tsx";
import { paths } from "../../paths.ts";
import { PageTitle } from "../../shell/page-title.tsx";
import { ingestionColumns, sourceColumn } from "./integration-columns.tsx";
import { kindInWords, objectTypesOf } from "./integration-in-words.ts";
import { ObjectTypeLinks } from "./object-type-links.tsx";

export const loader = ({ params: { domainName = "" }, request }: LoaderFunctionArgs) => {
  const includesHidden = new URL(request.url).searchParams.has("hidden");
  return prefetch(
    queryClient.prefetchInfiniteQuery(integrationQueries.list(domainName, includesHidden)),
  );
};

const tableId = "integrations";

const columns = [
  sourceColumn,
  ...ingestionColumns.map((column) =>
    column.id === "types"
      ? {
          ...column,
          cell: (integration: IntegrationSummary) => (
            <ObjectTypeLinks
              domainName={integration.DomainName ?? ""}
              names={objectTypesOf(integration)}
            />
          ),
        }
      : column,
  ),
];

function isFound(integration: IntegrationSummary, text: string): boolean {
  const wanted = text.trim().toLowerCase();
  return [integration.Uri ?? "", kindInWords(integration), ...objectTypesOf(integration)].some(
    (each) => each.toLowerCase().includes(wanted),
  );
}

/** What feeds the domain. */
export function Component() {
  const { domainName = "" } = useParams();
  const [search] = useSearchParams();
  const setInUrl = useSetUrlParameter();
  // Not only in the URL, which changes when its loader has ended.
  const [includesHidden, setIncludesHidden] = useState(search.has("hidden"));
  const integrations = useInfiniteQuery(integrationQueries.list(domainName, includesHidden));
  const loaded = integrations.data?.pages.flatMap((page) => page.Items ?? []) ?? [];
  const createButton = (
    <Button variant="primary" href={paths.createIntegration(domainName)}>
      Create integration
    </Button>
  );
  const { items, allPageItems, filterProps, paginationProps, collectionProps, actions } =
    useCollection(loaded, {
      filtering: {
        defaultFilteringText: search.get("find") ?? "",
        empty: (
          <TableMessage
            title="No integrations"
            action={<Button href={paths.createIntegration(domainName)}>Create integration</Button>}
          >
            An integration brings data into the domain by itself: from Amazon Connect, an AppFlow
            flow or events. Without one, profiles come in through the API alone.
          </TableMessage>
        ),
        noMatch: (
          <TableMessage
            title="No integration matches"
            action={<Button onClick={() => find("")}>Clear the filter</Button>}
          />
        ),
        filteringFunction: isFound,
      },
      sorting: {},
      pagination: { pageSize: rowsPerPage },
    });

  const { tableProps, shownColumns } = useTablePreferences(tableId, columns);
  if (isNotFound(integrations.error)) return <DomainNotFound domainName={domainName} />;

  function find(text: string) {
    actions.setFiltering(text);
    setInUrl("find", text);
  }

  return (
    <SpaceBetween size="m">
      <PageTitle>Integrations</PageTitle>
      {integrations.isError && (
        <ErrorAlert
          what="The integrations could not be loaded."
          error={integrations.error}
          onRetry={() => void integrations.refetch()}
          isRetrying={integrations.isFetching}
        />
      )}
      <Table
        {...collectionProps}
        {...tableProps}
        variant="full-page"
        items={items}
        trackBy="Uri"
        loading={integrations.isPending}
        loadingText="Loading integrations"
        empty={integrations.isError ? <TableMessage title="Not loaded" /> : collectionProps.empty}
        ariaLabels={{ tableLabel: "Integrations" }}
        header={
          <Header
            variant="h1"
            counter={
              integrations.isSuccess
                ? `(${loaded.length}${integrations.hasNextPage ? "+" : ""})`
                : ""
            }
            description="What feeds this domain: each brings records of a source in as objects."
            actions={
              <SpaceBetween size="xs" direction="horizontal">
                <RefreshButton
                  label="Refresh integrations"
                  isFetching={integrations.isFetching && !integrations.isPending}
                  onRefresh={() => void integrations.refetch()}
                />
                <ExportCsvButton
                  fileName={`integrations-${domainName}`}
                  items={allPageItems}
                  columns={() => shownColumns}
                />
                <CliCommandButton
                  calls={[
                    {
                      operation: "ListIntegrations",
                      input: listIntegrationsInput(domainName, includesHidden),
                    },
                  ]}
                />
                <Button href={paths.accountIntegrations()}>Find in all domains</Button>
                {createButton}
              </SpaceBetween>
            }
          >
            Integrations
          </Header>
        }
        filter={
          <SpaceBetween size="m" direction="horizontal" alignItems="center">
            <TextFilter
              {...filterProps}
              onChange={({ detail }) => find(detail.filteringText)}
              filteringPlaceholder="Find integrations"
              filteringAriaLabel="Find integrations"
              filteringClearAriaLabel="Clear the filter"
              countText={
                filterProps.filteringText ? `${allPageItems.length} of ${loaded.length}` : ""
              }
            />
            <Toggle
              checked={includesHidden}
              onChange={({ detail }) => {
                setIncludesHidden(detail.checked);
                setInUrl("hidden", detail.checked ? "1" : "");
              }}
            >
              Show hidden
            </Toggle>
          </SpaceBetween>
        }
        pagination={<LoadedPages {...paginationProps} />}
        preferences={<PreferencesButton tableId={tableId} columns={columns} />}
        footer={
          integrations.hasNextPage && (
            <LoadMore
              list={integrations}
              loadedCount={loaded.length}
              onPage={(page) => actions.setCurrentPage(page)}
            >
              Load more integrations
            </LoadMore>
          )
        }
      />
    </SpaceBetween>
  );
}
