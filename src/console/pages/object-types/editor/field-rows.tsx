import AttributeEditor, {
  type AttributeEditorProps,
} from "@cloudscape-design/components/attribute-editor";
import Autosuggest, { type AutosuggestProps } from "@cloudscape-design/components/autosuggest";
import Box from "@cloudscape-design/components/box";
import Container from "@cloudscape-design/components/container";
import Header from "@cloudscape-design/components/header";
import Input from "@cloudscape-design/components/input";
import Pagination from "@cloudscape-design/components/pagination";
import Select from "@cloudscape-design/components/select";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { memo, useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { ContentType } from "../../../../profile-model/normalise/search-key.ts";
import { defaultContentType } from "../../../../profile-model/object-types/object-type.ts";
import { quotas } from "../../../../profile-model/object-types/object-type-definition.ts";
import { contentTypeWords } from "../mapping/content-type-words.ts";
import type { DraftErrors, FieldPart } from "./check-draft.ts";
import { type FieldRow, nextId } from "./draft.ts";
import { sampleValue } from "./sample-value.ts";
import { sourceOptions, targetOptions } from "./target-options.ts";
import { type ShownRow, useShownRows } from "./use-shown-rows.ts";
import { WholeErrors } from "./whole-errors.tsx";

/** Rows on a page: each has four controls, and more of them would make typing slow. */
export const rowsPerPage = 15;

const contentTypeOptions = Object.entries(contentTypeWords).map(
  ([value, { label, description }]) => ({ value, label, description }),
);

const gridLayout: AttributeEditorProps.GridLayout[] = [
  { breakpoint: "xs", rows: [[3, 4, 4, 3]], removeButton: { width: "auto" } },
  {
    breakpoint: "xxs",
    rows: [
      [1, 1],
      [1, 1],
    ],
  },
  { rows: [[1], [1], [1], [1]] },
];

type ShownFieldRow = ShownRow<FieldRow, FieldPart>;

// Defined once: a row whose properties are the same objects is not drawn anew.
const texts = { errorIconAriaLabel: "Error", itemRemovedAriaLive: "The field was removed." };
const removeLabel = ({ row: { name } }: ShownFieldRow) =>
  name ? `Remove the field ${name}` : "Remove the new field";

interface FieldRowsProps {
  rows: readonly FieldRow[];
  errors: DraftErrors["fields"];
  /** Of all fields together. */
  allErrors: readonly string[];
  /** Of the rows, from 1. */
  page: number;
  onPageChange: (page: number) => void;
  /** The parsed sample; undefined when there is none. */
  sample: unknown;
  onChange: (update: (rows: readonly FieldRow[]) => readonly FieldRow[]) => void;
}

/** The fields to edit: what is read, and where it goes. Drawn anew only when something of theirs changes. */
export const FieldRows = memo(function FieldRows(props: FieldRowsProps) {
  const { rows, errors, allErrors, page, onPageChange, sample, onChange } = props;
  const editor = useRef<AttributeEditorProps.Ref>(null);
  const [addedId, setAddedId] = useState<number>();
  const pages = Math.max(1, Math.ceil(rows.length / rowsPerPage));
  const first = (page - 1) * rowsPerPage;
  const shown = useShownRows(rows.slice(first, first + rowsPerPage), errors);
  const shownCount = shown.length;
  const change = useCallback(
    (id: number, part: Partial<FieldRow>) =>
      onChange((all) => all.map((row) => (row.id === id ? { ...row, ...part } : row))),
    [onChange],
  );
  const sources = useMemo(() => sourceOptions(sample), [sample]);
  const definition = useMemo(
    () => fieldControls({ addedId, sample, sources, onChange: change }),
    [addedId, sample, sources, change],
  );
  const [removed, setRemoved] = useState<{ at: number; left: number }>();
  const remove = useCallback(
    ({ detail }: { detail: AttributeEditorProps.RemoveButtonClickDetail }) => {
      onChange((all) => all.toSpliced(first + detail.itemIndex, 1));
      if (shownCount === 1) onPageChange(Math.max(1, page - 1));
      setRemoved({ at: detail.itemIndex, left: shownCount - 1 });
    },
    [onChange, onPageChange, first, page, shownCount],
  );
  // What was worked with is gone: the focus goes on to the row that took its place.
  useEffect(() => {
    if (!removed) return;
    if (removed.left === 0) editor.current?.focusAddButton();
    else editor.current?.focusRemoveButton(Math.min(removed.at, removed.left - 1));
  }, [removed]);

  function add() {
    const id = nextId(rows);
    setAddedId(id);
    onChange((all) => [
      ...all,
      { id, name: "", source: "", target: "", contentType: defaultContentType },
    ]);
    onPageChange(Math.ceil((rows.length + 1) / rowsPerPage));
  }

  return (
    <Container
      header={
        <Header
          variant="h2"
          counter={`(${rows.length})`}
          description="What is read from an object, and where it goes in the customer's data. A field without a target only makes keys."
        >
          Fields
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
          empty="No fields"
          addButtonText="Add field"
          disableAddButton={rows.length >= quotas.fields}
          additionalInfo={`${quotas.fields - rows.length} more can be added.`}
          removeButtonText="Remove"
          removeButtonAriaLabel={removeLabel}
          i18nStrings={texts}
          onAddButtonClick={add}
          onRemoveButtonClick={remove}
        />
        {pages > 1 && (
          <Pagination
            currentPageIndex={page}
            pagesCount={pages}
            ariaLabels={{
              nextPageLabel: "Next fields",
              previousPageLabel: "Previous fields",
              pageLabel: (number) => `Page ${number} of the fields`,
            }}
            onChange={({ detail }) => onPageChange(detail.currentPageIndex)}
          />
        )}
      </SpaceBetween>
    </Container>
  );
});

interface FieldControlOptions {
  /** The row that has just been added: its name is typed next. */
  addedId: number | undefined;
  sample: unknown;
  sources: AutosuggestProps.Options;
  onChange: (id: number, part: Partial<FieldRow>) => void;
}

/** The controls of a row. */
function fieldControls({
  addedId,
  sample,
  sources,
  onChange,
}: FieldControlOptions): AttributeEditorProps.FieldDefinition<ShownFieldRow>[] {
  return [
    {
      label: "Field",
      errorText: ({ errors }) => errors.name,
      control: ({ row: { id, name } }) => (
        <Input
          value={name}
          autoFocus={id === addedId}
          spellcheck={false}
          autoComplete={false}
          onChange={({ detail }) => onChange(id, { name: detail.value })}
        />
      ),
    },
    {
      label: "Read from",
      errorText: ({ errors }) => errors.source,
      constraintText: ({ row: { source } }) =>
        sample !== undefined && source !== "" && <SampleText value={sampleValue(source, sample)} />,
      control: ({ row: { id, source } }) => (
        <Autosuggest
          value={source}
          options={sources}
          placeholder="_source.name"
          enteredTextLabel={(text) => `Use: ${text}`}
          empty="Paste a sample to get its values suggested."
          clearAriaLabel="Clear"
          onChange={({ detail }) => onChange(id, { source: detail.value })}
        />
      ),
    },
    {
      label: "Written to (optional)",
      errorText: ({ errors }) => errors.target,
      control: ({ row: { id, name, target } }) => (
        <Autosuggest
          value={target}
          options={targetOptions(name)}
          placeholder="None: for keys only"
          virtualScroll
          enteredTextLabel={(text) => `Use: ${text}`}
          clearAriaLabel="Clear"
          onChange={({ detail }) => onChange(id, { target: detail.value })}
        />
      ),
    },
    {
      label: "Content type",
      control: ({ row: { id, contentType } }) => (
        <Select
          selectedOption={{
            value: contentType,
            label: contentTypeWords[contentType].label,
          }}
          options={contentTypeOptions}
          onChange={({ detail }) =>
            onChange(id, { contentType: detail.selectedOption.value as ContentType })
          }
        />
      ),
    },
  ];
}

function SampleText({ value }: { value: string | undefined }) {
  if (value === undefined) return null;
  if (value === "") return <>Empty in the sample</>;
  return (
    <Box variant="span" fontSize="body-s" color="inherit">
      In the sample: <bdi style={{ overflowWrap: "anywhere" }}>{value.slice(0, 80)}</bdi>
    </Box>
  );
}
