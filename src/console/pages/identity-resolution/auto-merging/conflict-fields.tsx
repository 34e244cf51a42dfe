import Container from "@cloudscape-design/components/container";
import FormField from "@cloudscape-design/components/form-field";
import Header from "@cloudscape-design/components/header";
import Input from "@cloudscape-design/components/input";
import RadioGroup from "@cloudscape-design/components/radio-group";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { type AutoMergingValues, scoreError, sourceError } from "./auto-merging-values.ts";

interface ConflictFieldsProps {
  values: AutoMergingValues;
  showsErrors: boolean;
  onChange: (values: AutoMergingValues) => void;
}

/** Whose values a merged profile has, and how sure a match must be. */
export function ConflictFields({ values, showsErrors, onChange }: ConflictFieldsProps) {
  return (
    <Container header={<Header variant="h2">How profiles are merged</Header>}>
      <SpaceBetween size="l">
        <FormField label="Where the profiles differ">
          <RadioGroup
            value={values.conflicts}
            items={[
              { value: "RECENCY", label: "The newest value wins" },
              {
                value: "SOURCE",
                label: "The value of one source wins",
                description: "Where two profiles have values of it, the newest one does.",
              },
            ]}
            onChange={({ detail }) =>
              onChange({ ...values, conflicts: detail.value === "SOURCE" ? "SOURCE" : "RECENCY" })
            }
          />
        </FormField>
        {values.conflicts === "SOURCE" && (
          <FormField
            label="Object type"
            description="The source is named by the object type of its data."
            errorText={showsErrors && sourceError(values)}
          >
            <Input
              name="source"
              value={values.source}
              onChange={({ detail }) => onChange({ ...values, source: detail.value })}
            />
          </FormField>
        )}
        <FormField
          label="Lowest confidence score"
          description="Match groups with less are left for people to review."
          constraintText="0 to 1. 0 merges whatever meets a criterion."
          errorText={showsErrors && scoreError(values.minScore)}
        >
          <Input
            name="minScore"
            inputMode="decimal"
            value={values.minScore}
            onChange={({ detail }) => onChange({ ...values, minScore: detail.value })}
          />
        </FormField>
      </SpaceBetween>
    </Container>
  );
}
