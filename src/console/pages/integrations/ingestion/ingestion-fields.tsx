import ExpandableSection from "@cloudscape-design/components/expandable-section";
import FormField from "@cloudscape-design/components/form-field";
import Input from "@cloudscape-design/components/input";
import RadioGroup from "@cloudscape-design/components/radio-group";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { EventTypeFields } from "./event-type-fields.tsx";
import type { IngestionField, IngestionValues } from "./ingestion-values.ts";
import { ObjectTypeInput } from "./object-type-input.tsx";

interface IngestionFieldsProps {
  domainName: string;
  values: IngestionValues;
  /** Event types to offer; none where the source sends no events. */
  eventTypes: readonly string[];
  /** Where events are all that the source sends. */
  onlyEvents?: boolean;
  errors: Partial<Record<IngestionField, string | undefined>>;
  onChange: (values: IngestionValues) => void;
}

/** What becomes of that which comes in: object types, and for whom. */
export function IngestionFields(props: IngestionFieldsProps) {
  const { domainName, values, eventTypes, onlyEvents = false, errors, onChange } = props;
  const hasOptional = values.roleArn !== "" || values.eventTrigger !== "";
  return (
    <SpaceBetween size="l">
      {eventTypes.length > 0 && !onlyEvents && (
        <FormField label="Object types">
          <RadioGroup
            value={values.typesBy}
            items={[
              { value: "one", label: "Everything becomes an object of one type" },
              { value: "event", label: "Each type of event has its own object type" },
            ]}
            onChange={({ detail }) =>
              onChange({ ...values, typesBy: detail.value === "event" ? "event" : "one" })
            }
          />
        </FormField>
      )}
      {values.typesBy === "one" ? (
        <FormField
          label="Object type"
          description="It says which fields and keys of a record make a profile."
          constraintText="One of this domain, a template by its name, or _unstructured for what no type describes."
          errorText={errors.objectTypeName}
        >
          <ObjectTypeInput
            domainName={domainName}
            name="objectTypeName"
            value={values.objectTypeName}
            onChange={(objectTypeName) => onChange({ ...values, objectTypeName })}
          />
        </FormField>
      ) : (
        <EventTypeFields
          domainName={domainName}
          eventTypes={eventTypes}
          names={values.objectTypeNames}
          errorText={errors.objectTypeNames}
          onChange={(objectTypeNames) => onChange({ ...values, objectTypeNames })}
        />
      )}
      <FormField label="Applies to">
        <RadioGroup
          value={values.scope}
          items={[
            { value: "PROFILE", label: "Profiles", description: "Each record is of a customer." },
            {
              value: "DOMAIN",
              label: "The domain, no profile",
              description: "Records that are of no customer, such as a catalogue.",
            },
          ]}
          onChange={({ detail }) =>
            onChange({ ...values, scope: detail.value === "DOMAIN" ? "DOMAIN" : "PROFILE" })
          }
        />
      </FormField>
      <ExpandableSection
        headerText="Role and event trigger (optional)"
        defaultExpanded={hasOptional}
        {...((errors.roleArn || errors.eventTrigger) && { expanded: true })}
      >
        <SpaceBetween size="l">
          <FormField
            label="IAM role"
            description="The ARN of the role with which the integration makes requests on your behalf."
            errorText={errors.roleArn}
          >
            <Input
              name="roleArn"
              value={values.roleArn}
              onChange={({ detail }) => onChange({ ...values, roleArn: detail.value })}
            />
          </FormField>
          <FormField
            label="Event trigger"
            description="The name of the event trigger that is active for this integration."
            constraintText="Up to 64 letters, digits, hyphens and underscores."
            errorText={errors.eventTrigger}
          >
            <Input
              name="eventTrigger"
              value={values.eventTrigger}
              onChange={({ detail }) => onChange({ ...values, eventTrigger: detail.value })}
            />
          </FormField>
        </SpaceBetween>
      </ExpandableSection>
    </SpaceBetween>
  );
}
