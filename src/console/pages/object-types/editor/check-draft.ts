import type {
  ValidationContext,
  Violation,
} from "../../../../profile-model/object-types/object-type-definition.ts";
import { validateObjectType } from "../../../../profile-model/object-types/validate-object-type.ts";
import { objectTypeNameError } from "../../../components/object-type-name.ts";
import { definitionOf, type ObjectTypeDraft } from "./draft.ts";

export type SettingName =
  | "name"
  | "description"
  | "timestampFormat"
  | "expirationDays"
  | "encryptionKey"
  | "maxObjects"
  | "sourcePriority";
export type FieldPart = "name" | "source" | "target";
export type KeyPart = "name" | "fields" | "identifiers";

/** What is wrong with a draft, as sentences where they belong; empty where nothing is. */
export interface DraftErrors {
  settings: Partial<Record<SettingName, string>>;
  /** By the row's id. */
  fields: ReadonlyMap<number, Partial<Record<FieldPart, string>>>;
  keys: ReadonlyMap<number, Partial<Record<KeyPart, string>>>;
  /** Of all fields, and of all keys, together. */
  allFields: readonly string[];
  allKeys: readonly string[];
}

/** Gathers errors: the first of each place stays, since the later ones often follow from it. */
class ErrorCollector {
  readonly settings: Partial<Record<SettingName, string>> = {};
  readonly fields = new Map<number, Partial<Record<FieldPart, string>>>();
  readonly keys = new Map<number, Partial<Record<KeyPart, string>>>();
  readonly allFields: string[] = [];
  readonly allKeys: string[] = [];

  setting(name: SettingName, message: string | undefined): void {
    if (message !== undefined) this.settings[name] ??= message;
  }
  field(id: number | undefined, part: FieldPart, message: string | undefined): void {
    if (message === undefined) return;
    if (id === undefined) this.allFields.push(message);
    else this.fields.set(id, { [part]: message, ...this.fields.get(id) });
  }
  key(id: number | undefined, part: KeyPart, message: string | undefined): void {
    if (message === undefined) return;
    if (id === undefined) this.allKeys.push(message);
    else this.keys.set(id, { [part]: message, ...this.keys.get(id) });
  }
}

/** What the API's model and the mapping rules would refuse in a draft: the rules that the local service applies. */
export function checkDraft(
  draft: ObjectTypeDraft,
  context: Pick<ValidationContext, "domainKeys">,
): DraftErrors {
  const errors = new ErrorCollector();
  checkSettings(draft, errors);
  checkRows(draft, errors);
  const violations = validateObjectType(definitionOf(draft), {
    ...context,
    // The number of types and the templates are the service's to know: the first can be raised, the second are picked.
    otherObjectTypes: 0,
    isTemplate: () => true,
  });
  for (const violation of violations) place(violation, draft, errors);
  return errors;
}

export function hasErrors({ settings, fields, keys, allFields, allKeys }: DraftErrors): boolean {
  return (
    Object.keys(settings).length + fields.size + keys.size + allFields.length + allKeys.length > 0
  );
}

/** Limits of the API's model (shapes typeName, sensitiveText, expirationDaysInteger, encryptionKey, minSize1, string1To255). */
function checkSettings(draft: ObjectTypeDraft, errors: ErrorCollector): void {
  errors.setting("name", draft.name === "" ? "Enter a name." : objectTypeNameError(draft.name));
  if (draft.description.trim() === "") errors.setting("description", "Enter a description.");
  errors.setting("description", lengthError(draft.description, 1000));
  errors.setting("encryptionKey", lengthError(draft.encryptionKey, 255));
  errors.setting("timestampFormat", lengthError(draft.timestampFormat, 255));
  errors.setting("expirationDays", numberError(draft.expirationDays, 1098));
  // Integers of the model have 32 bits.
  errors.setting("maxObjects", numberError(draft.maxObjects, 2_147_483_647));
  errors.setting("sourcePriority", numberError(draft.sourcePriority, 2_147_483_647));
}

function lengthError(text: string, most: number): string | undefined {
  const { length } = [...text.trim()];
  return length > most
    ? `It has ${length.toLocaleString()} characters; ${most.toLocaleString()} are allowed.`
    : undefined;
}

function numberError(text: string, most: number): string | undefined {
  const typed = text.trim();
  if (typed === "") return undefined;
  const isRight = /^\d+$/u.test(typed) && Number(typed) >= 1 && Number(typed) <= most;
  return isRight ? undefined : `Enter a whole number from 1 to ${most.toLocaleString()}.`;
}

/** What rows can have that a definition cannot even say: no name, a name twice; and the model's limits of names and texts. */
function checkRows({ templateId, fields, keys }: ObjectTypeDraft, errors: ErrorCollector): void {
  if (templateId !== "") return;
  const taken = new Set<string>();
  for (const { id, name, source, target } of fields) {
    if (name === "") errors.field(id, "name", "Enter a name.");
    else if (taken.has(name)) errors.field(id, "name", `Another field is called ${name}.`);
    taken.add(name);
    errors.field(id, "name", lengthError(name, 64));
    if (source === "") errors.field(id, "source", "Enter where the value is read from.");
    errors.field(id, "source", lengthError(source, 1000));
    errors.field(id, "target", lengthError(target, 1000));
  }
  const nameOf = new Map(fields.map(({ id, name }) => [id, name]));
  for (const { id, name, fieldIds } of keys) {
    if (name === "") errors.key(id, "name", "Enter a name.");
    else if (!/^[\w-]+$/u.test(name))
      errors.key(id, "name", "Key names have letters, digits, underscores and hyphens only.");
    errors.key(id, "name", lengthError(name, 64));
    const dotted = fieldIds
      .map((fieldId) => nameOf.get(fieldId))
      .find((each) => each?.includes("."));
    if (dotted !== undefined)
      errors.key(id, "fields", `A field with a dot in its name cannot be in a key: ${dotted}`);
  }
}

const settingOfMember: Readonly<Record<string, SettingName>> = {
  ObjectTypeName: "name",
  MaxProfileObjectCount: "maxObjects",
  SourceLastUpdatedTimestampFormat: "timestampFormat",
};

/** Puts a violation to the row or setting that its path names. */
function place({ path, message }: Violation, draft: ObjectTypeDraft, errors: ErrorCollector): void {
  const [member = "", name, ...rest] = path;
  const setting = settingOfMember[member];
  if (setting) errors.setting(setting, message);
  else if (member === "Keys") {
    const rows = draft.keys.filter((key) => key.name === name);
    const [at, part] = rest;
    const row = rows[Number(at ?? 0)];
    errors.key(row?.id, keyPart(part), message);
  } else {
    const row = draft.fields.findLast((field) => field.name === name);
    errors.field(row?.id, rest[0] === "Source" ? "source" : fieldPart(rest[0]), message);
  }
}

function fieldPart(member: string | undefined): FieldPart {
  return member === "Target" ? "target" : "name";
}

function keyPart(member: string | undefined): KeyPart {
  if (member === "FieldNames") return "fields";
  return member === "StandardIdentifiers" ? "identifiers" : "name";
}
