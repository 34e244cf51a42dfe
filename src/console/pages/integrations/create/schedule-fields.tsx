import Container from "@cloudscape-design/components/container";
import FormField from "@cloudscape-design/components/form-field";
import Header from "@cloudscape-design/components/header";
import Input from "@cloudscape-design/components/input";
import RadioGroup from "@cloudscape-design/components/radio-group";
import SpaceBetween from "@cloudscape-design/components/space-between";
import type { ScheduleField } from "./check-flow.ts";
import type { ScheduleDraft } from "./flow-draft.ts";
import type { StepErrors } from "./integration-draft.ts";

interface ScheduleFieldsProps {
  schedule: ScheduleDraft;
  errors: StepErrors;
  onChange: (schedule: ScheduleDraft) => void;
}

interface ScheduleText {
  field: ScheduleField;
  label: string;
  description?: string;
  constraint?: string;
}

const moment = "YYYY-MM-DD HH:MM, in UTC.";

const howOften: ScheduleText = {
  field: "expression",
  label: "How often",
  constraint:
    "A rate such as rate(5minutes), rate(1hours), rate(1days), rate(1weeks) or rate(1months).",
};

const period: readonly ScheduleText[] = [
  { field: "start", label: "First run (optional)", constraint: moment },
  { field: "end", label: "No runs after (optional)", constraint: moment },
  {
    field: "timezone",
    label: "Time zone (optional)",
    description: "In which the source's dates and times are meant.",
    constraint: "A name such as America/New_York.",
  },
  {
    field: "offset",
    label: "Offset (optional)",
    description: "Shifts each run, so that the source has everything of the hour or day before.",
    constraint: "0 to 36,000 seconds.",
  },
];

const incremental: ScheduleText = {
  field: "incrementalField",
  label: "Field that tells what is new (optional)",
  description: "A date and time of the source. Without one AppFlow takes the source's default.",
};

const firstPull: ScheduleText = {
  field: "firstExecutionFrom",
  label: "First run reads records since (optional)",
  constraint: moment,
};

/** How often the flow runs, what each run reads, and in which span of time. */
export function ScheduleFields({ schedule, errors, onChange }: ScheduleFieldsProps) {
  const text = ({ field, label, description, constraint }: ScheduleText) => (
    <FormField
      key={field}
      label={label}
      description={description}
      constraintText={constraint}
      errorText={errors[field]}
    >
      <Input
        name={field}
        value={schedule[field]}
        onChange={({ detail }) => onChange({ ...schedule, [field]: detail.value })}
      />
    </FormField>
  );
  return (
    <Container header={<Header variant="h2">Schedule</Header>}>
      <SpaceBetween size="l">
        {text(howOften)}
        <FormField label="Each run reads">
          <RadioGroup
            value={schedule.pullMode}
            items={[
              { value: "Incremental", label: "What is new or has changed since the last run" },
              { value: "Complete", label: "All records" },
            ]}
            onChange={({ detail }) =>
              onChange({
                ...schedule,
                pullMode: detail.value === "Complete" ? "Complete" : "Incremental",
              })
            }
          />
        </FormField>
        {schedule.pullMode === "Incremental" && text(incremental)}
        {text(firstPull)}
        {period.map(text)}
      </SpaceBetween>
    </Container>
  );
}
