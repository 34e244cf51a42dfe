import Container from "@cloudscape-design/components/container";
import FormField from "@cloudscape-design/components/form-field";
import Tiles from "@cloudscape-design/components/tiles";
import { chooseKind } from "./integration-draft.ts";
import { integrationKinds, kindDescriptions } from "./integration-kinds.ts";
import type { WizardStepProps } from "./wizard-step.tsx";

export function SourceStep({ draft, onChange }: WizardStepProps) {
  return (
    <Container>
      <FormField label="Kind of source" stretch>
        <Tiles
          columns={3}
          value={draft.kind}
          items={integrationKinds.map((kind) => ({
            value: kind,
            label: kindDescriptions[kind].label,
            description: kindDescriptions[kind].description,
          }))}
          onChange={({ detail }) => {
            const kind = integrationKinds.find((each) => each === detail.value);
            if (kind) onChange(chooseKind(draft, kind));
          }}
        />
      </FormField>
    </Container>
  );
}
