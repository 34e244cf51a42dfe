import FormField from "@cloudscape-design/components/form-field";
import Input from "@cloudscape-design/components/input";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { exportErrors, type ExportValues } from "./export-values.ts";

interface ExportInputsProps<Values extends ExportValues> {
  values: Values;
  showsErrors: boolean;
  /** Whether there is a location now, which saving without a bucket removes. */
  isExporting: boolean;
  onChange: (values: Values) => void;
}

/** Where in S3 results are written. */
export function ExportInputs<Values extends ExportValues>(props: ExportInputsProps<Values>) {
  const { values, showsErrors, isExporting, onChange } = props;
  const errors = exportErrors(values);
  return (
    <SpaceBetween size="l">
      <FormField
        label="Export results to the bucket (optional)"
        description="An S3 bucket of this account, whose policy must let profile.amazonaws.com write into it."
        constraintText="3 to 63 small letters, digits, dots and hyphens. Empty: results are not exported."
        errorText={showsErrors && errors.bucket}
        warningText={
          isExporting && values.bucket.trim() === "" && "Saving ends the export of results."
        }
      >
        <Input
          name="bucket"
          value={values.bucket}
          onChange={({ detail }) => onChange({ ...values, bucket: detail.value })}
        />
      </FormField>
      <FormField
        label="Under the prefix (optional)"
        description="What the keys of the files begin with."
        errorText={showsErrors && errors.prefix}
      >
        <Input
          name="prefix"
          value={values.prefix}
          onChange={({ detail }) => onChange({ ...values, prefix: detail.value })}
        />
      </FormField>
    </SpaceBetween>
  );
}
