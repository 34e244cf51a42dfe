import Button from "@cloudscape-design/components/button";
import Container from "@cloudscape-design/components/container";
import FormField from "@cloudscape-design/components/form-field";
import Header from "@cloudscape-design/components/header";
import Select from "@cloudscape-design/components/select";
import SpaceBetween from "@cloudscape-design/components/space-between";
import Tiles from "@cloudscape-design/components/tiles";
import { useQuery } from "@tanstack/react-query";
import { memo } from "react";
import { type Template, templateQueries } from "../../../api/object-type-templates.ts";
import { ErrorAlert } from "../../../components/error-alert.tsx";

interface MappingOriginProps {
  /** Whether a template's mapping is followed, although none may be chosen yet. */
  followsTemplate: boolean;
  templateId: string;
  template: Template | undefined;
  errorText: string | undefined;
  onFollow: (followsTemplate: boolean) => void;
  onChoose: (templateId: string) => void;
  onCopy: (template: Template) => void;
}

/** Where fields and keys come from: they are the type's own, or a template's. */
export const MappingOrigin = memo(function MappingOrigin(props: MappingOriginProps) {
  const { followsTemplate, templateId, template, errorText, onFollow, onChoose, onCopy } = props;
  const templates = useQuery({ ...templateQueries.list, enabled: followsTemplate });
  const options = (templates.data ?? []).map(
    ({ TemplateId = "", SourceName = "", SourceObject = "" }) => ({
      value: TemplateId,
      label: TemplateId,
      description: `${SourceObject} of ${SourceName}`,
    }),
  );
  return (
    <Container header={<Header variant="h2">Fields and keys</Header>}>
      <SpaceBetween size="l">
        <Tiles
          ariaLabel="Where fields and keys come from"
          value={followsTemplate ? "template" : "own"}
          columns={2}
          items={[
            {
              value: "own",
              label: "Its own",
              description:
                "Proposed from a sample object, copied from a template, or from nothing.",
            },
            {
              value: "template",
              label: "A template's",
              description:
                "For objects of a source that the service knows, as that source sends them.",
            },
          ]}
          onChange={({ detail }) => onFollow(detail.value === "template")}
        />
        {followsTemplate && templates.isError && (
          <ErrorAlert
            what="The templates could not be loaded."
            error={templates.error}
            onRetry={() => void templates.refetch()}
            isRetrying={templates.isFetching}
          />
        )}
        {followsTemplate && (
          <FormField
            label="Template"
            description="Its fields and keys are shown below before you save."
            errorText={errorText}
            secondaryControl={
              <Button
                formAction="none"
                disabled={!template}
                disabledReason="Choose a template first."
                onClick={() => template && onCopy(template)}
              >
                Copy to change
              </Button>
            }
          >
            <Select
              selectedOption={
                options.find(({ value }) => value === templateId) ??
                (templateId ? { value: templateId, label: templateId } : null)
              }
              options={options}
              placeholder="Choose a template"
              filteringType="auto"
              filteringAriaLabel="Find templates"
              statusType={templates.isPending ? "loading" : "finished"}
              loadingText="Loading templates"
              onChange={({ detail }) => onChoose(detail.selectedOption.value ?? "")}
            />
          </FormField>
        )}
      </SpaceBetween>
    </Container>
  );
});
