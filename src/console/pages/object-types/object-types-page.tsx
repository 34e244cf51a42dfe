import { useCollection } from "@cloudscape-design/collection-hooks";
import Button from "@cloudscape-design/components/button";
import Header from "@cloudscape-design/components/header";
import Link from "@cloudscape-design/components/link";
import SpaceBetween from "@cloudscape-design/components/space-between";
import Table from "@cloudscape-design/components/table";
import TextFilter from "@cloudscape-design/components/text-filter";
import { useInfiniteQuery } from "@tanstack/react-query";
import { type LoaderFunctionArgs, useParams, useSearchParams } from "react-router";
import { isNotFound } from "../../api/errors.ts";
import {
  listObjectTypesInput,
  type ObjectTypeSummary,
  objectTypeQueries,
} from "../../api/object-types.ts";
import { prefetch, queryClient } from "../../api/query-client.ts";
import { CliCommandButton } from "../../components/cli-command/cli-command-button.tsx";
import { ExportCsvButton } from "../../components/csv/export-csv-button.tsx";
import { DomainNotFound } from "../../components/domain-not-found.tsx";
import { ErrorAlert } from "../../components/error-alert.tsx";
import { LoadedPages, LoadMore, rowsPerPage } from "../../components/loaded-pages.tsx";
import { PlainValue } from "../../components/plain-value.tsx";
import { RefreshButton } from "../../components/refresh-button.tsx";
import type { TableColumn } from "../../components/table-preferences/table-column.ts";
import { TableMessage } from "../../components/table-message.tsx";
import { useSetUrlParameter } from "../../components/use-set-url-parameter.ts";
import { Timestamp } from "../../components/timestamp.tsx";
import { paths } from "../../paths.ts";
import { PageTitle } from "../../shell/page-title.tsx";

export const loader = ({ params: { domainName = "" } }: LoaderFunctionArgs) =>
  prefetch(queryClient.prefetchInfiniteQuery(objectTypeQueries.list(domainName)));

const columnsOf = (domainName: string): TableColumn<ObjectTypeSummary>[] => [
  {
    id: "name",
    header: "Object type",
    minWidth: 180,
    sortingField: "ObjectTypeName",
    text: ({ ObjectTypeName }) => ObjectTypeName,
    isRowHeader: true,
    cell: ({ ObjectTypeName = "" }) => (
      <Link href={paths.objectType(domainName, ObjectTypeName)}>
        <PlainValue>{ObjectTypeName}</PlainValue>
      </Link>
    ),
  },
  {
    id: "description",
    header: "Description",
    minWidth: 180,
    sortingField: "Description",
    text: ({ Description }) => Description,
    cell: ({ Description = "" }) => <PlainValue>{Description}</PlainValue>,
  },
  {
    id: "priority",
    header: "Source priority",
    minWidth: 110,
    sortingField: "SourcePriority",
    text: ({ SourcePriority }) => SourcePriority,
    cell: ({ SourcePriority }) => SourcePriority?.toLocaleString() ?? "Lowest",
  },
  {
    id: "created",
    header: "Created",
    minWidth: 205,
    sortingField: "CreatedAt",
    text: ({ CreatedAt }) => CreatedAt?.toISOString(),
    cell: ({ CreatedAt }) => <Timestamp value={CreatedAt} />,
  },
  {
    id: "updated",
    header: "Last updated",
    minWidth: 205,
    sortingField: "LastUpdatedAt",
    text: ({ LastUpdatedAt }) => LastUpdatedAt?.toISOString(),
    cell: ({ LastUpdatedAt }) => <Timestamp value={LastUpdatedAt} />,
  },
];

/** The object types that a domain defines. */
export function Component() {
  const { domainName = "" } = useParams();
  const [search] = useSearchParams();
  const setInUrl = useSetUrlParameter();
  const types = useInfiniteQuery(objectTypeQueries.list(domainName));
  const loaded = types.data?.pages.flatMap((page) => page.Items ?? []) ?? [];
  const { items, allPageItems, filterProps, paginationProps, collectionProps, actions } =
    useCollection(loaded, {
      filtering: {
        defaultFilteringText: search.get("find") ?? "",
        empty: (
          <TableMessage
            title="No object types"
            action={
              <Button href={paths.createObjectType(domainName)}>
                Create the first object type
              </Button>
            }
          >
            An object type says how what a source sends becomes profiles. Objects of templates are
            taken without one.
          </TableMessage>
        ),
        noMatch: (
          <TableMessage
            title="No object type matches"
            action={<Button onClick={() => find("")}>Clear the filter</Button>}
          />
        ),
        filteringFunction: ({ ObjectTypeName = "", Description = "" }, text) =>
          `${ObjectTypeName}\n${Description}`.toLowerCase().includes(text.trim().toLowerCase()),
      },
      sorting: {},
      pagination: { pageSize: rowsPerPage },
    });
  if (isNotFound(types.error)) return <DomainNotFound domainName={domainName} />;
  const more = types.hasNextPage ? "+" : "";

  function find(text: string) {
    actions.setFiltering(text);
    setInUrl("find", text);
  }

  return (
    <SpaceBetween size="m">
      <PageTitle>Object types</PageTitle>
      {types.isError && (
        <ErrorAlert
          what="The object types could not be loaded."
          error={types.error}
          onRetry={() => void types.refetch()}
          isRetrying={types.isFetching}
        />
      )}
      <Table
        {...collectionProps}
        variant="full-page"
        wrapLines
        items={items}
        columnDefinitions={columnsOf(domainName)}
        trackBy="ObjectTypeName"
        loading={types.isPending}
        loadingText="Loading object types"
        empty={types.isError ? <TableMessage title="Not loaded" /> : collectionProps.empty}
        ariaLabels={{ tableLabel: "Object types" }}
        header={
          <Header
            variant="h1"
            counter={types.isSuccess ? `(${loaded.length}${more})` : ""}
            description="Each says how the objects of one source find their profile, and what they fill in it."
            actions={
              <SpaceBetween size="xs" direction="horizontal">
                <RefreshButton
                  label="Refresh object types"
                  isFetching={types.isFetching}
                  onRefresh={() => void types.refetch()}
                />
                <ExportCsvButton
                  fileName={`object-types-of-${domainName}`}
                  items={allPageItems}
                  columns={() => columnsOf(domainName)}
                />
                <CliCommandButton
                  calls={[
                    {
                      operation: "ListProfileObjectTypes",
                      input: listObjectTypesInput(domainName),
                    },
                  ]}
                />
                <Button href={paths.objectTypeTemplates(domainName)}>Templates</Button>
                <Button variant="primary" href={paths.createObjectType(domainName)}>
                  Create object type
                </Button>
              </SpaceBetween>
            }
          >
            Object types
          </Header>
        }
        filter={
          <TextFilter
            {...filterProps}
            onChange={({ detail }) => find(detail.filteringText)}
            filteringPlaceholder="Find object types"
            filteringAriaLabel="Find object types"
            countText={
              filterProps.filteringText ? `${allPageItems.length} of ${loaded.length}` : ""
            }
          />
        }
        pagination={<LoadedPages {...paginationProps} />}
        footer={
          types.hasNextPage && (
            <LoadMore
              list={types}
              loadedCount={loaded.length}
              onPage={(page) => actions.setCurrentPage(page)}
            >
              Load more object types
            </LoadMore>
          )
        }
      />
    </SpaceBetween>
  );
}
