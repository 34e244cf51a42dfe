import { useCollection } from "@cloudscape-design/collection-hooks";
import Box from "@cloudscape-design/components/box";
import Button from "@cloudscape-design/components/button";
import Header from "@cloudscape-design/components/header";
import Pagination from "@cloudscape-design/components/pagination";
import Table from "@cloudscape-design/components/table";
import TextFilter from "@cloudscape-design/components/text-filter";
import { defaultContentType } from "../../../../profile-model/object-types/object-type.ts";
import { ExportCsvButton } from "../../../components/csv/export-csv-button.tsx";
import { PlainValue } from "../../../components/plain-value.tsx";
import { TableMessage } from "../../../components/table-message.tsx";
import type { TableColumn } from "../../../components/table-preferences/table-column.ts";
import { contentTypeWords } from "./content-type-words.ts";
import type { MappedField } from "./mapping.ts";

function contentTypeLabel({ ContentType = defaultContentType }: MappedField): string {
  return contentTypeWords[ContentType].label;
}

const columns: TableColumn<MappedField>[] = [
  {
    id: "name",
    header: "Field",
    minWidth: 150,
    sortingField: "name",
    isRowHeader: true,
    text: ({ name }) => name,
    cell: ({ name }) => <PlainValue>{name}</PlainValue>,
  },
  {
    id: "source",
    header: "Read from the source",
    minWidth: 200,
    sortingField: "Source",
    text: ({ Source }) => Source,
    cell: ({ Source = "" }) => <PlainValue>{Source}</PlainValue>,
  },
  {
    id: "target",
    header: "Written to",
    minWidth: 200,
    sortingField: "Target",
    text: ({ Target }) => Target,
    cell: ({ Target }) =>
      Target ? (
        <PlainValue>{Target}</PlainValue>
      ) : (
        <Box color="text-body-secondary">Nothing: for keys only</Box>
      ),
  },
  {
    id: "contentType",
    header: "Content type",
    minWidth: 130,
    sortingField: "ContentType",
    text: contentTypeLabel,
    cell: contentTypeLabel,
  },
];

/** An object type has up to 250 fields; so many rows are painted at once without delay. */
const pageSize = 50;

interface FieldTableProps {
  /** The object type or template, for the name of a file. */
  ownerName: string;
  fields: readonly MappedField[];
  hasFilter: boolean;
}

/** The fields of an object type or a template. */
export function FieldTable({ ownerName, fields, hasFilter }: FieldTableProps) {
  const collection = useCollection(fields, {
    filtering: {
      empty: <TableMessage title="No fields" />,
      noMatch: (
        <TableMessage
          title="No field matches"
          action={
            <Button onClick={() => collection.actions.setFiltering("")}>Clear the filter</Button>
          }
        />
      ),
      fields: ["name", "Source", "Target", "ContentType"],
    },
    pagination: { pageSize },
    sorting: {},
  });
  const { items, allPageItems, filterProps, paginationProps, collectionProps } = collection;
  return (
    <Table
      {...collectionProps}
      items={items}
      columnDefinitions={columns}
      trackBy="name"
      wrapLines
      ariaLabels={{ tableLabel: "Fields" }}
      header={
        <Header
          variant="h2"
          counter={`(${fields.length})`}
          actions={
            <ExportCsvButton
              fileName={`fields-of-${ownerName}`}
              tableName="Fields"
              items={allPageItems}
              columns={() => columns}
            />
          }
          description="What is read from an object, and where it goes in the customer's data."
        >
          Fields
        </Header>
      }
      filter={
        hasFilter && (
          <TextFilter
            {...filterProps}
            filteringPlaceholder="Find fields"
            filteringAriaLabel="Find fields"
          />
        )
      }
      pagination={
        fields.length > pageSize && (
          <Pagination
            {...paginationProps}
            ariaLabels={{
              nextPageLabel: "Next fields",
              previousPageLabel: "Previous fields",
              pageLabel: (page) => `Page ${page} of the fields`,
            }}
          />
        )
      }
    />
  );
}
