import FormField from "@cloudscape-design/components/form-field";
import Grid from "@cloudscape-design/components/grid";
import Input from "@cloudscape-design/components/input";
import Select, { type SelectProps } from "@cloudscape-design/components/select";
import { checkSearchTerm } from "../../../search/check-search-term.ts";
import { describeSearchKey, standardSearchKeys } from "../../../search/search-keys.ts";
import { detect, requestOf, type SearchDraft } from "./search-draft.ts";

interface OneValueProps {
  draft: SearchDraft;
  onChange: (draft: SearchDraft) => void;
  showErrors: boolean;
  autoFocus: boolean;
}

const keyOptions: SelectProps.Option[] = [
  { value: detect, label: "Detect" },
  ...standardSearchKeys.map(({ keyName, label }) => ({ value: keyName, label, labelTag: keyName })),
];

/** One box for what is known of a person, and the key it is searched by. */
export function OneValue({ draft, onChange, showErrors, autoFocus }: OneValueProps) {
  const [term] = requestOf(draft).terms;
  const errors = term && showErrors ? checkSearchTerm(term) : {};
  return (
    <Grid
      gridDefinition={[
        { colspan: { default: 12, xs: 4, m: 3 } },
        { colspan: { default: 12, xs: 8, m: 9 } },
      ]}
    >
      <FormField label="Search by">
        <Select
          options={keyOptions}
          selectedOption={keyOptions.find(({ value }) => value === draft.chosenKey) ?? null}
          onChange={({ detail }) =>
            onChange({ ...draft, chosenKey: detail.selectedOption.value ?? detect })
          }
        />
      </FormField>
      <FormField
        label="Value"
        stretch
        errorText={errors.value}
        constraintText={
          term && draft.text.trim() !== ""
            ? `Searches by ${describeSearchKey(term.keyName)}.`
            : "A full name, e-mail, phone, profile ID or key=value."
        }
      >
        <Input
          type="search"
          value={draft.text}
          onChange={({ detail }) => onChange({ ...draft, text: detail.value })}
          autoFocus={autoFocus}
          autoComplete={false}
          spellcheck={false}
          clearAriaLabel="Clear the value"
        />
      </FormField>
    </Grid>
  );
}
