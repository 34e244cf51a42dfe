import type {
  ComparedDefinition,
  DefinitionChange,
  DefinitionSetting,
} from "../../../../profile-model/object-types/definition-changes.ts";
import { contentTypeWords } from "../mapping/content-type-words.ts";

const settingLabels: Readonly<Record<DefinitionSetting, string>> = {
  Description: "Description",
  TemplateId: "Template",
  AllowProfileCreation: "Profiles are created",
  SourceLastUpdatedTimestampFormat: "Format of source timestamps",
  ExpirationDays: "Days until data expires",
  EncryptionKey: "Encryption key",
  MaxProfileObjectCount: "Most objects on a profile",
  SourcePriority: "Source priority",
};

/** "Field email", "Days until data expires". */
export function memberLabel({ member, name }: DefinitionChange): string {
  if (member === "setting") return settingLabels[name];
  if (member === "keyOrder") return "Order of keys";
  return `${member === "field" ? "Field" : "Key"} ${name}`;
}

/** What a definition has for a member, in words; undefined where it has nothing. */
export function memberInWords(
  definition: ComparedDefinition,
  { member, name }: DefinitionChange,
): string | undefined {
  if (member === "setting") {
    const value = definition[name];
    if (typeof value === "boolean") return value ? "yes" : "no";
    return value?.toString();
  }
  if (member === "field") {
    const field = definition.Fields?.[name];
    if (!field) return undefined;
    const { Source = "", Target, ContentType = "STRING" } = field;
    const target = Target ? `written to ${Target}` : "written nowhere";
    return `${Source}, ${target}, as ${contentTypeWords[ContentType].label.toLowerCase()}`;
  }
  if (member === "keyOrder") return Object.keys(definition.Keys ?? {}).join(", ");
  return definition.Keys?.[name]
    ?.map(({ FieldNames = [], StandardIdentifiers = [] }) =>
      `${FieldNames.join(" + ")} ${StandardIdentifiers.join(", ")}`.trim(),
    )
    .join("; ");
}
