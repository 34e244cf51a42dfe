import Container from "@cloudscape-design/components/container";
import FormField from "@cloudscape-design/components/form-field";
import RadioGroup from "@cloudscape-design/components/radio-group";
import SpaceBetween from "@cloudscape-design/components/space-between";
import {
  takesTrigger,
  type TriggerType,
  triggerTypes,
} from "../../../../profile-model/integrations/connectors.ts";
import { ScheduleFields } from "./schedule-fields.tsx";
import type { WizardStepProps } from "./wizard-step.tsx";

const descriptions: Readonly<Record<TriggerType, { label: string; description: string }>> = {
  OnDemand: { label: "On demand", description: "Somebody starts it in AppFlow." },
  Scheduled: { label: "On a schedule", description: "It runs again and again by itself." },
  Event: {
    label: "On an event",
    description:
      "It runs whenever the source says that a record has changed. Only Salesforce does.",
  },
};

/** When the flow runs. */
export function TriggerStep({ draft, errors, onChange }: WizardStepProps) {
  const { flow } = draft;
  return (
    <SpaceBetween size="l">
      <Container>
        <FormField label="The flow runs">
          <RadioGroup
            value={flow.trigger}
            items={triggerTypes.map((trigger) => ({
              value: trigger,
              ...descriptions[trigger],
              disabled: !takesTrigger(flow.connector, trigger),
            }))}
            onChange={({ detail }) => {
              const trigger = triggerTypes.find((each) => each === detail.value);
              if (trigger) onChange({ ...draft, flow: { ...flow, trigger } });
            }}
          />
        </FormField>
      </Container>
      {flow.trigger === "Scheduled" && (
        <ScheduleFields
          schedule={flow.schedule}
          errors={errors}
          onChange={(schedule) => onChange({ ...draft, flow: { ...flow, schedule } })}
        />
      )}
    </SpaceBetween>
  );
}
