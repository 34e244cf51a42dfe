import AttributeEditor, {
  type AttributeEditorProps,
} from "@cloudscape-design/components/attribute-editor";
import Input from "@cloudscape-design/components/input";
import { useRef, useState } from "react";
import { keyError, mostTags, type TagRow, valueError } from "./tag-rows.ts";

interface TagRowsEditorProps {
  rows: readonly TagRow[];
  /** An empty key is no mistake before somebody wants to save it. */
  showsMissingKeys: boolean;
  onChange: (rows: TagRow[]) => void;
}

/**
 * Keys and values of tags, one a line; its inputs are named `key-0` and `value-0` by a row's id. Cloudscape's own tag
 * editor holds keys and values to one pattern; in Customer Profiles only keys have one.
 */
export function TagRowsEditor({ rows, showsMissingKeys, onChange }: TagRowsEditorProps) {
  const [addedId, setAddedId] = useState<number>();
  const editor = useRef<AttributeEditorProps.Ref>(null);
  return (
    <AttributeEditor
      ref={editor}
      items={rows}
      definition={tagFields({
        keyErrorOf: (row) => (showsMissingKeys || row.key !== "") && keyError(row, rows),
        addedId,
        onChange: (changed) => onChange(rows.map((row) => (row.id === changed.id ? changed : row))),
      })}
      empty="No tags"
      addButtonText="Add tag"
      removeButtonText="Remove"
      removeButtonAriaLabel={({ key }) => (key ? `Remove the tag ${key}` : "Remove the new tag")}
      disableAddButton={rows.length >= mostTags}
      additionalInfo={
        rows.length >= mostTags
          ? `A resource has ${mostTags} tags at most.`
          : `${mostTags - rows.length} more can be added.`
      }
      i18nStrings={{ errorIconAriaLabel: "Error", itemRemovedAriaLive: "The tag was removed." }}
      onAddButtonClick={() => {
        const id = Math.max(-1, ...rows.map((row) => row.id)) + 1;
        onChange([...rows, { id, key: "", value: "" }]);
        setAddedId(id);
      }}
      onRemoveButtonClick={({ detail: { itemIndex } }) => {
        onChange(rows.toSpliced(itemIndex, 1));
        if (rows.length === 1) editor.current?.focusAddButton();
        else editor.current?.focusRemoveButton(Math.min(itemIndex, rows.length - 2));
      }}
    />
  );
}

interface TagFieldOptions {
  keyErrorOf: (row: TagRow) => string | false | undefined;
  /** The row that has just been added: its key is typed next. */
  addedId: number | undefined;
  onChange: (changed: TagRow) => void;
}

function tagFields({
  keyErrorOf,
  addedId,
  onChange,
}: TagFieldOptions): AttributeEditorProps.FieldDefinition<TagRow>[] {
  return [
    {
      label: "Key",
      errorText: keyErrorOf,
      control: (row) => (
        <Input
          name={`key-${row.id}`}
          autoFocus={row.id === addedId}
          value={row.key}
          onChange={({ detail }) => onChange({ ...row, key: detail.value })}
        />
      ),
    },
    {
      label: "Value (optional)",
      errorText: valueError,
      control: (row) => (
        <Input
          name={`value-${row.id}`}
          value={row.value}
          onChange={({ detail }) => onChange({ ...row, value: detail.value })}
        />
      ),
    },
  ];
}
