import { useCollection } from "@cloudscape-design/collection-hooks";
import Button from "@cloudscape-design/components/button";
import Header from "@cloudscape-design/components/header";
import Link from "@cloudscape-design/components/link";
import SpaceBetween from "@cloudscape-design/components/space-between";
import Table from "@cloudscape-design/components/table";
import TextFilter from "@cloudscape-design/components/text-filter";
import { useInfiniteQuery } from "@tanstack/react-query";
import { type DomainSummary, domainQueries, listDomainsInput } from "../../api/domains.ts";
import { prefetch, queryClient } from "../../api/query-client.ts";
import { CliCommandButton } from "../../components/cli-command/cli-command-button.tsx";
import { ExportCsvButton } from "../../components/csv/export-csv-button.tsx";
import { DemoDataBadge } from "../../components/demo-data-badge.tsx";
import { ErrorAlert } from "../../components/error-alert.tsx";
import { LoadedPages, LoadMore, rowsPerPage } from "../../components/loaded-pages.tsx";
import { RefreshButton } from "../../components/refresh-button.tsx";
import { PreferencesButton } from "../../components/table-preferences/preferences-button.tsx";
import type { TableColumn } from "../../components/table-preferences/table-column.ts";
import { useTablePreferences } from "../../components/table-preferences/use-table-preferences.ts";
import { TableMessage } from "../../components/table-message.tsx";
import { Timestamp } from "../../components/timestamp.tsx";
import { paths } from "../../paths.ts";
import { PageTitle } from "../../shell/page-title.tsx";

export const loader = () => prefetch(queryClient.prefetchInfiniteQuery(domainQueries.list));

const tableId = "domains";

const columns: TableColumn<DomainSummary>[] = [
  {
    id: "name",
    header: "Domain",
    sortingField: "DomainName",
    isRowHeader: true,
    minWidth: 190,
    isAlwaysVisible: true,
    text: ({ DomainName }) => DomainName,
    cell: ({ DomainName = "", Tags }) => (
      <SpaceBetween size="xs" direction="horizontal">
        <Link href={paths.domain(DomainName)}>{DomainName}</Link>
        <DemoDataBadge tags={Tags} />
      </SpaceBetween>
    ),
  },
  {
    id: "created",
    header: "Created",
    sortingField: "CreatedAt",
    text: ({ CreatedAt }) => CreatedAt?.toISOString(),
    cell: ({ CreatedAt }) => <Timestamp value={CreatedAt} />,
  },
  {
    id: "updated",
    header: "Last updated",
    sortingField: "LastUpdatedAt",
    text: ({ LastUpdatedAt }) => LastUpdatedAt?.toISOString(),
    cell: ({ LastUpdatedAt }) => <Timestamp value={LastUpdatedAt} />,
  },
];

const createButton = <Button href={paths.createDomain()}>Create domain</Button>;

export function Component() {
  const domains = useInfiniteQuery(domainQueries.list);
  const loaded = domains.data?.pages.flatMap((page) => page.Items ?? []) ?? [];
  const { items, allPageItems, filterProps, paginationProps, collectionProps, actions } =
    useCollection(loaded, {
      filtering: {
        empty: (
          <TableMessage title="No domains" action={createButton}>
            A domain holds the profiles of one business. Create the first one to begin.
          </TableMessage>
        ),
        noMatch: (
          <TableMessage
            title="No domain matches"
            action={<Button onClick={() => actions.setFiltering("")}>Clear the filter</Button>}
          />
        ),
        filteringFunction: ({ DomainName = "" }, text) =>
          DomainName.toLowerCase().includes(text.trim().toLowerCase()),
      },
      sorting: {},
      pagination: { pageSize: rowsPerPage },
    });
  const { tableProps, shownColumns } = useTablePreferences(tableId, columns);
  const more = domains.hasNextPage ? "+" : "";

  return (
    <SpaceBetween size="m">
      <PageTitle>Domains</PageTitle>
      {domains.isError && (
        <ErrorAlert
          what="The domains could not be loaded."
          error={domains.error}
          onRetry={() => void domains.refetch()}
          isRetrying={domains.isFetching}
        />
      )}
      <Table
        {...collectionProps}
        {...tableProps}
        variant="full-page"
        items={items}
        trackBy="DomainName"
        loading={domains.isPending}
        loadingText="Loading domains"
        empty={domains.isError ? <TableMessage title="Not loaded" /> : collectionProps.empty}
        ariaLabels={{ tableLabel: "Domains" }}
        header={
          <Header
            variant="h1"
            counter={domains.isSuccess ? `(${loaded.length}${more})` : ""}
            description="The Customer Profiles domains of this account and region."
            actions={
              <SpaceBetween size="xs" direction="horizontal">
                <RefreshButton
                  label="Refresh domains"
                  isFetching={domains.isFetching}
                  onRefresh={() => void domains.refetch()}
                />
                <ExportCsvButton
                  fileName="domains"
                  items={allPageItems}
                  columns={() => shownColumns}
                />
                <CliCommandButton calls={[{ operation: "ListDomains", input: listDomainsInput }]} />
                <Button href={paths.accountIntegrations()}>Find an integration</Button>
                <Button variant="primary" href={paths.createDomain()}>
                  Create domain
                </Button>
              </SpaceBetween>
            }
          >
            Domains
          </Header>
        }
        filter={
          <TextFilter
            {...filterProps}
            filteringPlaceholder="Find domains"
            filteringAriaLabel="Find domains"
            filteringClearAriaLabel="Empty the field"
            countText={
              filterProps.filteringText ? `${allPageItems.length} of ${loaded.length}` : ""
            }
          />
        }
        pagination={<LoadedPages {...paginationProps} />}
        preferences={<PreferencesButton tableId={tableId} columns={columns} />}
        footer={
          domains.hasNextPage && (
            <LoadMore
              list={domains}
              loadedCount={loaded.length}
              onPage={(page) => actions.setCurrentPage(page)}
            >
              Load more domains
            </LoadMore>
          )
        }
      />
    </SpaceBetween>
  );
}
