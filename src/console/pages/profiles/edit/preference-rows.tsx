import AttributeEditor, {
  type AttributeEditorProps,
} from "@cloudscape-design/components/attribute-editor";
import Input from "@cloudscape-design/components/input";
import Select from "@cloudscape-design/components/select";
import {
  emailFieldNames,
  phoneFieldNames,
  standardFields,
} from "../../../../profile-model/fields.ts";
import type { DraftErrors } from "./check-draft.ts";
import type { PreferenceRow } from "./profile-draft.ts";

interface PreferenceRowsProps {
  rows: readonly PreferenceRow[];
  errors: DraftErrors["preferences"];
  onChange: (rows: readonly PreferenceRow[]) => void;
}

const channels = [
  { value: "Phone", label: "Phone" },
  { value: "Email", label: "E-mail" },
];
const fieldsOfChannel: Record<PreferenceRow["channel"], readonly string[]> = {
  Phone: phoneFieldNames,
  Email: emailFieldNames,
};
const labels = new Map<string, string>(standardFields.map(({ name, label }) => [name, label]));
const option = (value: string) => ({ value, label: labels.get(value) ?? (value || "Not named") });

/** The four fields of a row. */
function rowFields({
  rows,
  errors,
  onChange,
}: PreferenceRowsProps): AttributeEditorProps.FieldDefinition<PreferenceRow>[] {
  const change = (index: number, part: Partial<PreferenceRow>) =>
    onChange(rows.map((row, each) => (each === index ? { ...row, ...part } : row)));
  const text = (part: "keyName" | "keyValue") => (row: PreferenceRow, index: number) => (
    <Input
      value={row[part]}
      autoComplete={false}
      spellcheck={false}
      onChange={({ detail }) => change(index, { [part]: detail.value })}
    />
  );
  return [
    {
      label: "Channel",
      control: ({ channel }, index) => (
        <Select
          options={channels}
          selectedOption={channels.find(({ value }) => value === channel) ?? null}
          onChange={({ detail }) =>
            // The fields of one channel are none of the other's.
            change(index, {
              channel: detail.selectedOption.value === "Email" ? "Email" : "Phone",
              contactType: "",
            })
          }
        />
      ),
    },
    {
      label: "Field",
      control: ({ channel, contactType }, index) => (
        <Select
          options={["", ...fieldsOfChannel[channel]].map(option)}
          selectedOption={option(contactType)}
          onChange={({ detail }) =>
            change(index, { contactType: detail.selectedOption.value ?? "" })
          }
        />
      ),
    },
    {
      label: "Key",
      control: text("keyName"),
      errorText: (_row, index) => errors[index]?.keyName,
    },
    {
      label: "Value",
      control: text("keyValue"),
      errorText: (_row, index) => errors[index]?.keyValue,
    },
  ];
}

/** How the customer wants to be contacted, as a list to edit. */
export function PreferenceRows(props: PreferenceRowsProps) {
  const { rows, onChange } = props;
  return (
    <AttributeEditor
      items={rows}
      definition={rowFields(props)}
      empty="No contact preferences."
      addButtonText="Add a contact preference"
      onAddButtonClick={() =>
        onChange([
          ...rows,
          { channel: "Phone", contactType: "", keyName: "", keyValue: "", profileId: "" },
        ])
      }
      removeButtonText="Remove"
      onRemoveButtonClick={({ detail }) =>
        onChange(rows.filter((_row, index) => index !== detail.itemIndex))
      }
      i18nStrings={{
        removeButtonAriaLabel: ({ keyValue, contactType }) =>
          `Remove the contact preference ${keyValue || contactType}`.trim(),
        itemRemovedAriaLive: "The contact preference was removed.",
        errorIconAriaLabel: "Error",
      }}
      additionalInfo="The field says which number or address; a key and its value say it by a search key. They are saved as a whole."
    />
  );
}
