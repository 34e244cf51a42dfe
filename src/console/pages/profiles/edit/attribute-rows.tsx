import AttributeEditor from "@cloudscape-design/components/attribute-editor";
import Input from "@cloudscape-design/components/input";
import type { DraftErrors } from "./check-draft.ts";
import type { AttributeRow } from "./profile-draft.ts";

interface AttributeRowsProps {
  rows: readonly AttributeRow[];
  errors: DraftErrors["attributes"];
  onChange: (rows: readonly AttributeRow[]) => void;
}

/** The custom attributes as a list to edit. */
export function AttributeRows({ rows, errors, onChange }: AttributeRowsProps) {
  const change = (index: number, part: Partial<AttributeRow>) =>
    onChange(rows.map((row, each) => (each === index ? { ...row, ...part } : row)));
  const control = (part: keyof AttributeRow) => (row: AttributeRow, index: number) => (
    <Input
      value={row[part]}
      autoComplete={false}
      spellcheck={false}
      onChange={({ detail }) => change(index, { [part]: detail.value })}
    />
  );
  return (
    <AttributeEditor
      items={rows}
      definition={[
        {
          label: "Name",
          control: control("name"),
          errorText: (_row, index) => errors[index]?.name,
        },
        {
          label: "Value",
          control: control("value"),
          errorText: (_row, index) => errors[index]?.value,
        },
      ]}
      empty="No attributes."
      addButtonText="Add an attribute"
      onAddButtonClick={() => onChange([...rows, { name: "", value: "" }])}
      removeButtonText="Remove"
      onRemoveButtonClick={({ detail }) =>
        onChange(rows.filter((_row, index) => index !== detail.itemIndex))
      }
      i18nStrings={{
        removeButtonAriaLabel: ({ name }) => `Remove the attribute ${name}`.trim(),
        itemRemovedAriaLive: "The attribute was removed.",
        errorIconAriaLabel: "Error",
      }}
      additionalInfo="Fields of your own, 1 to 255 characters each for name and value."
    />
  );
}
