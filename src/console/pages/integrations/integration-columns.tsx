import Box from "@cloudscape-design/components/box";
import Link from "@cloudscape-design/components/link";
import type { TableProps } from "@cloudscape-design/components/table";
import { sourceOfUri } from "../../../profile-model/integrations/integration-source.ts";
import type { IntegrationSummary } from "../../api/integrations.ts";
import { PlainValue } from "../../components/plain-value.tsx";
import { Timestamp } from "../../components/timestamp.tsx";
import { paths } from "../../paths.ts";
import { kindInWords, objectTypesOf } from "./integration-in-words.ts";

type Column = TableProps.ColumnDefinition<IntegrationSummary>;

/** Leads to the integration's page. */
export const sourceColumn: Column = {
  id: "source",
  header: "Source",
  isRowHeader: true,
  minWidth: 220,
  cell: ({ DomainName = "", Uri = "" }) => (
    <Link href={paths.integration(DomainName, Uri)}>
      <PlainValue>{sourceOfUri(Uri).name}</PlainValue>
    </Link>
  ),
};

export const domainColumn: Column = {
  id: "domain",
  header: "Domain",
  sortingField: "DomainName",
  cell: ({ DomainName = "" }) => <Link href={paths.domain(DomainName)}>{DomainName}</Link>,
};

export const ingestionColumns: readonly Column[] = [
  {
    id: "kind",
    header: "Kind",
    minWidth: 160,
    sortingComparator: (one, other) => kindInWords(one).localeCompare(kindInWords(other)),
    cell: kindInWords,
  },
  {
    id: "types",
    header: "Object types",
    minWidth: 160,
    cell: (integration) => {
      const types = objectTypesOf(integration);
      if (types.length === 0) return <Box color="text-body-secondary">None</Box>;
      return <PlainValue>{types.join(", ")}</PlainValue>;
    },
  },
  {
    id: "created",
    header: "Created",
    sortingField: "CreatedAt",
    cell: ({ CreatedAt }) => <Timestamp value={CreatedAt} />,
  },
  {
    id: "updated",
    header: "Last updated",
    sortingField: "LastUpdatedAt",
    cell: ({ LastUpdatedAt }) => <Timestamp value={LastUpdatedAt} />,
  },
];
