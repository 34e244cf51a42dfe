import Box from "@cloudscape-design/components/box";
import Link from "@cloudscape-design/components/link";
import { sourceOfUri } from "../../../profile-model/integrations/integration-source.ts";
import type { IntegrationSummary } from "../../api/integrations.ts";
import type { TableColumn } from "../../components/table-preferences/table-column.ts";
import { PlainValue } from "../../components/plain-value.tsx";
import { Timestamp } from "../../components/timestamp.tsx";
import { paths } from "../../paths.ts";
import { kindInWords, objectTypesOf } from "./integration-in-words.ts";

type Column = TableColumn<IntegrationSummary>;

/** Leads to the integration's page. */
export const sourceColumn: Column = {
  id: "source",
  header: "Source",
  isRowHeader: true,
  isAlwaysVisible: true,
  minWidth: 220,
  text: ({ Uri }) => Uri,
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
  minWidth: 160,
  text: ({ DomainName }) => DomainName,
  cell: ({ DomainName = "" }) => <Link href={paths.domain(DomainName)}>{DomainName}</Link>,
};

export const ingestionColumns: readonly Column[] = [
  {
    id: "kind",
    header: "Kind",
    minWidth: 160,
    sortingComparator: (one, other) => kindInWords(one).localeCompare(kindInWords(other)),
    text: kindInWords,
    cell: kindInWords,
  },
  {
    id: "types",
    header: "Object types",
    minWidth: 160,
    text: (integration) => objectTypesOf(integration).join(", "),
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
    minWidth: 200,
    text: ({ CreatedAt }) => CreatedAt?.toISOString(),
    cell: ({ CreatedAt }) => <Timestamp value={CreatedAt} />,
  },
  {
    id: "updated",
    header: "Last updated",
    sortingField: "LastUpdatedAt",
    minWidth: 200,
    text: ({ LastUpdatedAt }) => LastUpdatedAt?.toISOString(),
    cell: ({ LastUpdatedAt }) => <Timestamp value={LastUpdatedAt} />,
  },
];
