import type { ContentType } from "../normalise/search-key.ts";
import { parseFieldSource, type FieldSource } from "./field-source.ts";
import {
  defaultContentType,
  type ObjectTypeField,
  type ObjectTypeMapping,
  type StandardIdentifier,
} from "./object-type.ts";
import { readTarget, type Target } from "./targets.ts";
import { timestampReader, type TimestampReader } from "./timestamp-format.ts";

export interface CompiledField {
  name: string;
  source: FieldSource;
  target: Target | undefined;
  contentType: ContentType;
}

export interface CompiledKey {
  name: string;
  identifiers: ReadonlySet<StandardIdentifier>;
  fieldNames: readonly string[];
  contentType: ContentType;
}

/** Content types of keys by name. */
export type KeyContentTypes = ReadonlyMap<string, readonly ContentType[]>;

/** A mapping with everything read that is written in it, to map any number of source objects. */
export interface CompiledMapping {
  allowsProfileCreation: boolean;
  fields: readonly CompiledField[];
  /** One for each entry of a key, in the order of the definition. */
  keys: readonly CompiledKey[];
  readTimestamp: TimestampReader | undefined;
}

/** The content types of a key's fields, each once, in the order of their names: what the key's other uses must share. */
export function keyContentTypes(
  fieldNames: readonly string[],
  fields: Readonly<Record<string, ObjectTypeField>>,
): ContentType[] {
  const types = fieldNames.flatMap((name) =>
    Object.hasOwn(fields, name) ? (fields[name]?.ContentType ?? defaultContentType) : [],
  );
  return [...new Set(types)].toSorted();
}

/** The content types of the keys of these mappings; all uses of a key share them. */
export function contentTypesOfKeys(
  mappings: readonly Pick<ObjectTypeMapping, "Fields" | "Keys">[],
): KeyContentTypes {
  const types = new Map<string, readonly ContentType[]>();
  for (const { Fields, Keys } of mappings) {
    for (const [name, entries] of Object.entries(Keys)) {
      for (const { FieldNames = [] } of entries) {
        if (!types.has(name)) types.set(name, keyContentTypes(FieldNames, Fields));
      }
    }
  }
  return types;
}

/** By which the values of a key are compared: the content type of its fields, STRING when they differ (inferred). */
export function comparedAs(contentTypes: readonly ContentType[]): ContentType {
  const [only = defaultContentType] = contentTypes;
  return contentTypes.length > 1 ? defaultContentType : only;
}

/**
 * Reads a mapping that `validateObjectType` finds nothing wrong with.
 *
 * @throws TemplateError when a source cannot be read.
 */
export function compileMapping(mapping: ObjectTypeMapping): CompiledMapping {
  const { Fields, Keys, SourceLastUpdatedTimestampFormat } = mapping;
  return {
    allowsProfileCreation: mapping.AllowProfileCreation ?? false,
    fields: Object.entries(Fields).map(([name, field]) => {
      const target = field.Target === undefined ? undefined : readTarget(field.Target);
      return {
        name,
        source: parseFieldSource(field.Source ?? ""),
        target: target && "path" in target ? target : undefined,
        contentType: field.ContentType ?? defaultContentType,
      };
    }),
    keys: Object.entries(Keys).flatMap(([name, entries]) =>
      entries.map(({ StandardIdentifiers = [], FieldNames = [] }) => ({
        name,
        identifiers: new Set(StandardIdentifiers),
        fieldNames: FieldNames,
        contentType: comparedAs(keyContentTypes(FieldNames, Fields)),
      })),
    ),
    readTimestamp:
      SourceLastUpdatedTimestampFormat === undefined
        ? undefined
        : timestampReader(SourceLastUpdatedTimestampFormat),
  };
}
