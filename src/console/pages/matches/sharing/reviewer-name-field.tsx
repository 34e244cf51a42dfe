import FormField from "@cloudscape-design/components/form-field";
import Input from "@cloudscape-design/components/input";

interface ReviewerNameFieldProps {
  value: string;
  onChange: (name: string) => void;
}

/** Optional: what the decisions of this browser are signed with. */
export function ReviewerNameField({ value, onChange }: ReviewerNameFieldProps) {
  return (
    <FormField
      label={
        <>
          Your name for colleagues <i>- optional</i>
        </>
      }
      description="Stands with what you decide from now on. It is kept in this browser and not verified."
      constraintText="Up to 80 characters."
    >
      <Input
        name="reviewer"
        autoComplete={false}
        nativeInputAttributes={{ maxLength: 80 }}
        value={value}
        onChange={({ detail }) => onChange(detail.value)}
      />
    </FormField>
  );
}
