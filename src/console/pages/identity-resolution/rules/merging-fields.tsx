import Container from "@cloudscape-design/components/container";
import FormField from "@cloudscape-design/components/form-field";
import Header from "@cloudscape-design/components/header";
import Input from "@cloudscape-design/components/input";
import RadioGroup from "@cloudscape-design/components/radio-group";
import Select from "@cloudscape-design/components/select";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { ruleErrors, type RuleValues } from "./rule-values.ts";

interface MergingFieldsProps {
  values: RuleValues;
  showsErrors: boolean;
  onChange: (values: RuleValues) => void;
}

/** How far down the levels profiles are matched, how far merged, and whose values win. */
export function MergingFields({ values, showsErrors, onChange }: MergingFieldsProps) {
  const errors = ruleErrors(values);
  const options = (ofNone: string, inWords: (level: number) => string) =>
    [0, ...values.levels.map((_, index) => index + 1)].map((level) => ({
      value: String(level),
      label: level === 0 ? ofNone : inWords(level),
    }));
  const lastLevels = options("All levels", (level) => `Level 1 to ${level}`);
  const mergingLevels = options("None: only list them", (level) => `Level 1 to ${level}`);
  const chosen = (level: number) => ({ value: String(level), label: `Level 1 to ${level}` });
  return (
    <Container header={<Header variant="h2">Matching and merging</Header>}>
      <SpaceBetween size="l">
        <div data-field="lastLevel">
          <FormField label="Levels that are tried" errorText={showsErrors && errors.lastLevel}>
            <Select
              selectedOption={lastLevels[values.lastLevel] ?? chosen(values.lastLevel)}
              options={lastLevels}
              onChange={({ detail }) =>
                onChange({ ...values, lastLevel: Number(detail.selectedOption.value) })
              }
            />
          </FormField>
        </div>
        <div data-field="mergingLevel">
          <FormField
            label="Matches that are merged without anybody looking"
            description="No merge can be undone. What was entered by hand stays."
            errorText={showsErrors && errors.mergingLevel}
          >
            <Select
              selectedOption={mergingLevels[values.mergingLevel] ?? chosen(values.mergingLevel)}
              options={mergingLevels}
              onChange={({ detail }) =>
                onChange({ ...values, mergingLevel: Number(detail.selectedOption.value) })
              }
            />
          </FormField>
        </div>
        {values.mergingLevel > 0 && (
          <FormField label="Where the profiles differ">
            <RadioGroup
              value={values.conflicts}
              items={[
                { value: "RECENCY", label: "The newest value wins" },
                { value: "SOURCE", label: "The value of one source wins" },
              ]}
              onChange={({ detail }) =>
                onChange({ ...values, conflicts: detail.value === "SOURCE" ? "SOURCE" : "RECENCY" })
              }
            />
          </FormField>
        )}
        {values.mergingLevel > 0 && values.conflicts === "SOURCE" && (
          <FormField
            label="Object type"
            description="The source is named by the object type of its data."
            errorText={showsErrors && errors.source}
          >
            <Input
              name="source"
              value={values.source}
              onChange={({ detail }) => onChange({ ...values, source: detail.value })}
            />
          </FormField>
        )}
      </SpaceBetween>
    </Container>
  );
}
