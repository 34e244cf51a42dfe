import Autosuggest from "@cloudscape-design/components/autosuggest";
import { useObjectTypeNames } from "./use-object-type-names.ts";

interface ObjectTypeInputProps {
  domainName: string;
  name: string;
  value: string;
  onChange: (value: string) => void;
}

/** The name of an object type: one of the domain's, a template, or any other. */
export function ObjectTypeInput({ domainName, name, value, onChange }: ObjectTypeInputProps) {
  const { ofDomain, templates } = useObjectTypeNames(domainName);
  return (
    <Autosuggest
      name={name}
      value={value}
      options={[
        { label: "Of this domain", options: ofDomain.map((each) => ({ value: each })) },
        { label: "Templates", options: templates.map((each) => ({ value: each })) },
      ]}
      enteredTextLabel={(text) => `Use: ${text}`}
      clearAriaLabel="Clear the object type"
      onChange={({ detail }) => onChange(detail.value)}
    />
  );
}
