import Container from "@cloudscape-design/components/container";
import FormField from "@cloudscape-design/components/form-field";
import Header from "@cloudscape-design/components/header";
import Multiselect from "@cloudscape-design/components/multiselect";
import RadioGroup from "@cloudscape-design/components/radio-group";
import SpaceBetween from "@cloudscape-design/components/space-between";
import {
  type AttributeType,
  documentedSubTypes,
} from "../../../../profile-model/matching-rules/rule-settings.ts";
import { attributeTypes, ruleErrors, type RuleValues } from "./rule-values.ts";

interface ComparedFieldsProps {
  values: RuleValues;
  showsErrors: boolean;
  onChange: (values: RuleValues) => void;
}

const labels: Readonly<Record<AttributeType, string>> = {
  Address: "Address stands for",
  PhoneNumber: "PhoneNumber stands for",
  EmailAddress: "EmailAddress stands for",
};

/** Which fields of a profile an address, a phone number and an e-mail address of a rule mean. */
export function ComparedFields({ values, showsErrors, onChange }: ComparedFieldsProps) {
  const errors = ruleErrors(values);
  return (
    <Container header={<Header variant="h2">Fields that are compared</Header>}>
      <SpaceBetween size="l">
        {attributeTypes.map((type) => (
          <div key={type} data-field={type}>
            <FormField label={labels[type]} errorText={showsErrors && errors[type]}>
              <Multiselect
                selectedOptions={values.subTypes[type].map((value) => ({ value, label: value }))}
                options={subTypesFor(type, values).map((value) => ({ value, label: value }))}
                placeholder="Choose fields"
                deselectAriaLabel={({ value = "" }) => `Remove ${value}`}
                i18nStrings={{ tokenLimitShowFewer: "Show fewer", tokenLimitShowMore: "Show more" }}
                onChange={({ detail }) =>
                  onChange({
                    ...values,
                    subTypes: {
                      ...values.subTypes,
                      [type]: detail.selectedOptions.flatMap(({ value }) => value ?? []),
                    },
                  })
                }
              />
            </FormField>
          </div>
        ))}
        <FormField label="Comparison">
          <RadioGroup
            value={values.model}
            items={[
              {
                value: "ONE_TO_ONE",
                label: "Each field with the same field only",
                description: "A mobile number matches another profile's mobile number.",
              },
              {
                value: "MANY_TO_MANY",
                label: "Any field of a type with any other of it",
                description: "A mobile number matches another profile's home number too.",
              },
            ]}
            onChange={({ detail }) =>
              onChange({
                ...values,
                model: detail.value === "MANY_TO_MANY" ? "MANY_TO_MANY" : "ONE_TO_ONE",
              })
            }
          />
        </FormField>
      </SpaceBetween>
    </Container>
  );
}

/** What is offered: what the API reference names, and what the domain has besides. */
function subTypesFor(type: AttributeType, { subTypes }: RuleValues): string[] {
  return [...new Set([...documentedSubTypes[type], ...subTypes[type]])];
}
