import Button from "@cloudscape-design/components/button";
import Container from "@cloudscape-design/components/container";
import FormField from "@cloudscape-design/components/form-field";
import Header from "@cloudscape-design/components/header";
import SpaceBetween from "@cloudscape-design/components/space-between";
import Textarea from "@cloudscape-design/components/textarea";
import { memo, useState } from "react";
import { objectTextError } from "../../../components/json/object-text.ts";

interface SampleFieldProps {
  sample: string;
  onChange: (sample: string) => void;
  /** Absent where fields are a template's. */
  onPropose: (() => void) | undefined;
  hasFields: boolean;
}

/** An object as the source sends it: fields are proposed from it, and the mapping is tried on it. It is not saved. */
export const SampleField = memo(function SampleField(props: SampleFieldProps) {
  const { sample, onChange, onPropose, hasFields } = props;
  const [wasAsked, setAsked] = useState(false);
  const error = objectTextError(sample);
  return (
    <Container
      header={
        <Header
          variant="h2"
          description="An object as the source sends it. It stays in this page: nothing of it is sent or saved, but the values of its keys are searched for."
        >
          Sample object
        </Header>
      }
    >
      <SpaceBetween size="m">
        <FormField
          label="Sample as JSON (optional)"
          errorText={(wasAsked || sample.trim() !== "") && error}
          stretch
        >
          <Textarea
            value={sample}
            rows={8}
            spellcheck={false}
            placeholder={'{"id": "A-1", "email": "ada@example.com"}'}
            onChange={({ detail }) => {
              setAsked(false);
              onChange(detail.value);
            }}
          />
        </FormField>
        {onPropose && (
          <Button
            formAction="none"
            onClick={() => {
              setAsked(true);
              if (!error) onPropose();
            }}
          >
            {hasFields ? "Add fields for what is not read yet" : "Propose fields and keys"}
          </Button>
        )}
      </SpaceBetween>
    </Container>
  );
});
