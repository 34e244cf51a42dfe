import type { PutProfileObjectTypeCommandInput } from "@aws-sdk/client-customer-profiles";
import type { ContentType } from "../../../../profile-model/normalise/search-key.ts";
import {
  defaultContentType,
  type StandardIdentifier,
} from "../../../../profile-model/object-types/object-type.ts";
import type { ObjectType } from "../../../api/object-types.ts";
import { type TagRow, tagsOf } from "../../../components/tags/tag-rows.ts";
import { fieldsOf, keyEntriesOf, type Mapping } from "../mapping/mapping.ts";

/** A field while it is edited; empty texts stand for what is not there. */
export interface FieldRow {
  /** Of the row, for as long as the form is open. */
  id: number;
  name: string;
  source: string;
  target: string;
  contentType: ContentType;
}

/** One entry of a key while it is edited. */
export interface KeyRow {
  id: number;
  name: string;
  /** Rows, not names: a field that gets another name stays in its keys. */
  fieldIds: readonly number[];
  identifiers: readonly StandardIdentifier[];
}

/** An object type while it is edited. Texts are as typed. */
export interface ObjectTypeDraft {
  name: string;
  description: string;
  /** The template whose mapping it follows, or "" when it has one of its own. */
  templateId: string;
  allowsProfileCreation: boolean;
  timestampFormat: string;
  expirationDays: string;
  encryptionKey: string;
  maxObjects: string;
  sourcePriority: string;
  fields: readonly FieldRow[];
  keys: readonly KeyRow[];
  /** That a new one is created with; those of one that is there are changed by themselves. */
  tags: readonly TagRow[];
}

/** PutProfileObjectType without the domain. */
export type Definition = Omit<
  PutProfileObjectTypeCommandInput,
  "DomainName" | "ObjectTypeName" | "Description"
> & { ObjectTypeName: string; Description: string };

export const emptyDraft: ObjectTypeDraft = {
  name: "",
  description: "",
  templateId: "",
  allowsProfileCreation: false,
  timestampFormat: "",
  expirationDays: "",
  encryptionKey: "",
  maxObjects: "",
  sourcePriority: "",
  fields: [],
  keys: [],
  tags: [],
};

/** The rows of a mapping, with ids of their own. */
export function rowsOf(mapping: Mapping): Pick<ObjectTypeDraft, "fields" | "keys"> {
  const fields = fieldsOf(mapping).map(
    ({ name, Source = "", Target = "", ContentType = defaultContentType }, id): FieldRow => ({
      id,
      name,
      source: Source,
      target: Target,
      contentType: ContentType,
    }),
  );
  const idOf = new Map(fields.map(({ id, name }) => [name, id]));
  const keys = keyEntriesOf(mapping).map(({ name, fieldNames, identifiers }, id): KeyRow => ({
    id,
    name,
    fieldIds: fieldNames.flatMap((fieldName) => idOf.get(fieldName) ?? []),
    identifiers,
  }));
  return { fields, keys };
}

/** An object type as its form has it. */
export function draftOf(objectType: ObjectType): ObjectTypeDraft {
  const isOwn = objectType.TemplateId === undefined;
  return {
    name: objectType.ObjectTypeName ?? "",
    description: objectType.Description ?? "",
    templateId: objectType.TemplateId ?? "",
    allowsProfileCreation: (isOwn && objectType.AllowProfileCreation) ?? false,
    timestampFormat: (isOwn && objectType.SourceLastUpdatedTimestampFormat) || "",
    expirationDays: objectType.ExpirationDays?.toString() ?? "",
    encryptionKey: objectType.EncryptionKey ?? "",
    maxObjects: objectType.MaxProfileObjectCount?.toString() ?? "",
    sourcePriority: objectType.SourcePriority?.toString() ?? "",
    // What a template decides is shown by the template.
    ...(isOwn ? rowsOf(objectType) : { fields: [], keys: [] }),
    tags: [],
  };
}

/** The definition that a draft stands for: what is not set is left out, and so is what a template decides. */
export function definitionOf(draft: ObjectTypeDraft): Definition {
  const text = (value: string) => value.trim() || undefined;
  const number = (value: string) => (value.trim() === "" ? undefined : Number(value.trim()));
  const settings = {
    ExpirationDays: number(draft.expirationDays),
    EncryptionKey: text(draft.encryptionKey),
    MaxProfileObjectCount: number(draft.maxObjects),
    SourcePriority: number(draft.sourcePriority),
  };
  const mapping =
    draft.templateId === ""
      ? {
          AllowProfileCreation: draft.allowsProfileCreation,
          SourceLastUpdatedTimestampFormat: text(draft.timestampFormat),
          Fields: fieldMap(draft),
          Keys: keyMap(draft),
        }
      : { TemplateId: draft.templateId };
  return {
    ObjectTypeName: draft.name,
    Description: draft.description.trim(),
    ...withoutUndefined(settings),
    ...withoutUndefined(mapping),
    ...(draft.tags.length > 0 && { Tags: tagsOf(draft.tags) }),
  };
}

function fieldMap({ fields }: ObjectTypeDraft) {
  return Object.fromEntries(
    fields.map(({ name, source, target, contentType }) => [
      name,
      {
        Source: source,
        ...(target !== "" && { Target: target }),
        ContentType: contentType,
      },
    ]),
  );
}

function keyMap({ fields, keys }: ObjectTypeDraft) {
  const names = new Map(fields.map(({ id, name }) => [id, name]));
  const entries = (rows: readonly KeyRow[]) =>
    rows.map(({ identifiers, fieldIds }) => ({
      StandardIdentifiers: [...identifiers],
      FieldNames: fieldIds.flatMap((id) => names.get(id) ?? []),
    }));
  const byName = Map.groupBy(keys, ({ name }) => name);
  return Object.fromEntries([...byName].map(([name, rows]) => [name, entries(rows)]));
}

function withoutUndefined<Part extends object>(part: Part): Part {
  return Object.fromEntries(
    Object.entries(part).filter(([, value]) => value !== undefined),
  ) as Part;
}

/** A draft with other fields. Keys let go of what is removed: a later row may get its id, and is not what they were made of. */
export function withFields(
  draft: ObjectTypeDraft,
  fields: ObjectTypeDraft["fields"],
): ObjectTypeDraft {
  const ids = new Set(fields.map(({ id }) => id));
  const hasAll = ({ fieldIds }: KeyRow) => fieldIds.every((id) => ids.has(id));
  // Keys that lose nothing stay the same objects, so that they need not be drawn anew.
  if (draft.keys.every(hasAll)) return { ...draft, fields };
  const keys = draft.keys.map((key) =>
    hasAll(key) ? key : { ...key, fieldIds: key.fieldIds.filter((id) => ids.has(id)) },
  );
  return { ...draft, fields, keys };
}

/** An id that no row has. */
export function nextId(rows: readonly { id: number }[]): number {
  return Math.max(-1, ...rows.map(({ id }) => id)) + 1;
}
