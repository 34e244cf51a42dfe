import Container from "@cloudscape-design/components/container";
import FormField from "@cloudscape-design/components/form-field";
import Header from "@cloudscape-design/components/header";
import Input from "@cloudscape-design/components/input";
import SpaceBetween from "@cloudscape-design/components/space-between";
import Textarea from "@cloudscape-design/components/textarea";
import { memo } from "react";
import type { ObjectTypeDraft } from "./draft.ts";

interface BasicsFieldsProps {
  name: string;
  description: string;
  /** A name is given once. */
  isNew: boolean;
  nameError: string | undefined;
  descriptionError: string | undefined;
  onChange: (part: Partial<ObjectTypeDraft>) => void;
}

/** What the object type is called. */
export const BasicsFields = memo(function BasicsFields(props: BasicsFieldsProps) {
  const { name, description, isNew, nameError, descriptionError, onChange } = props;
  return (
    <Container header={<Header variant="h2">Object type</Header>}>
      <SpaceBetween size="l">
        {isNew && (
          <FormField
            label="Name"
            description="Sources send their objects under it. It cannot be changed later."
            constraintText="Letters, digits, underscores and hyphens, a letter first; up to 255."
            errorText={nameError}
          >
            <Input
              value={name}
              spellcheck={false}
              autoComplete={false}
              onChange={({ detail }) => onChange({ name: detail.value })}
            />
          </FormField>
        )}
        <FormField
          label="Description"
          constraintText="Up to 1,000 characters."
          errorText={descriptionError}
        >
          <Textarea
            value={description}
            rows={2}
            onChange={({ detail }) => onChange({ description: detail.value })}
          />
        </FormField>
      </SpaceBetween>
    </Container>
  );
});
