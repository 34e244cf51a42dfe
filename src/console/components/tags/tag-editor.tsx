import AttributeEditor, {
  type AttributeEditorProps,
} from "@cloudscape-design/components/attribute-editor";
import Button from "@cloudscape-design/components/button";
import Input from "@cloudscape-design/components/input";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { useMutation } from "@tanstack/react-query";
import { type SubmitEvent, useRef, useState } from "react";
import {
  carryOver,
  contestedKeys,
  differingKeys,
  type Tags,
  valueOf,
} from "../../api/tag-changes.ts";
import { tagMutations } from "../../api/tags.ts";
import { notify } from "../../shell/notifications.tsx";
import { ChangedMeanwhile, type ForeignChange } from "../changed-meanwhile.tsx";
import { ErrorAlert } from "../error-alert.tsx";
import { UnsavedChangesGuard } from "../unsaved-changes-guard.tsx";
import { keyError, mostTags, rowsOf, type TagRow, tagsOf, valueError } from "./tag-rows.ts";

interface TagEditorProps {
  resourceArn: string;
  /** The tags when the editor opened; what is read later does not reset it. */
  tags: Tags;
  onClose: () => void;
}

/** Cloudscape's own tag editor holds keys and values to one pattern; in Customer Profiles only keys have one. */
export function TagEditor({ resourceArn, tags, onClose }: TagEditorProps) {
  const [seen, setSeen] = useState(tags);
  const [rows, setRows] = useState(() => rowsOf(tags));
  const [addedId, setAddedId] = useState<number>();
  const [wasSubmitted, setSubmitted] = useState(false);
  const [meanwhile, setMeanwhile] = useState<ForeignChange[]>();
  const editor = useRef<AttributeEditorProps.Ref>(null);
  const saving = useMutation(tagMutations.change);
  const wanted = tagsOf(rows);
  const isDirty =
    rows.length !== Object.keys(seen).length || differingKeys(wanted, seen).length > 0;

  // An empty key is no mistake before somebody wants to save it.
  const shownKeyError = (row: TagRow) => (wasSubmitted || row.key !== "") && keyError(row, rows);
  const replace = (changed: TagRow) =>
    setRows(rows.map((row) => (row.id === changed.id ? changed : row)));

  function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    setSubmitted(true);
    const refused = rows.find((row) => keyError(row, rows) || valueError(row));
    if (refused) {
      const part = keyError(refused, rows) ? "key" : "value";
      event.currentTarget.querySelector<HTMLElement>(`[name=${part}-${refused.id}]`)?.focus();
      return;
    }
    if (saving.isPending) return;
    if (!isDirty) {
      onClose();
      return;
    }
    setMeanwhile(undefined);
    saving.mutate(
      { resourceArn, seen, wanted },
      {
        onSuccess: (outcome) => {
          if (outcome.kind === "changed") {
            const { current } = outcome;
            setMeanwhile(foreignChanges(seen, current, wanted));
            setRows(rowsOf(carryOver(wanted, seen, current)));
            setSeen(current);
            return;
          }
          notify({ type: "success", header: "Tags saved" });
          onClose();
        },
      },
    );
  }

  return (
    <form onSubmit={submit} noValidate aria-label="Tags">
      <UnsavedChangesGuard isDirty={isDirty && saving.data?.kind !== "saved"}>
        The tags have not been saved.
      </UnsavedChangesGuard>
      <SpaceBetween size="m">
        {saving.isError && <ErrorAlert what="The tags were not saved." error={saving.error} />}
        {meanwhile && <ChangedMeanwhile what="these tags" changes={meanwhile} />}
        <AttributeEditor
          ref={editor}
          items={rows}
          definition={tagFields({ keyErrorOf: shownKeyError, addedId, onChange: replace })}
          empty="No tags"
          addButtonText="Add tag"
          removeButtonText="Remove"
          removeButtonAriaLabel={({ key }) =>
            key ? `Remove the tag ${key}` : "Remove the new tag"
          }
          disableAddButton={rows.length >= mostTags}
          additionalInfo={
            rows.length >= mostTags
              ? `A resource has ${mostTags} tags at most.`
              : `${mostTags - rows.length} more can be added.`
          }
          i18nStrings={{ errorIconAriaLabel: "Error", itemRemovedAriaLive: "The tag was removed." }}
          onAddButtonClick={() => {
            const id = Math.max(-1, ...rows.map((row) => row.id)) + 1;
            setRows([...rows, { id, key: "", value: "" }]);
            setAddedId(id);
          }}
          onRemoveButtonClick={({ detail: { itemIndex } }) => {
            setRows(rows.toSpliced(itemIndex, 1));
            if (rows.length === 1) editor.current?.focusAddButton();
            else editor.current?.focusRemoveButton(Math.min(itemIndex, rows.length - 2));
          }}
        />
        <SpaceBetween direction="horizontal" size="xs">
          <Button variant="primary" loading={saving.isPending} loadingText="Saving">
            Save tags
          </Button>
          <Button variant="link" formAction="none" disabled={saving.isPending} onClick={onClose}>
            Cancel
          </Button>
        </SpaceBetween>
      </SpaceBetween>
    </form>
  );
}

function foreignChanges(seen: Tags, current: Tags, wanted: Tags): ForeignChange[] {
  const contested = new Set(contestedKeys(wanted, seen, current));
  return differingKeys(seen, current)
    .filter((key) => contested.has(key) || valueOf(wanted, key) === valueOf(seen, key))
    .map((key) => ({
      name: key,
      before: valueOf(seen, key),
      now: valueOf(current, key),
      typed: valueOf(wanted, key),
    }));
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
