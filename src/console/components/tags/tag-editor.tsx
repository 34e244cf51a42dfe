import Button from "@cloudscape-design/components/button";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { useMutation } from "@tanstack/react-query";
import { type SubmitEvent, useState } from "react";
import {
  carryOver,
  contestedKeys,
  differingKeys,
  tagRequests,
  type Tags,
  valueOf,
} from "../../api/tag-changes.ts";
import { type TagChange, tagMutations } from "../../api/tags.ts";
import { notify } from "../../shell/notifications.tsx";
import { ChangedMeanwhile, type ForeignChange } from "../changed-meanwhile.tsx";
import { CliCommandButton } from "../cli-command/cli-command-button.tsx";
import type { ServiceCall } from "../cli-command/service-call.ts";
import { SavingError } from "../saving-error.tsx";
import { nothingToSend } from "../nothing-to-send.ts";
import { UnsavedChangesGuard } from "../unsaved-changes-guard.tsx";
import { TagRowsEditor } from "./tag-rows-editor.tsx";
import { rowsOf, tagErrors, tagsOf } from "./tag-rows.ts";

interface TagEditorProps {
  resourceArn: string;
  /** The tags when the editor opened; what is read later does not reset it. */
  tags: Tags;
  onClose: () => void;
}

/** Changes the tags of a resource that is there. */
export function TagEditor({ resourceArn, tags, onClose }: TagEditorProps) {
  const [seen, setSeen] = useState(tags);
  const [rows, setRows] = useState(() => rowsOf(tags));
  const [wasSubmitted, setSubmitted] = useState(false);
  const [meanwhile, setMeanwhile] = useState<ForeignChange[]>();
  const saving = useMutation(tagMutations.change);
  const wanted = tagsOf(rows);
  const [refused] = Object.keys(tagErrors(rows));
  const isDirty =
    rows.length !== Object.keys(seen).length || differingKeys(wanted, seen).length > 0;

  function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    setSubmitted(true);
    if (refused) {
      event.currentTarget.querySelector<HTMLElement>(`[name=${refused}]`)?.focus();
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
        {saving.isError && <SavingError what={notDone(saving.variables)} error={saving.error} />}
        {meanwhile && <ChangedMeanwhile what="these tags" changes={meanwhile} />}
        <TagRowsEditor rows={rows} showsMissingKeys={wasSubmitted} onChange={setRows} />
        <SpaceBetween direction="horizontal" size="xs">
          <Button variant="primary" loading={saving.isPending} loadingText="Saving">
            Save tags
          </Button>
          <Button variant="link" formAction="none" disabled={saving.isPending} onClick={onClose}>
            Cancel
          </Button>
          <CliCommandButton
            calls={callsOf({ resourceArn, seen, wanted })}
            nothing={nothingToSend({ isWrong: refused !== undefined, isChanged: isDirty })}
          />
        </SpaceBetween>
      </SpaceBetween>
    </form>
  );
}

/** In the order in which they are sent: a resource has 50 tags at most. */
function callsOf({ resourceArn, seen, wanted }: TagChange): ServiceCall[] {
  const { tagKeys, tags } = tagRequests(wanted, seen, seen);
  return [
    ...(tagKeys.length > 0
      ? [{ operation: "UntagResource" as const, input: { resourceArn, tagKeys } }]
      : []),
    ...(Object.keys(tags).length > 0
      ? [{ operation: "TagResource" as const, input: { resourceArn, tags } }]
      : []),
  ];
}

/** Where one request was carried out and the next was not, some tags are as they should be. */
function notDone(change: TagChange): string {
  return callsOf(change).length > 1
    ? "The tags were not saved, or only some of them. Saving again does the rest."
    : "The tags were not saved.";
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
