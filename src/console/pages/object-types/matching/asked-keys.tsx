import Box from "@cloudscape-design/components/box";
import Header from "@cloudscape-design/components/header";
import Table, { type TableProps } from "@cloudscape-design/components/table";
import type { MappedKey } from "../../../../profile-model/object-types/mapped-object.ts";
import { isKept } from "../../../../profile-model/object-types/matching-order.ts";
import type { AskedKey } from "../../../../profile-model/object-types/sample-outcome.ts";
import type { Profile } from "../../../../profile-model/profile.ts";
import { PlainValue } from "../../../components/plain-value.tsx";
import { TableMessage } from "../../../components/table-message.tsx";

interface AskedKeysProps {
  asked: readonly AskedKey<Profile>[];
  isAsking: boolean;
  /** Those that find no profile too. */
  allKeys: readonly MappedKey[];
}

interface KeyRow {
  key: MappedKey;
  /** Undefined for a key that is not asked. */
  found: number | "asking" | undefined;
}

const columns: TableProps.ColumnDefinition<KeyRow>[] = [
  { id: "key", header: "Key", isRowHeader: true, cell: ({ key }) => key.name },
  {
    id: "value",
    header: "Value in the sample",
    cell: ({ key }) =>
      key.values.length === 0 ? (
        <Box color="text-body-secondary">None</Box>
      ) : (
        <PlainValue>{key.values.join(", ")}</PlainValue>
      ),
  },
  {
    id: "finds",
    header: "Finds",
    cell: ({ key, found }) => whatIsFound(key, found),
  },
  { id: "kept", header: "Kept on the profile", cell: ({ key }) => whenKept(key) },
];

/** The keys of a sample: their values, what they find, and whether they stay on the profile. */
export function AskedKeys({ asked, isAsking, allKeys }: AskedKeysProps) {
  const others = allKeys.filter((each) => !asked.some(({ key }) => key === each));
  const rows: KeyRow[] = [
    ...asked.map(({ key, profiles }) => ({
      key,
      found: isAsking ? ("asking" as const) : profiles.length,
    })),
    ...others.map((key) => ({ key, found: undefined })),
  ];
  return (
    <Table
      variant="embedded"
      items={rows}
      columnDefinitions={columns}
      wrapLines
      ariaLabels={{ tableLabel: "Keys of the sample" }}
      empty={<TableMessage title="No keys" />}
      header={<Header variant="h3">Keys, in the order in which they are asked</Header>}
    />
  );
}

function whatIsFound({ identifiers }: MappedKey, found: KeyRow["found"]): string {
  if (found === "asking") return "…";
  if (found === undefined) return identifiers.has("PROFILE") ? "Nothing: no value" : "Not asked";
  if (found === 0) return "No profile";
  return found === 1 ? "One profile" : "Several profiles";
}

function whenKept(key: MappedKey): string {
  if (key.values.length === 0) return "–";
  if (isKept(key, false)) return "Yes";
  return isKept(key, true) ? "If the object creates it" : "No";
}
