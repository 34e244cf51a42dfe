import ColumnLayout from "@cloudscape-design/components/column-layout";
import Container from "@cloudscape-design/components/container";
import Header from "@cloudscape-design/components/header";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { type FieldDefinition, standardFields } from "../../../../profile-model/fields.ts";
import { AddressFields } from "./address-fields.tsx";
import { AttributeRows } from "./attribute-rows.tsx";
import type { DraftErrors } from "./check-draft.ts";
import { EnumField } from "./enum-field.tsx";
import { PreferenceRows } from "./preference-rows.tsx";
import type { ProfileDraft } from "./profile-draft.ts";
import { TextField } from "./text-field.tsx";

interface ProfileFormFieldsProps {
  saved: ProfileDraft;
  draft: ProfileDraft;
  errors: DraftErrors;
  onChange: (draft: ProfileDraft) => void;
}

const groups = Map.groupBy(
  standardFields.filter(({ kind }) => kind !== "preferences"),
  ({ group }) => group,
);

/** Everything of a profile that a person can enter, in the groups in which its page shows it. */
export function ProfileFormFields({ saved, draft, errors, onChange }: ProfileFormFieldsProps) {
  const changeText = (path: string, value: string) =>
    onChange({ ...draft, texts: { ...draft.texts, [path]: value } });

  const control = (field: FieldDefinition) => {
    const { name, kind, label, maxLength } = field;
    if (kind === "address")
      return (
        <AddressFields
          key={name}
          field={field}
          texts={draft.texts}
          errors={errors.texts}
          onChange={changeText}
        />
      );
    const value = draft.texts[name] ?? "";
    if (kind === "enum")
      return (
        <EnumField
          key={name}
          field={field}
          value={value}
          savedValue={saved.texts[name] ?? ""}
          onChange={(next) => changeText(name, next)}
        />
      );
    return (
      <TextField
        key={name}
        path={name}
        label={label}
        kind={kind}
        maxLength={maxLength}
        value={value}
        error={errors.texts.get(name)}
        onChange={(next) => changeText(name, next)}
      />
    );
  };

  return (
    <SpaceBetween size="l">
      {[...groups].map(([group, fields]) => (
        <Container key={group} header={<Header variant="h2">{group}</Header>}>
          {group === "Address" ? (
            <SpaceBetween size="s">{fields.map(control)}</SpaceBetween>
          ) : (
            <ColumnLayout columns={2}>{fields.map(control)}</ColumnLayout>
          )}
        </Container>
      ))}
      <Container header={<Header variant="h2">Contact preferences</Header>}>
        <PreferenceRows
          rows={draft.preferences}
          errors={errors.preferences}
          onChange={(preferences) => onChange({ ...draft, preferences })}
        />
      </Container>
      <Container header={<Header variant="h2">Attributes</Header>}>
        <AttributeRows
          rows={draft.attributes}
          errors={errors.attributes}
          onChange={(attributes) => onChange({ ...draft, attributes })}
        />
      </Container>
    </SpaceBetween>
  );
}
