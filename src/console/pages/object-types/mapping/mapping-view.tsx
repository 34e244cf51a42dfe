import SpaceBetween from "@cloudscape-design/components/space-between";
import { FieldTable } from "./field-table.tsx";
import { KeyTable } from "./key-table.tsx";
import { fieldsOf, keyEntriesOf, type Mapping } from "./mapping.ts";
import { MappingPicture } from "./mapping-picture.tsx";

/** Fewer fields are seen at once. */
const fewestToFilter = 10;

interface MappingViewProps {
  /** Of the object type or template. */
  name: string;
  mapping: Mapping;
  /** Whether fields can be filtered: not within a form, which Enter in a filter would send. */
  hasFilter?: boolean;
}

/** How objects become profiles, to read: as a picture, and as tables. */
export function MappingView({ name, mapping, hasFilter = true }: MappingViewProps) {
  const fields = fieldsOf(mapping);
  const keys = keyEntriesOf(mapping);
  return (
    <SpaceBetween size="l">
      <MappingPicture fields={fields} keys={keys} />
      <KeyTable ownerName={name} keys={keys} />
      <FieldTable
        ownerName={name}
        fields={fields}
        hasFilter={hasFilter && fields.length > fewestToFilter}
      />
    </SpaceBetween>
  );
}
