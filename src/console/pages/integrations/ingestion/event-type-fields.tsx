import FormField from "@cloudscape-design/components/form-field";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { ObjectTypeInput } from "./object-type-input.tsx";

interface EventTypeFieldsProps {
  domainName: string;
  eventTypes: readonly string[];
  names: Readonly<Record<string, string>>;
  errorText: string | undefined;
  onChange: (names: Readonly<Record<string, string>>) => void;
}

/** An object type for each type of event; what has none is passed over. */
export function EventTypeFields(props: EventTypeFieldsProps) {
  const { domainName, eventTypes, names, errorText, onChange } = props;
  return (
    <FormField
      label="Object types by event type"
      description="Events whose field is empty are passed over."
      errorText={errorText}
    >
      <div role="group" aria-label="Object types by event type">
        <SpaceBetween size="s">
          {eventTypes.map((eventType, index) => (
            <FormField key={eventType} label={eventType}>
              <ObjectTypeInput
                domainName={domainName}
                name={index === 0 ? "objectTypeNames" : `objectTypeNames-${eventType}`}
                value={names[eventType] ?? ""}
                onChange={(name) => onChange({ ...names, [eventType]: name })}
              />
            </FormField>
          ))}
        </SpaceBetween>
      </div>
    </FormField>
  );
}
