import ColumnLayout from "@cloudscape-design/components/column-layout";
import ExpandableSection from "@cloudscape-design/components/expandable-section";
import { useState } from "react";
import {
  type AddressFieldName,
  addressPartNames,
  type FieldDefinition,
} from "../../../../profile-model/fields.ts";
import { addressPartLabels, addressPath } from "./draft-texts.ts";
import type { ProfileDraft } from "./profile-draft.ts";
import { TextField } from "./text-field.tsx";

interface AddressFieldsProps {
  field: FieldDefinition;
  texts: ProfileDraft["texts"];
  errors: ReadonlyMap<string, string>;
  onChange: (path: string, value: string) => void;
}

/** The ten parts of an address; closed while the address has none, and open where one of them is wrong. */
export function AddressFields({ field, texts, errors, onChange }: AddressFieldsProps) {
  const parts = addressPartNames.map((part) => ({
    part,
    path: addressPath(field.name as AddressFieldName, part),
  }));
  const [isOpen, setOpen] = useState(() => parts.some(({ path }) => texts[path]));
  const hasError = parts.some(({ path }) => errors.has(path));
  return (
    <ExpandableSection
      headerText={field.label}
      headingTagOverride="h3"
      expanded={isOpen || hasError}
      onChange={({ detail }) => setOpen(detail.expanded)}
    >
      <ColumnLayout columns={2}>
        {parts.map(({ part, path }) => (
          <TextField
            key={path}
            path={path}
            label={addressPartLabels[part]}
            maxLength={field.maxLength}
            value={texts[path] ?? ""}
            error={errors.get(path)}
            onChange={(value) => onChange(path, value)}
          />
        ))}
      </ColumnLayout>
    </ExpandableSection>
  );
}
