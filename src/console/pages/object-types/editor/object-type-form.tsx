import Button from "@cloudscape-design/components/button";
import Container from "@cloudscape-design/components/container";
import Form from "@cloudscape-design/components/form";
import Header from "@cloudscape-design/components/header";
import SpaceBetween from "@cloudscape-design/components/space-between";
import {
  type Dispatch,
  type ReactNode,
  type SetStateAction,
  type SubmitEvent,
  useCallback,
  useDeferredValue,
  useMemo,
  useRef,
  useState,
} from "react";
import { flushSync } from "react-dom";
import { definitionChanges } from "../../../../profile-model/object-types/definition-changes.ts";
import { proposeMapping } from "../../../../profile-model/object-types/propose-mapping.ts";
import { CliCommandButton } from "../../../components/cli-command/cli-command-button.tsx";
import { parseJson } from "../../../components/json/flatten-json.ts";
import { NewTags } from "../../../components/tags/new-tags.tsx";
import { tagErrors } from "../../../components/tags/tag-rows.ts";
import { UnsavedChangesGuard } from "../../../components/unsaved-changes-guard.tsx";
import { SampleOutcome } from "../matching/sample-outcome.tsx";
import { rejectsAmbiguousMatch } from "../matching/rejects-ambiguous-match.ts";
import { addProposals } from "./add-proposals.ts";
import { BasicsFields } from "./basics-fields.tsx";
import { ChangeSummary } from "./change-summary.tsx";
import { checkDraft, hasErrors } from "./check-draft.ts";
import { definitionOf, type ObjectTypeDraft } from "./draft.ts";
import { focusFirstError, pageOfFirstError, useFocusOnRefusal } from "./focus-first-error.ts";
import { MappingEditor } from "./mapping-editor.tsx";
import { refusalOf } from "./refusal-of.ts";
import { SampleField } from "./sample-field.tsx";
import { SavingStopped } from "./saving-stopped.tsx";
import { SettingsFields } from "./settings-fields.tsx";
import { errorsWhileTyping, withRefusal } from "./shown-errors.ts";
import { withoutStanding } from "./standing-errors.ts";
import type { SavingStop } from "./use-object-type-saving.ts";
import { useSameWhileEqual } from "./use-same-while-equal.ts";
import { mappingOfDraft, useDomainKeys, useDraftTemplate } from "./use-form-mapping.ts";

interface ObjectTypeFormProps {
  domainName: string;
  title: ReactNode;
  /** What the service has; of a new object type, what the form began with. */
  saved: ObjectTypeDraft;
  isNew: boolean;
  draft: ObjectTypeDraft;
  onChange: Dispatch<SetStateAction<ObjectTypeDraft>>;
  saveText: string;
  isSaving: boolean;
  isSaved: boolean;
  /** Called with a draft that breaks no rule and differs from what is saved. */
  onSave: () => void;
  cancelHref: string;
  /** What leaving would lose. */
  unsavedText: string;
  /** What stood against saving, when something did. */
  stopped: SavingStop | undefined;
}

/** The form of an object type: what is wrong stands at its field while one types, and a sample shows what it all does. */
export function ObjectTypeForm(props: ObjectTypeFormProps) {
  const { domainName, saved, isNew, draft, onChange, isSaving, isSaved, stopped } = props;
  const [wasSubmitted, setSubmitted] = useState(false);
  const [fieldPage, setFieldPage] = useState(1);
  const [sample, setSample] = useState("");
  const [isChoosingTemplate, setChoosingTemplate] = useState(false);
  // Told by the draft: what somebody else has saved meanwhile may have turned it from one into the other.
  const followsTemplate = draft.templateId !== "" || isChoosingTemplate;
  const domainKeys = useDomainKeys(domainName, draft.name);
  const template = useDraftTemplate(draft);
  const found = useMemo(() => checkDraft(draft, { domainKeys }), [draft, domainKeys]);
  const foundInSaved = useMemo(() => checkDraft(saved, { domainKeys }), [saved, domainKeys]);
  const errors = isNew
    ? found
    : withoutStanding(found, draft, { errors: foundInSaved, draft: saved });
  // What follows from the draft is drawn after the key that was typed, and not before it is seen.
  const mapping = useDeferredValue(useSameWhileEqual(mappingOfDraft(draft, found, template.data)));
  const parsedSample = useMemo(() => parseJson(sample)?.document, [sample]);
  const definition = definitionOf(draft);
  const changes = useSameWhileEqual(definitionChanges(definitionOf(saved), definition));
  const listedChanges = useDeferredValue(changes);
  const isDirty =
    (changes.length > 0 ||
      draft.name !== saved.name ||
      (isNew && (sample !== "" || draft.tags.length > 0))) &&
    !isSaved;
  const isWrong = hasErrors(errors) || Object.keys(tagErrors(draft.tags)).length > 0;
  const isMissingTemplate = followsTemplate && draft.templateId === "";
  const refusal = refusalOf(stopped, draft);
  const shown = useSameWhileEqual(
    withRefusal(wasSubmitted ? errors : errorsWhileTyping(errors, draft), refusal),
  );
  const form = useRef<HTMLFormElement>(null);
  useFocusOnRefusal({
    form,
    stopped,
    fields: draft.fields,
    refusal,
    onShowPage: setFieldPage,
  });
  const change = useCallback(
    (part: Partial<ObjectTypeDraft>) => onChange((now) => ({ ...now, ...part })),
    [onChange],
  );
  const propose = useCallback(
    () =>
      onChange((now) =>
        addProposals(now, proposeMapping(parsedSample, now.name, domainKeys.keys())),
      ),
    [onChange, parsedSample, domainKeys],
  );

  function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    if (isSaving || isSaved) return;
    if (isWrong || isMissingTemplate) {
      const page = pageOfFirstError(draft.fields, errors);
      // The errors must be there, and the page that has them, before the first of them can be found.
      flushSync(() => {
        setSubmitted(true);
        if (page !== undefined) setFieldPage(page);
      });
      focusFirstError(form.current);
      return;
    }
    props.onSave();
  }

  return (
    <form ref={form} onSubmit={submit} noValidate>
      <UnsavedChangesGuard isDirty={isDirty}>{props.unsavedText}</UnsavedChangesGuard>
      <Form
        header={
          <Header
            variant="h1"
            description="It says how the objects of one source find their profile, and what they fill in it."
          >
            {props.title}
          </Header>
        }
        secondaryActions={
          <CliCommandButton
            calls={[
              {
                operation: "PutProfileObjectType",
                input: { DomainName: domainName, ...definition },
              },
            ]}
            nothing={isWrong ? "The form is not right yet." : undefined}
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
          <BasicsFields
            name={draft.name}
            description={draft.description}
            isNew={isNew}
            nameError={shown.settings.name}
            descriptionError={shown.settings.description}
            onChange={change}
          />
          <SampleField
            sample={sample}
            hasFields={draft.fields.length > 0}
            onChange={setSample}
            onPropose={followsTemplate ? undefined : propose}
          />
          <MappingEditor
            draft={draft}
            errors={shown}
            template={template}
            followsTemplate={followsTemplate}
            isTemplateMissing={isMissingTemplate && wasSubmitted}
            onChooseTemplate={setChoosingTemplate}
            domainKeys={domainKeys}
            sample={parsedSample}
            fieldPage={fieldPage}
            onFieldPageChange={setFieldPage}
            onChange={onChange}
          />
          <SettingsFields draft={draft} errors={shown.settings} onChange={change} />
          {isNew && (
            <NewTags
              rows={draft.tags}
              showsMissingKeys={wasSubmitted}
              onChange={(tags) => change({ tags })}
            />
          )}
          <Container
            header={
              <Header
                variant="h2"
                description="Read only: profiles are searched for by the sample's keys, and nothing is written."
              >
                What would become of the sample
              </Header>
            }
          >
            <SampleOutcome
              domainName={domainName}
              mapping={mapping}
              rejectsAmbiguousMatch={rejectsAmbiguousMatch(draft.templateId)}
              sourcePriority={
                errors.settings.sourcePriority ? undefined : definition.SourcePriority
              }
              sample={sample}
            />
          </Container>
          {!isNew && <ChangeSummary changes={listedChanges} />}
          {stopped && <SavingStopped stopped={stopped} />}
        </SpaceBetween>
      </Form>
    </form>
  );
}
