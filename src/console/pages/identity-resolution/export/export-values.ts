import type { ExportingConfig } from "@aws-sdk/client-customer-profiles";
import type { FormFields } from "../../../components/form-fields.ts";

/** Where results are written, as its form has it: texts, empty for nowhere. */
export interface ExportValues {
  bucket: string;
  prefix: string;
}

const inWords = (text: string) => text.trim() || undefined;

export const exportFields: FormFields<ExportValues> = {
  bucket: { label: "Export bucket", inWords },
  prefix: { label: "Export prefix", inWords },
};

export function exportOf(config: ExportingConfig | undefined): ExportValues {
  const { S3BucketName = "", S3KeyName = "" } = config?.S3Exporting ?? {};
  return { bucket: S3BucketName, prefix: S3KeyName };
}

/** What is wrong with each field (shapes `s3BucketName` and `s3KeyNameCustomerOutputConfig`), as a sentence. */
export function exportErrors({
  bucket,
  prefix,
}: ExportValues): Record<keyof ExportValues, string | undefined> {
  return { bucket: bucketError(bucket.trim(), prefix.trim()), prefix: prefixError(prefix.trim()) };
}

function bucketError(bucket: string, prefix: string): string | undefined {
  if (bucket === "") return prefix === "" ? undefined : "Enter the bucket that the prefix is in.";
  return /^[a-z0-9.-]{3,63}$/u.test(bucket)
    ? undefined
    : "Enter 3 to 63 small letters, digits, dots and hyphens.";
}

function prefixError(prefix: string): string | undefined {
  const { length } = [...prefix];
  return length > 800 ? `The prefix has ${length} characters; 800 are allowed.` : undefined;
}

/** The member of the API: absent where nothing is to be exported. */
export function exportingConfig({ bucket, prefix }: ExportValues): {
  ExportingConfig?: ExportingConfig;
} {
  if (bucket.trim() === "") return {};
  const S3KeyName = prefix.trim();
  return {
    ExportingConfig: {
      S3Exporting: { S3BucketName: bucket.trim(), ...(S3KeyName && { S3KeyName }) },
    },
  };
}

/** "s3://results/matches/" */
export function exportInWords(config: ExportingConfig | undefined): string | undefined {
  const { bucket, prefix } = exportOf(config);
  return bucket === "" ? undefined : `s3://${bucket}/${prefix}`;
}
