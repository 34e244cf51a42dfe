import FormField from "@cloudscape-design/components/form-field";
import Input from "@cloudscape-design/components/input";
import Textarea from "@cloudscape-design/components/textarea";
import type { FieldKind } from "../../../../profile-model/fields.ts";

interface TextFieldProps {
  /** Its key in the draft, and its name in the page. */
  path: string;
  label: string;
  kind?: FieldKind;
  maxLength: number;
  value: string;
  error: string | undefined;
  onChange: (value: string) => void;
}

const inputModes = { email: "email", phone: "tel" } as const;

/** A text of the profile; one that may be long in an area of its own. */
export function TextField(props: TextFieldProps) {
  const { path, label, kind = "text", maxLength, value, error, onChange } = props;
  const inputMode = kind === "email" || kind === "phone" ? inputModes[kind] : undefined;
  return (
    <FormField
      label={label}
      constraintText={kind === "date" && "By convention YYYY-MM-DD, such as 1980-02-03."}
      errorText={error}
    >
      {maxLength > 255 ? (
        <Textarea
          name={path}
          value={value}
          rows={3}
          onChange={({ detail }) => onChange(detail.value)}
        />
      ) : (
        <Input
          name={path}
          value={value}
          autoComplete={false}
          spellcheck={false}
          {...(inputMode && { inputMode })}
          onChange={({ detail }) => onChange(detail.value)}
        />
      )}
    </FormField>
  );
}
