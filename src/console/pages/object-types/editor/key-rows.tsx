import AttributeEditor, {
  type AttributeEditorProps,
} from "@cloudscape-design/components/attribute-editor";
import Autosuggest, { type AutosuggestProps } from "@cloudscape-design/components/autosuggest";
import ButtonDropdown from "@cloudscape-design/components/button-dropdown";
import Container from "@cloudscape-design/components/container";
import Header from "@cloudscape-design/components/header";
import Multiselect from "@cloudscape-design/components/multiselect";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { memo, useCallback, useDeferredValue, useEffect, useMemo, useRef, useState } from "react";
import type { KeyContentTypes } from "../../../../profile-model/object-types/compile-mapping.ts";
import {
  explainKey,
  identifierMeanings,
} from "../../../../profile-model/object-types/explain-key.ts";
import type { StandardIdentifier } from "../../../../profile-model/object-types/object-type.ts";
import { quotas } from "../../../../profile-model/object-types/object-type-definition.ts";
import { contentTypeWords } from "../mapping/content-type-words.ts";
import type { DraftErrors, KeyPart } from "./check-draft.ts";
import { type FieldRow, type KeyRow, nextId } from "./draft.ts";
import { keyNameOptions } from "./target-options.ts";
import { useSameWhileEqual } from "./use-same-while-equal.ts";
import { type ShownRow, useShownRows } from "./use-shown-rows.ts";
import { WholeErrors } from "./whole-errors.tsx";

const identifierOptions = Object.entries(identifierMeanings).map(([value, description]) => ({
  value,
  label: value,
  description,
}));

const gridLayout: AttributeEditorProps.GridLayout[] = [
  { breakpoint: "xs", rows: [[3, 3, 5]], removeButton: { width: "auto" } },
  { rows: [[1], [1], [1]] },
];

type ShownKeyRow = ShownRow<KeyRow, KeyPart>;

// Defined once: a row whose properties are the same objects is not drawn anew.
const texts = { errorIconAriaLabel: "Error", itemRemovedAriaLive: "The key was removed." };

interface KeyRowsProps {
  rows: readonly KeyRow[];
  fields: readonly FieldRow[];
  errors: DraftErrors["keys"];
  /** Of all keys together. */
  allErrors: readonly string[];
  /** The keys of the domain's other object types. */
  domainKeys: KeyContentTypes;
  onChange: (update: (rows: readonly KeyRow[]) => readonly KeyRow[]) => void;
}

/** The keys to edit, in the order in which they are asked. Drawn anew only when something of theirs changes. */
export const KeyRows = memo(function KeyRows(props: KeyRowsProps) {
  const { rows, fields, errors, allErrors, domainKeys, onChange } = props;
  const editor = useRef<AttributeEditorProps.Ref>(null);
  const [addedId, setAddedId] = useState<number>();
  const shown = useShownRows(rows, errors);
  const count = rows.length;
  const change = useCallback(
    (id: number, part: Partial<KeyRow>) =>
      onChange((all) => all.map((row) => (row.id === id ? { ...row, ...part } : row))),
    [onChange],
  );
  // Every key offers every field: all of them are drawn anew for a field's new name, once nobody types.
  const fieldOptions = useDeferredValue(useSameWhileEqual(optionsOf(fields)));
  const nameOptions = useMemo(() => keyNameOptions(domainKeys.keys()), [domainKeys]);
  const definition = useMemo(
    () => keyControls({ addedId, fieldOptions, nameOptions, onChange: change }),
    [addedId, fieldOptions, nameOptions, change],
  );
  // What was worked with is gone after a removal: the focus goes on to the row that took its place.
  const [removed, setRemoved] = useState<{ at: number; left: number }>();
  useEffect(() => {
    if (!removed) return;
    if (removed.left === 0) editor.current?.focusAddButton();
    else editor.current?.focusRemoveButton(Math.min(removed.at, removed.left - 1));
  }, [removed]);
  const actions = useMemo(
    () =>
      keyActions(count, (action, index) => {
        onChange((all) => actOn(all, action, index));
        if (action === "remove") setRemoved({ at: index, left: count - 1 });
      }),
    [count, onChange],
  );

  return (
    <Container
      header={
        <Header
          variant="h2"
          counter={`(${rows.length})`}
          description="What tells objects apart, and what finds the profile they belong to. Keys are asked in this order, those with SECONDARY last; the first that leads to exactly one profile decides."
        >
          Keys
        </Header>
      }
    >
      <SpaceBetween size="m">
        <WholeErrors errors={allErrors} />
        <AttributeEditor
          ref={editor}
          items={shown}
          gridLayout={gridLayout}
          definition={definition}
          customRowActions={actions}
          empty="No keys"
          addButtonText="Add key"
          disableAddButton={rows.length >= quotas.keys}
          additionalInfo={`${Math.max(0, quotas.keys - rows.length)} more can be added.`}
          i18nStrings={texts}
          onAddButtonClick={() => {
            const id = nextId(rows);
            setAddedId(id);
            onChange((all) => [...all, { id, name: "", fieldIds: [], identifiers: [] }]);
          }}
        />
      </SpaceBetween>
    </Container>
  );
});

type KeyAction = "remove" | "up" | "down";

function actOn(rows: readonly KeyRow[], action: KeyAction, index: number): readonly KeyRow[] {
  const moved = rows.slice(index, index + 1);
  const others = rows.toSpliced(index, 1);
  if (action === "remove") return others;
  return others.toSpliced(action === "up" ? index - 1 : index + 1, 0, ...moved);
}

function optionsOf(fields: readonly FieldRow[]) {
  return fields.map(({ id, name, contentType }) => ({
    value: String(id),
    label: name || "(a field without a name)",
    description: contentTypeWords[contentType].label,
  }));
}

interface KeyControlOptions {
  /** The row that has just been added: its name is typed next. */
  addedId: number | undefined;
  fieldOptions: ReturnType<typeof optionsOf>;
  nameOptions: AutosuggestProps.Options;
  onChange: (id: number, part: Partial<KeyRow>) => void;
}

/** The controls of a row. */
function keyControls({
  addedId,
  fieldOptions,
  nameOptions,
  onChange,
}: KeyControlOptions): AttributeEditorProps.FieldDefinition<ShownKeyRow>[] {
  return [
    {
      label: "Key",
      errorText: ({ errors }) => errors.name,
      control: ({ row: { id, name } }) => (
        <Autosuggest
          value={name}
          autoFocus={id === addedId}
          options={nameOptions}
          enteredTextLabel={(text) => `Use: ${text}`}
          clearAriaLabel="Clear"
          onChange={({ detail }) => onChange(id, { name: detail.value })}
        />
      ),
    },
    {
      label: "Made of",
      errorText: ({ errors }) => errors.fields,
      control: ({ row: { id, fieldIds } }) => (
        <Multiselect
          selectedOptions={fieldIds.flatMap(
            (fieldId) => fieldOptions.find(({ value }) => value === String(fieldId)) ?? [],
          )}
          options={fieldOptions}
          filteringType="auto"
          placeholder="Choose fields"
          empty="There are no fields yet."
          filteringAriaLabel="Find fields"
          deselectAriaLabel={({ label }) => `Take the field ${label} out of the key`}
          onChange={({ detail }) =>
            onChange(id, {
              fieldIds: detail.selectedOptions.map(({ value }) => Number(value)),
            })
          }
        />
      ),
    },
    {
      label: "Standard identifiers",
      errorText: ({ errors }) => errors.identifiers,
      constraintText: ({ row: { identifiers } }) => explainKey(identifiers),
      control: ({ row: { id, identifiers } }) => (
        <Multiselect
          selectedOptions={identifiers.map((value) => ({ value, label: value }))}
          options={identifierOptions}
          filteringType="auto"
          placeholder="None: for searches only"
          filteringAriaLabel="Find identifiers"
          deselectAriaLabel={({ label }) => `Remove the identifier ${label}`}
          onChange={({ detail }) =>
            onChange(id, {
              identifiers: detail.selectedOptions.map(({ value }) => value as StandardIdentifier),
            })
          }
        />
      ),
    },
  ];
}

/** What can be done with a row beside editing it. */
function keyActions(
  count: number,
  onAct: (action: KeyAction, index: number) => void,
): NonNullable<AttributeEditorProps<ShownKeyRow>["customRowActions"]> {
  return ({ item, itemIndex, ref }) => (
    <ButtonDropdown
      ref={ref}
      expandToViewport
      ariaLabel={item.row.name ? `Actions for the key ${item.row.name}` : "Actions for the new key"}
      items={[
        { id: "remove", text: "Remove" },
        { id: "up", text: "Ask earlier", disabled: itemIndex === 0 },
        { id: "down", text: "Ask later", disabled: itemIndex === count - 1 },
      ]}
      onItemClick={({ detail }) => onAct(detail.id as KeyAction, itemIndex)}
    >
      Actions
    </ButtonDropdown>
  );
}
