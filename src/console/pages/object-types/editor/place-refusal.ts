import type { DraftErrors } from "./check-draft.ts";
import type { ObjectTypeDraft } from "./draft.ts";

export interface PlacedRefusal {
  /** What the service says of fields, keys and settings that the form has, at their places. */
  errors: Pick<DraftErrors, "settings" | "fields" | "keys">;
  /** What it says beside that; "" when everything has a place. */
  rest: string;
}

/**
 * Finds the places that a refusal names. A refusal is a text: the API has no member that says what it is about, so that the
 * names in its sentences are all there is to go by.
 */
export function placeRefusal(message: string, draft: ObjectTypeDraft): PlacedRefusal {
  const settings: Partial<Record<"encryptionKey" | "maxObjects" | "timestampFormat", string>> = {};
  const fields = new Map<number, { name: string }>();
  const keys = new Map<number, { name: string }>();
  const rest: string[] = [];
  for (const sentence of message.split(/\.\s+(?=[A-Z])/u)) {
    const named = (word: RegExp) => word.exec(sentence)?.[1];
    const fieldName = named(/\bfields? ([\w.-]+\w)/iu);
    const keyName = named(/\bkeys? ([\w-]+)/iu);
    const field = draft.fields.find(({ name }) => name === fieldName);
    const key = draft.keys.find(({ name }) => name === keyName);
    if (key) keys.set(key.id, { name: sentence });
    else if (field) fields.set(field.id, { name: sentence });
    else if (sentence.includes("EncryptionKey")) settings.encryptionKey = sentence;
    else if (sentence.includes("MaxProfileObjectCount")) settings.maxObjects = sentence;
    else if (sentence.includes("SourceLastUpdatedTimestampFormat"))
      settings.timestampFormat = sentence;
    else rest.push(sentence);
  }
  return { errors: { settings, fields, keys }, rest: rest.join(". ") };
}
