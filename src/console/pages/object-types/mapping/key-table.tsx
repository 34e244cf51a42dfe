import Badge from "@cloudscape-design/components/badge";
import Box from "@cloudscape-design/components/box";
import Header from "@cloudscape-design/components/header";
import SpaceBetween from "@cloudscape-design/components/space-between";
import Table from "@cloudscape-design/components/table";
import { explainKey } from "../../../../profile-model/object-types/explain-key.ts";
import { ExportCsvButton } from "../../../components/csv/export-csv-button.tsx";
import { PlainValue } from "../../../components/plain-value.tsx";
import { TableMessage } from "../../../components/table-message.tsx";
import type { TableColumn } from "../../../components/table-preferences/table-column.ts";
import type { KeyEntry } from "./mapping.ts";

const columns: TableColumn<KeyEntry>[] = [
  {
    id: "name",
    header: "Key",
    minWidth: 150,
    isRowHeader: true,
    text: ({ name }) => name,
    cell: ({ name }) => <PlainValue>{name}</PlainValue>,
  },
  {
    id: "fields",
    header: "Made of",
    minWidth: 140,
    text: ({ fieldNames }) => fieldNames.join(" + "),
    cell: ({ fieldNames }) => <PlainValue>{fieldNames.join(" + ")}</PlainValue>,
  },
  {
    id: "identifiers",
    header: "Standard identifiers",
    minWidth: 180,
    text: ({ identifiers }) => identifiers.join(", "),
    cell: ({ identifiers }) =>
      identifiers.length === 0 ? (
        <Box color="text-body-secondary">None</Box>
      ) : (
        <SpaceBetween size="xxs" direction="horizontal">
          {identifiers.map((identifier) => (
            <Badge key={identifier}>{identifier}</Badge>
          ))}
        </SpaceBetween>
      ),
  },
  {
    id: "meaning",
    header: "What it does",
    minWidth: 260,
    text: ({ identifiers }) => explainKey(identifiers),
    cell: ({ identifiers }) => explainKey(identifiers),
  },
];

interface KeyTableProps {
  /** The object type or template, for the name of a file. */
  ownerName: string;
  keys: readonly KeyEntry[];
}

/** The keys of an object type or a template, with what each does in words. */
export function KeyTable({ ownerName, keys }: KeyTableProps) {
  return (
    <Table
      items={keys}
      columnDefinitions={columns}
      trackBy="id"
      wrapLines
      ariaLabels={{ tableLabel: "Keys" }}
      empty={<TableMessage title="No keys" />}
      header={
        <Header
          variant="h2"
          counter={`(${keys.length})`}
          actions={
            <ExportCsvButton
              fileName={`keys-of-${ownerName}`}
              tableName="Keys"
              items={keys}
              columns={() => columns}
            />
          }
          description="Keys that find the profile are asked in this order, those with SECONDARY last. The first that leads to exactly one profile decides."
        >
          Keys
        </Header>
      }
    />
  );
}
