import Button from "@cloudscape-design/components/button";
import Container from "@cloudscape-design/components/container";
import FormField from "@cloudscape-design/components/form-field";
import Header from "@cloudscape-design/components/header";
import SpaceBetween from "@cloudscape-design/components/space-between";
import Textarea from "@cloudscape-design/components/textarea";
import { useState } from "react";
import { fieldNamesIn } from "./flow-draft.ts";
import { useSourceFields } from "./use-source-fields.ts";

interface CopyFieldsFormProps {
  domainName: string;
  /** The object type that the flow's records become; empty where there is not one. */
  objectTypeName: string;
  onCopy: (names: string[]) => void;
}

/** Makes the tasks that copy fields as they are: what most flows do, in one go. */
export function CopyFieldsForm({ domainName, objectTypeName, onCopy }: CopyFieldsFormProps) {
  const [text, setText] = useState("");
  const names = fieldNamesIn(text);
  const known = useSourceFields(domainName, objectTypeName);
  const tooLong = names.find((name) => [...name].length > 256);
  return (
    <Container
      header={
        <Header
          variant="h2"
          description="A filter that reads these fields alone, and for each a task that copies it under its own name."
        >
          Copy fields
        </Header>
      }
    >
      <SpaceBetween size="m">
        <FormField
          label="Fields of the source"
          constraintText="One a line, or separated by commas."
          errorText={tooLong && `${tooLong.slice(0, 20)}… has more than 256 characters.`}
          stretch
        >
          <Textarea
            rows={4}
            value={text}
            spellcheck={false}
            onChange={({ detail }) => setText(detail.value)}
          />
        </FormField>
        <SpaceBetween direction="horizontal" size="xs">
          <Button
            disabled={names.length === 0 || tooLong !== undefined}
            onClick={() => {
              onCopy([...new Set(names)]);
              setText("");
            }}
          >
            {copyText(names.length)}
          </Button>
          {known.length > 0 && (
            <Button onClick={() => setText(known.join(", "))}>
              {`Enter the ${known.length} fields that ${objectTypeName} reads`}
            </Button>
          )}
        </SpaceBetween>
      </SpaceBetween>
    </Container>
  );
}

function copyText(count: number): string {
  if (count === 0) return "Copy fields";
  return count === 1 ? "Copy 1 field" : `Copy ${count} fields`;
}
