import FormField from "@cloudscape-design/components/form-field";
import Select from "@cloudscape-design/components/select";
import type { FieldDefinition } from "../../../../profile-model/fields.ts";

interface EnumFieldProps {
  field: FieldDefinition;
  value: string;
  /** What the profile has; "" for none. */
  savedValue: string;
  onChange: (value: string) => void;
}

/**
 * A field of fixed values. "" is none of them, and UpdateProfile takes no other (enums of the API's model): once a value
 * is saved, it can be changed and not removed.
 */
export function EnumField({ field, value, savedValue, onChange }: EnumFieldProps) {
  const canBeEmpty = savedValue === "";
  const options = [
    ...(canBeEmpty ? [{ value: "", label: "Not set" }] : []),
    ...(field.values ?? []).map((each) => ({ value: each, label: each })),
  ];
  return (
    <FormField
      label={field.label}
      constraintText={!canBeEmpty && "The API can change this value, and cannot remove it."}
    >
      <Select
        options={options}
        selectedOption={options.find((option) => option.value === value) ?? { value, label: value }}
        onChange={({ detail }) => onChange(detail.selectedOption.value ?? "")}
      />
    </FormField>
  );
}
