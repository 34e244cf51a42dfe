import Checkbox from "@cloudscape-design/components/checkbox";
import Container from "@cloudscape-design/components/container";
import FormField from "@cloudscape-design/components/form-field";
import Header from "@cloudscape-design/components/header";
import Input from "@cloudscape-design/components/input";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { memo } from "react";
import type { DraftErrors, SettingName } from "./check-draft.ts";
import type { ObjectTypeDraft } from "./draft.ts";

interface SettingsFieldsProps {
  draft: ObjectTypeDraft;
  errors: DraftErrors["settings"];
  onChange: (part: Partial<ObjectTypeDraft>) => void;
}

interface SettingText {
  name: Exclude<SettingName, "name" | "description">;
  label: string;
  description: string;
  constraint: string;
  isNumber: boolean;
}

const settings: readonly SettingText[] = [
  {
    name: "expirationDays",
    label: "Days until data expires",
    description: "For objects of this type that come in from now on.",
    constraint: "1 to 1,098 days. Empty: what the domain says.",
    isNumber: true,
  },
  {
    name: "sourcePriority",
    label: "Source priority",
    description:
      "Whose value wins where several types fill one field: the lowest number, also over what was set by hand.",
    constraint: "From 1, which is the highest. Empty: the lowest.",
    isNumber: true,
  },
  {
    name: "maxObjects",
    label: "Most objects on a profile",
    description: "Of this type. When a profile is full, objects beyond this number go first.",
    constraint: "From 1. Empty: no limit but that of all types together.",
    isNumber: true,
  },
  {
    name: "encryptionKey",
    label: "Encryption key",
    description:
      "A KMS key of this account, by id, ARN or alias. Cannot change in a domain with a data store.",
    constraint: "Up to 255 characters. Empty: the domain's.",
    isNumber: false,
  },
];

const timestampFormat: SettingText = {
  name: "timestampFormat",
  label: "Format of source timestamps",
  description:
    "How the field that is written to _profile.SourceLastUpdatedTimestamp is read, so that older data does not replace newer.",
  constraint: "EpochMilli, or a pattern such as yyyy-MM-dd'T'HH:mm:ssX. Empty: no such field.",
  isNumber: false,
};

/** What holds for all objects of the type. */
export function SettingsFields({ draft, errors, onChange }: SettingsFieldsProps) {
  const isOwn = draft.templateId === "";
  return (
    <Container header={<Header variant="h2">Settings</Header>}>
      <SpaceBetween size="l">
        {isOwn && (
          <Checkbox
            checked={draft.allowsProfileCreation}
            description="Otherwise an object whose keys lead to no profile is rejected, and goes to the domain's dead-letter queue if it has one."
            onChange={({ detail }) => onChange({ allowsProfileCreation: detail.checked })}
          >
            Create a profile for an object that belongs to none
          </Checkbox>
        )}
        {(isOwn ? [timestampFormat, ...settings] : settings).map((setting) => (
          <SettingField
            key={setting.name}
            setting={setting}
            value={draft[setting.name]}
            errorText={errors[setting.name]}
            onChange={onChange}
          />
        ))}
      </SpaceBetween>
    </Container>
  );
}

interface SettingFieldProps {
  setting: SettingText;
  value: string;
  errorText: string | undefined;
  onChange: (part: Partial<ObjectTypeDraft>) => void;
}

/** Drawn anew only when it is what somebody types in. */
const SettingField = memo(function SettingField(props: SettingFieldProps) {
  const { setting, value, errorText, onChange } = props;
  const { name, label, description, constraint, isNumber } = setting;
  return (
    <FormField
      label={`${label} (optional)`}
      description={description}
      constraintText={constraint}
      errorText={errorText}
    >
      <Input
        value={value}
        spellcheck={false}
        autoComplete={false}
        {...(isNumber && { inputMode: "numeric" })}
        onChange={({ detail }) => onChange({ [name]: detail.value })}
      />
    </FormField>
  );
});
