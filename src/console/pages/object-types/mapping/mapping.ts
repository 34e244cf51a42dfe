import type {
  ObjectTypeField,
  ObjectTypeKey,
  StandardIdentifier,
} from "../../../../profile-model/object-types/object-type.ts";

/** The part of an object type, or of a template, that says how objects become profiles. */
export interface Mapping {
  Fields?: Readonly<Record<string, ObjectTypeField>> | undefined;
  Keys?: Readonly<Record<string, readonly ObjectTypeKey[]>> | undefined;
}

/** A field as a row. */
export interface MappedField extends ObjectTypeField {
  name: string;
}

/** One entry of a key as a row. */
export interface KeyEntry {
  /** Of the row: a key may have several entries. */
  id: string;
  name: string;
  fieldNames: readonly string[];
  identifiers: readonly StandardIdentifier[];
}

export function fieldsOf({ Fields = {} }: Mapping): MappedField[] {
  return Object.entries(Fields).map(([name, field]) => ({ ...field, name }));
}

export function keyEntriesOf({ Keys = {} }: Mapping): KeyEntry[] {
  return Object.entries(Keys).flatMap(([name, entries]) =>
    entries.map(({ FieldNames = [], StandardIdentifiers = [] }, at) => ({
      id: `${name}/${at}`,
      name,
      fieldNames: FieldNames,
      identifiers: StandardIdentifiers,
    })),
  );
}
