import Container from "@cloudscape-design/components/container";
import Header from "@cloudscape-design/components/header";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { NewTags } from "../../../components/tags/new-tags.tsx";
import { IngestionFields } from "../ingestion/ingestion-fields.tsx";
import { eventTypesFor } from "../ingestion/ingestion-values.ts";
import { kindDescriptions } from "./integration-kinds.ts";
import type { WizardStepProps } from "./wizard-step.tsx";

/** What becomes of that which comes in, and the integration's tags. */
export function TypesStep({ domainName, draft, errors, onChange }: WizardStepProps) {
  const { kind, ingestion, tags } = draft;
  const { eventTypes } = kindDescriptions[kind];
  return (
    <SpaceBetween size="l">
      <Container header={<Header variant="h2">Ingestion</Header>}>
        <IngestionFields
          domainName={domainName}
          values={ingestion}
          eventTypes={
            eventTypes ?? (kind === "other" ? eventTypesFor(ingestion.objectTypeNames) : [])
          }
          onlyEvents={eventTypes !== undefined}
          errors={errors}
          onChange={(changed) => onChange({ ...draft, ingestion: changed })}
        />
      </Container>
      <NewTags
        rows={tags}
        showsMissingKeys={Object.keys(errors).length > 0}
        onChange={(changed) => onChange({ ...draft, tags: changed })}
      />
    </SpaceBetween>
  );
}
