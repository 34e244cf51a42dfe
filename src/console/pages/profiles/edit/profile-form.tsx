import Box from "@cloudscape-design/components/box";
import Button from "@cloudscape-design/components/button";
import Form from "@cloudscape-design/components/form";
import Header from "@cloudscape-design/components/header";
import LiveRegion from "@cloudscape-design/components/live-region";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { type ReactNode, type SubmitEvent, useState } from "react";
import { flushSync } from "react-dom";
import { CliCommandButton } from "../../../components/cli-command/cli-command-button.tsx";
import type { ServiceCall } from "../../../components/cli-command/service-call.ts";
import { nothingToSend } from "../../../components/nothing-to-send.ts";
import { UnsavedChangesGuard } from "../../../components/unsaved-changes-guard.tsx";
import { checkDraft, hasDraftErrors } from "./check-draft.ts";
import {
  changesBetween,
  changesSince,
  describeChanges,
  describeTakenBack,
} from "./draft-changes.ts";
import type { ProfileDraft } from "./profile-draft.ts";
import { ProfileFormFields } from "./profile-form-fields.tsx";

interface ProfileFormProps {
  title: ReactNode;
  description: string;
  /** What the service has; the draft is held against it. */
  saved: ProfileDraft;
  /** What the service may have instead, since the answer to it got lost. */
  perhapsSaved?: readonly ProfileDraft[];
  draft: ProfileDraft;
  onChange: (draft: ProfileDraft) => void;
  /** The verb of the form: "Create profile". */
  saveText: string;
  isSaving: boolean;
  isSaved: boolean;
  /** Called with a draft that is right by the model and differs from what is saved. */
  onSave: () => void;
  /** What saving the draft would send. */
  call: ServiceCall;
  cancelHref: string;
  /** What leaving would lose. */
  unsavedText: string;
  /** What stood against saving. */
  problem: ReactNode;
}

const noErrors = checkDraft({ texts: {}, attributes: [], preferences: [] });

/** The form of a profile: names what is wrong at its field, and says in words what saving will do. */
export function ProfileForm(props: ProfileFormProps) {
  const { saved, perhapsSaved = [], draft, isSaving, isSaved, problem } = props;
  const [showErrors, setShowErrors] = useState(false);
  const [isNothingToSave, setNothingToSave] = useState(false);
  const errors = checkDraft(draft);
  const changes = changesBetween(saved, draft);
  const takenBack = changesSince(perhapsSaved, draft).filter(
    ({ path }) => !changes.some((change) => change.path === path),
  );
  const isChanged = changes.length > 0 || takenBack.length > 0;
  const hasUnnamedRows = draft.attributes.some(({ name }) => name === "");
  const isDirty = (isChanged || hasUnnamedRows) && !isSaved;

  function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    if (isSaving || isSaved) return;
    const form = event.currentTarget;
    if (hasDraftErrors(errors)) {
      // The errors must be there before the first of them can be found.
      flushSync(() => setShowErrors(true));
      form.querySelector<HTMLElement>("[aria-invalid=true]")?.focus();
      return;
    }
    setNothingToSave(!isChanged);
    if (isChanged) props.onSave();
  }

  const summary =
    [describeChanges(changes), describeTakenBack(takenBack)].filter(Boolean).join(" ") ||
    (isNothingToSave ? "Nothing to save: no field has changed." : "");
  return (
    <form onSubmit={submit} noValidate>
      <UnsavedChangesGuard isDirty={isDirty}>{props.unsavedText}</UnsavedChangesGuard>
      <Form
        header={
          <Header variant="h1" description={props.description}>
            {props.title}
          </Header>
        }
        secondaryActions={
          <CliCommandButton
            calls={[props.call]}
            nothing={nothingToSend({
              isWrong: hasDraftErrors(errors),
              isChanged,
            })}
          />
        }
        actions={
          <SpaceBetween direction="horizontal" size="xs">
            <Button variant="link" href={props.cancelHref}>
              Cancel
            </Button>
            <Button variant="primary" loading={isSaving} loadingText="Saving">
              {props.saveText}
            </Button>
          </SpaceBetween>
        }
      >
        <SpaceBetween size="l">
          <ProfileFormFields
            saved={saved}
            draft={draft}
            errors={showErrors ? errors : noErrors}
            onChange={props.onChange}
          />
          {problem}
          <LiveRegion>
            <Box textAlign="right">
              <bdi style={{ overflowWrap: "anywhere" }}>{summary}</bdi>
            </Box>
          </LiveRegion>
        </SpaceBetween>
      </Form>
    </form>
  );
}
