import StatusIndicator from "@cloudscape-design/components/status-indicator";
import SpaceBetween from "@cloudscape-design/components/space-between";
import type { UseQueryResult } from "@tanstack/react-query";
import { useCallback } from "react";
import type { KeyContentTypes } from "../../../../profile-model/object-types/compile-mapping.ts";
import type { Template } from "../../../api/object-type-templates.ts";
import { ErrorAlert } from "../../../components/error-alert.tsx";
import { MappingView } from "../mapping/mapping-view.tsx";
import type { DraftErrors } from "./check-draft.ts";
import { type ObjectTypeDraft, rowsOf, withFields } from "./draft.ts";
import { FieldRows } from "./field-rows.tsx";
import { KeyRows } from "./key-rows.tsx";
import { MappingOrigin } from "./mapping-origin.tsx";

interface MappingEditorProps {
  draft: ObjectTypeDraft;
  errors: DraftErrors;
  /** The template that the draft follows. */
  template: UseQueryResult<Template>;
  followsTemplate: boolean;
  isTemplateMissing: boolean;
  /** Called with whether a template is about to be chosen. */
  onChooseTemplate: (isChoosing: boolean) => void;
  /** The keys of the domain's other object types. */
  domainKeys: KeyContentTypes;
  /** The parsed sample; undefined when there is none. */
  sample: unknown;
  fieldPage: number;
  onFieldPageChange: (page: number) => void;
  onChange: (update: (draft: ObjectTypeDraft) => ObjectTypeDraft) => void;
}

/** Fields and keys: the type's own to edit, or a template's to read. */
export function MappingEditor(props: MappingEditorProps) {
  const { draft, errors, template, followsTemplate, onChooseTemplate, onChange } = props;
  const { onFieldPageChange } = props;
  const follow = useCallback(
    (follows: boolean) => {
      onChooseTemplate(follows);
      if (!follows) onChange((now) => ({ ...now, templateId: "" }));
    },
    [onChooseTemplate, onChange],
  );
  const choose = useCallback(
    (templateId: string) => {
      onChooseTemplate(false);
      onChange((now) => ({ ...now, templateId }));
    },
    [onChooseTemplate, onChange],
  );
  const copy = useCallback(
    (copied: Template) => {
      onChooseTemplate(false);
      onFieldPageChange(1);
      onChange((now) => ({
        ...now,
        templateId: "",
        allowsProfileCreation: copied.AllowProfileCreation ?? false,
        timestampFormat: copied.SourceLastUpdatedTimestampFormat ?? "",
        ...rowsOf(copied),
      }));
    },
    [onChooseTemplate, onFieldPageChange, onChange],
  );
  const changeFields = useCallback(
    (update: (rows: ObjectTypeDraft["fields"]) => ObjectTypeDraft["fields"]) =>
      onChange((now) => withFields(now, update(now.fields))),
    [onChange],
  );
  const changeKeys = useCallback(
    (update: (rows: ObjectTypeDraft["keys"]) => ObjectTypeDraft["keys"]) =>
      onChange((now) => ({ ...now, keys: update(now.keys) })),
    [onChange],
  );
  return (
    <SpaceBetween size="l">
      <MappingOrigin
        followsTemplate={followsTemplate}
        templateId={draft.templateId}
        template={template.data}
        errorText={props.isTemplateMissing ? "Choose a template." : undefined}
        onFollow={follow}
        onChoose={choose}
        onCopy={copy}
      />
      {followsTemplate ? (
        <FollowedTemplate template={template} isChosen={draft.templateId !== ""} />
      ) : (
        <SpaceBetween size="l">
          <FieldRows
            rows={draft.fields}
            errors={errors.fields}
            allErrors={errors.allFields}
            page={props.fieldPage}
            onPageChange={props.onFieldPageChange}
            sample={props.sample}
            onChange={changeFields}
          />
          <KeyRows
            rows={draft.keys}
            fields={draft.fields}
            errors={errors.keys}
            allErrors={errors.allKeys}
            domainKeys={props.domainKeys}
            onChange={changeKeys}
          />
        </SpaceBetween>
      )}
    </SpaceBetween>
  );
}

interface FollowedTemplateProps {
  template: UseQueryResult<Template>;
  isChosen: boolean;
}

function FollowedTemplate({ template, isChosen }: FollowedTemplateProps) {
  if (!isChosen) return null;
  if (template.isError)
    return (
      <ErrorAlert
        what="The template could not be loaded."
        error={template.error}
        onRetry={() => void template.refetch()}
        isRetrying={template.isFetching}
      />
    );
  if (!template.data) return <StatusIndicator type="loading">Loading the template</StatusIndicator>;
  return (
    <MappingView name={template.data.TemplateId ?? ""} mapping={template.data} hasFilter={false} />
  );
}
