import { useCollection } from "@cloudscape-design/collection-hooks";
import Button from "@cloudscape-design/components/button";
import Header from "@cloudscape-design/components/header";
import Link from "@cloudscape-design/components/link";
import SpaceBetween from "@cloudscape-design/components/space-between";
import Table from "@cloudscape-design/components/table";
import TextFilter from "@cloudscape-design/components/text-filter";
import { useQuery } from "@tanstack/react-query";
import { useParams } from "react-router";
import {
  listTemplatesInput,
  templateQueries,
  type TemplateSummary,
} from "../../../api/object-type-templates.ts";
import { load, prefetch } from "../../../api/query-client.ts";
import { CliCommandButton } from "../../../components/cli-command/cli-command-button.tsx";
import { ExportCsvButton } from "../../../components/csv/export-csv-button.tsx";
import { ErrorAlert } from "../../../components/error-alert.tsx";
import type { TableColumn } from "../../../components/table-preferences/table-column.ts";
import { TableMessage } from "../../../components/table-message.tsx";
import { paths } from "../../../paths.ts";
import { PageTitle } from "../../../shell/page-title.tsx";

export const loader = () => prefetch(load(templateQueries.list));

const columnsOf = (domainName: string): TableColumn<TemplateSummary>[] => [
  {
    id: "id",
    header: "Template",
    sortingField: "TemplateId",
    text: ({ TemplateId }) => TemplateId,
    isRowHeader: true,
    cell: ({ TemplateId = "" }) => (
      <Link href={paths.objectTypeTemplate(domainName, TemplateId)}>{TemplateId}</Link>
    ),
  },
  {
    id: "source",
    header: "Source",
    sortingField: "SourceName",
    text: ({ SourceName }) => SourceName,
    cell: ({ SourceName }) => SourceName ?? "–",
  },
  {
    id: "object",
    header: "Object of the source",
    sortingField: "SourceObject",
    text: ({ SourceObject }) => SourceObject,
    cell: ({ SourceObject }) => SourceObject ?? "–",
  },
];

/** The mappings that the service brings for sources that it knows. */
export function Component() {
  const { domainName = "" } = useParams();
  const templates = useQuery(templateQueries.list);
  const { items, filterProps, collectionProps, actions } = useCollection(templates.data ?? [], {
    filtering: {
      empty: <TableMessage title="No templates" />,
      noMatch: (
        <TableMessage
          title="No template matches"
          action={<Button onClick={() => actions.setFiltering("")}>Clear the filter</Button>}
        />
      ),
      fields: ["TemplateId", "SourceName", "SourceObject"],
    },
    sorting: {},
  });
  return (
    <SpaceBetween size="m">
      <PageTitle>Object type templates</PageTitle>
      {templates.isError && (
        <ErrorAlert
          what="The templates could not be loaded."
          error={templates.error}
          onRetry={() => void templates.refetch()}
          isRetrying={templates.isFetching}
        />
      )}
      <Table
        {...collectionProps}
        variant="full-page"
        items={items}
        columnDefinitions={columnsOf(domainName)}
        trackBy="TemplateId"
        loading={templates.isPending}
        loadingText="Loading templates"
        empty={templates.isError ? <TableMessage title="Not loaded" /> : collectionProps.empty}
        ariaLabels={{ tableLabel: "Object type templates" }}
        header={
          <Header
            variant="h1"
            counter={templates.isSuccess ? `(${templates.data.length})` : ""}
            actions={
              <SpaceBetween size="xs" direction="horizontal">
                <ExportCsvButton
                  fileName="object-type-templates"
                  items={items}
                  columns={() => columnsOf(domainName)}
                />
                <CliCommandButton
                  calls={[
                    { operation: "ListProfileObjectTypeTemplates", input: listTemplatesInput },
                  ]}
                />
              </SpaceBetween>
            }
            description="Mappings for sources that the service knows. An object sent under a template's name is taken by its mapping, also without an object type."
          >
            Object type templates
          </Header>
        }
        filter={
          <TextFilter
            {...filterProps}
            filteringPlaceholder="Find templates"
            filteringAriaLabel="Find templates"
            countText={
              filterProps.filteringText ? `${items.length} of ${templates.data?.length ?? 0}` : ""
            }
          />
        }
      />
    </SpaceBetween>
  );
}
