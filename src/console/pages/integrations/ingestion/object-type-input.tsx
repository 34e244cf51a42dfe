import Input from "@cloudscape-design/components/input";

interface ObjectTypeInputProps {
  domainName: string;
  name: string;
  value: string;
  onChange: (value: string) => void;
}

export function ObjectTypeInput({ name, value, onChange }: ObjectTypeInputProps) {
  return <Input name={name} value={value} onChange={({ detail }) => onChange(detail.value)} />;
}
