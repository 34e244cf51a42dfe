import type { ContentType } from "../../normalise/search-key.ts";
import type {
  ObjectTypeField,
  ObjectTypeKey,
  ObjectTypeMapping,
  StandardIdentifier,
  StandardObjectName,
} from "../object-type.ts";

/** An object type that is there without being defined (GetProfileObjectTypeTemplate). */
export interface ObjectTypeTemplate extends ObjectTypeMapping {
  TemplateId: string;
  SourceName: string;
  SourceObject: string;
  AllowProfileCreation: boolean;
  /** An object whose PROFILE key finds several profiles is rejected; elsewhere only the key is passed over. */
  rejectsAmbiguousMatch: boolean;
}

/** A row of the Administrator Guide's tables: the path inside the source, and the path inside the standard object. */
export type MappingRow = readonly [source: string, target: string];

/** A key of a template: which source path it has, and its identifiers. */
export type TemplateKey = readonly [
  name: string,
  source: string,
  identifiers: readonly StandardIdentifier[],
];

interface Reconstruction {
  sourceName: string;
  sourceObject: string;
  allowsProfileCreation: boolean;
  /** By the standard object that they write to. */
  rows: { readonly [Object in StandardObjectName]?: readonly MappingRow[] };
  keys: readonly TemplateKey[];
}

/**
 * A template rebuilt from the tables of the Administrator Guide ("Mapping … objects to the standard …"), which name
 * source fields, targets and index names. What they leave open is inferred: the names of the fields (the source path, with
 * an underscore for each dot, and the target where a path has several), content types (by the target), identifiers, and AllowProfileCreation.
 */
export function reconstruct(id: string, from: Reconstruction): ObjectTypeTemplate {
  const fields = new Map<string, ObjectTypeField>();
  for (const [object, rows] of Object.entries(from.rows)) {
    for (const [source, target] of rows) {
      const name = fieldName(source);
      const free = fields.has(name) ? `${name}${object}_${fieldName(target)}` : name;
      fields.set(free, {
        Source: source.includes("{{") ? source : `_source.${source}`,
        Target: `${object}.${target}`,
        ContentType: contentTypeOf(target),
      });
    }
  }
  const keys = from.keys.map(([name, source, StandardIdentifiers]): [string, ObjectTypeKey[]] => [
    name,
    [{ StandardIdentifiers, FieldNames: [fieldName(source)] }],
  ]);
  return {
    TemplateId: id,
    SourceName: from.sourceName,
    SourceObject: from.sourceObject,
    AllowProfileCreation: from.allowsProfileCreation,
    Fields: Object.fromEntries(fields),
    Keys: Object.fromEntries(keys),
    rejectsAmbiguousMatch: false,
  };
}

/** The name of the field that reads a source path; of a template, that of the first path in it. */
function fieldName(source: string): string {
  const path = /_source\.([\w.]+)/u.exec(source)?.[1] ?? source;
  return path.replace("[]", "").replaceAll(".", "_");
}

function contentTypeOf(target: string): ContentType {
  if (/PhoneNumber$|CustomerPhone$/u.test(target)) return "PHONE_NUMBER";
  if (/EmailAddress$|CustomerEmail$/u.test(target)) return "EMAIL_ADDRESS";
  return /^(First|Middle|Last)Name$/u.test(target) ? "NAME" : "STRING";
}

/** The rows of an address of which the source has the street, the city and so on under these names. */
export function addressRows(
  target: string,
  parts: Readonly<Record<string, string>>,
): readonly MappingRow[] {
  return Object.entries(parts).map(([part, source]) => [source, `${target}.${part}`]);
}
