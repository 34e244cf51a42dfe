import {
  addressPartNames,
  standardFields,
  type FieldPath,
} from "../../../../profile-model/fields.ts";
import type { FieldValue } from "../../../../profile-model/merge/merge.ts";
import {
  type EngagementPreferences,
  isEngagementPreferences,
} from "../../../../profile-model/profile.ts";

/** A field's value as one line of text. */
export function valueText(value: FieldValue): string {
  if (typeof value === "string") return value;
  if (isEngagementPreferences(value)) return preferencesText(value);
  return addressPartNames.flatMap((part) => value[part] || []).join(", ");
}

function preferencesText({ Phone = [], Email = [] }: EngagementPreferences): string {
  return [...Phone, ...Email]
    .map(({ ContactType, KeyName, KeyValue }) =>
      [ContactType, [KeyName, KeyValue].filter(Boolean).join(" = ")].filter(Boolean).join(": "),
    )
    .join(", ");
}

const standardLabels = new Map<FieldPath, string>(
  standardFields.map(({ name, label }) => [name, label]),
);

/** A row's name: that of the standard field, or the attribute's own. */
export function fieldLabel(path: FieldPath): string {
  return standardLabels.get(path) ?? path.slice("Attributes.".length);
}
