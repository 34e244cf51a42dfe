import AttributeEditor, {
  type AttributeEditorProps,
} from "@cloudscape-design/components/attribute-editor";
import Autosuggest, { type AutosuggestProps } from "@cloudscape-design/components/autosuggest";
import FormField from "@cloudscape-design/components/form-field";
import Input from "@cloudscape-design/components/input";
import RadioGroup from "@cloudscape-design/components/radio-group";
import SpaceBetween from "@cloudscape-design/components/space-between";
import {
  checkSearchTerm,
  mostSearchTerms,
  type SearchTermErrors,
} from "../../../search/check-search-term.ts";
import type { SearchTerm } from "../../../search/detect-search-term.ts";
import { objectSearchKeys, standardSearchKeys } from "../../../search/search-keys.ts";
import { addTerm, changeTerm, removeTerm, requestOf, type SearchDraft } from "./search-draft.ts";

interface SeveralKeysProps {
  draft: SearchDraft;
  onChange: (draft: SearchDraft) => void;
  showErrors: boolean;
}

const keyOptions: AutosuggestProps.Options = [
  {
    label: "Of every profile",
    options: standardSearchKeys.map(({ keyName, label }) => ({
      value: keyName,
      description: label,
    })),
  },
  {
    label: "Of profile objects",
    options: objectSearchKeys.map((keyName) => ({ value: keyName })),
  },
];

/** A row's two fields. */
function fields(
  draft: SearchDraft,
  onChange: (draft: SearchDraft) => void,
  errors: readonly SearchTermErrors[],
): AttributeEditorProps.FieldDefinition<SearchTerm>[] {
  return [
    {
      label: "Key",
      errorText: (_, index) => errors[index]?.keyName,
      control: ({ keyName }, index) => (
        <Autosuggest
          value={keyName}
          options={keyOptions}
          onChange={({ detail }) => onChange(changeTerm(draft, index, { keyName: detail.value }))}
          enteredTextLabel={(entered) => `Use the key ${entered}`}
          placeholder="_email, or a key of your own"
          clearAriaLabel="Clear the key"
        />
      ),
    },
    {
      label: "Value",
      errorText: (_, index) => errors[index]?.value,
      control: ({ value }, index) => (
        <Input
          value={value}
          onChange={({ detail }) => onChange(changeTerm(draft, index, { value: detail.value }))}
          autoComplete={false}
          spellcheck={false}
        />
      ),
    },
  ];
}

/** One to five keys with their values, and whether a profile must have all or any of them. */
export function SeveralKeys({ draft, onChange, showErrors }: SeveralKeysProps) {
  const errors = requestOf(draft).terms.map((term) => (showErrors ? checkSearchTerm(term) : {}));
  const surplus = draft.terms.length - mostSearchTerms;
  return (
    <SpaceBetween size="l">
      <FormField label="Find profiles with">
        <RadioGroup
          direction="horizontal"
          value={draft.operator}
          onChange={({ detail }) =>
            onChange({ ...draft, operator: detail.value === "OR" ? "OR" : "AND" })
          }
          items={[
            { value: "AND", label: "All of the keys (AND)" },
            { value: "OR", label: "Any of the keys (OR)" },
          ]}
        />
      </FormField>
      <AttributeEditor
        items={draft.terms}
        definition={fields(draft, onChange, errors)}
        addButtonText="Add a key"
        onAddButtonClick={() => onChange(addTerm(draft))}
        disableAddButton={surplus >= 0}
        removeButtonText="Remove"
        i18nStrings={{
          removeButtonAriaLabel: ({ keyName }) => `Remove the key ${keyName}`.trim(),
          itemRemovedAriaLive: "The key was removed.",
          errorIconAriaLabel: "Error",
        }}
        isItemRemovable={() => draft.terms.length > 1}
        onRemoveButtonClick={({ detail }) => onChange(removeTerm(draft, detail.itemIndex))}
        additionalInfo={
          surplus > 0
            ? `A search has at most ${mostSearchTerms} keys: remove ${surplus}.`
            : `Up to ${mostSearchTerms} keys.`
        }
      />
    </SpaceBetween>
  );
}
