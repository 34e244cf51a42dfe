import Box from "@cloudscape-design/components/box";
import Header from "@cloudscape-design/components/header";
import Table, { type TableProps } from "@cloudscape-design/components/table";
import type { MappedObject } from "../../../../profile-model/object-types/mapped-object.ts";
import type { Profile } from "../../../../profile-model/profile.ts";
import { PlainValue } from "../../../components/plain-value.tsx";
import { TableMessage } from "../../../components/table-message.tsx";
import { standardObjectLabel } from "../mapping/standard-object-label.ts";
import { type FilledRow, filledRows } from "./filled-rows.ts";
import { whatStays } from "./what-stays.ts";

interface FilledValuesProps {
  object: MappedObject;
  /** That the object would join. */
  profile: Profile | undefined;
  createsProfile: boolean;
  /** Of the object's type; undefined for the lowest. */
  sourcePriority: number | undefined;
}

const value: TableProps.ColumnDefinition<FilledRow>[] = [
  {
    id: "object",
    header: "In",
    cell: ({ object }) => standardObjectLabel(object),
  },
  {
    id: "path",
    header: "Field",
    isRowHeader: true,
    cell: ({ path }) => <PlainValue>{path}</PlainValue>,
  },
  {
    id: "value",
    header: "From the sample",
    cell: (row) => <PlainValue>{row.value}</PlainValue>,
  },
];

const now: TableProps.ColumnDefinition<FilledRow> = {
  id: "now",
  header: "The profile has now",
  cell: (row) =>
    row.now ? (
      <PlainValue>{row.now}</PlainValue>
    ) : (
      <Box color="text-body-secondary">{row.now === undefined ? "–" : "Nothing"}</Box>
    ),
};

/** What a sample would fill, beside what the profile has. */
export function FilledValues(props: FilledValuesProps) {
  const { object, profile, createsProfile, sourcePriority } = props;
  const rows = filledRows(object, profile, createsProfile);
  return (
    <Table
      variant="embedded"
      items={rows}
      columnDefinitions={profile ? [...value, now] : value}
      wrapLines
      ariaLabels={{ tableLabel: "What the sample fills" }}
      empty={
        <TableMessage title="It fills nothing">
          No field with a target has a value here.
        </TableMessage>
      }
      header={
        <Header variant="h3" description={profile && whatStays(sourcePriority)}>
          What it fills
        </Header>
      }
    />
  );
}
