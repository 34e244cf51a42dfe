import type {
  GetDomainCommandOutput,
  UpdateDomainCommandInput,
} from "@aws-sdk/client-customer-profiles";
import type { FormFields } from "../../../components/form-fields.ts";
import { expirationDaysError } from "../domain-fields.ts";

/** A domain's settings as its form has them: texts, empty for what is not set. */
export interface SettingsValues {
  expirationDays: string;
  encryptionKey: string;
  deadLetterQueueUrl: string;
}

export type SettingName = keyof SettingsValues;

const inWords = (text: string) => text.trim() || undefined;

export const settingFields: FormFields<SettingsValues> = {
  expirationDays: { label: "Days until data expires", inWords },
  encryptionKey: { label: "Encryption key", inWords },
  deadLetterQueueUrl: { label: "Dead-letter queue", inWords },
};

/** Longest text of the API's model, in characters (shapes `encryptionKey` and `sqsQueueUrl`, which have no pattern). */
const mostCharacters = 255;

export function settingsOf(domain: GetDomainCommandOutput): SettingsValues {
  return {
    expirationDays: domain.DefaultExpirationDays?.toString() ?? "",
    encryptionKey: domain.DefaultEncryptionKey ?? "",
    deadLetterQueueUrl: domain.DeadLetterQueueUrl ?? "",
  };
}

/** What is wrong with each setting, as a sentence; undefined where nothing is. */
export function settingsErrors(values: SettingsValues): Record<SettingName, string | undefined> {
  return {
    expirationDays: expirationDaysError(values.expirationDays.trim()),
    encryptionKey: lengthError(values.encryptionKey),
    deadLetterQueueUrl: lengthError(values.deadLetterQueueUrl),
  };
}

function lengthError(text: string): string | undefined {
  const { length } = [...text.trim()];
  return length > mostCharacters
    ? `It has ${length} characters; ${mostCharacters} are allowed.`
    : undefined;
}

/** Members of UpdateDomain for these settings alone: absent ones stay as they are, an empty text clears. */
export function updateOf(
  values: SettingsValues,
  names: readonly SettingName[],
): Omit<UpdateDomainCommandInput, "DomainName"> {
  return {
    ...(names.includes("expirationDays") && {
      DefaultExpirationDays: Number(values.expirationDays.trim()),
    }),
    ...(names.includes("encryptionKey") && { DefaultEncryptionKey: values.encryptionKey.trim() }),
    ...(names.includes("deadLetterQueueUrl") && {
      DeadLetterQueueUrl: values.deadLetterQueueUrl.trim(),
    }),
  };
}
