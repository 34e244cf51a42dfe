import { draftTexts } from "./draft-texts.ts";
import type { AttributeRow, PreferenceRow, ProfileDraft } from "./profile-draft.ts";

/** What is wrong with a draft by the API's model, as sentences to show at the fields. */
export interface DraftErrors {
  /** By `DraftText.path`. */
  texts: ReadonlyMap<string, string>;
  /** By row; undefined for a row that is right. */
  attributes: readonly (Partial<AttributeRow> | undefined)[];
  preferences: readonly (Partial<Pick<PreferenceRow, "keyName" | "keyValue">> | undefined)[];
}

export function checkDraft(draft: ProfileDraft): DraftErrors {
  const tooLong = draftTexts.flatMap(({ path, maxLength }): [string, string][] => {
    const error = lengthError(draft.texts[path] ?? "", maxLength);
    return error ? [[path, error]] : [];
  });
  return {
    texts: new Map(tooLong),
    attributes: draft.attributes.map((row) => checkAttribute(row, draft.attributes)),
    preferences: draft.preferences.map(checkPreference),
  };
}

export function hasDraftErrors({ texts, attributes, preferences }: DraftErrors): boolean {
  return texts.size > 0 || [...attributes, ...preferences].some((row) => row !== undefined);
}

/** Lengths are of code points, as the service counts them (Smithy, "length trait"). */
function lengthError(text: string, maxLength: number): string | undefined {
  const { length } = [...text];
  return length > maxLength
    ? `At most ${maxLength.toLocaleString()} characters; this has ${length.toLocaleString()}.`
    : undefined;
}

/** Shapes `string1To255` for both; an empty value would remove the attribute, which removing its row says better. */
function checkAttribute(
  { name, value }: AttributeRow,
  rows: readonly AttributeRow[],
): Partial<AttributeRow> | undefined {
  const isTwice = rows.filter((row) => row.name === name).length > 1;
  const nameError =
    (name === "" && "Enter a name.") ||
    (isTwice && "There is another attribute of this name.") ||
    lengthError(name, 255);
  const valueError =
    (value === "" && "Enter a value, or remove the attribute.") || lengthError(value, 255);
  if (!nameError && !valueError) return undefined;
  return { ...(nameError && { name: nameError }), ...(valueError && { value: valueError }) };
}

/** Shapes `name` and `string1To255`; a preference that says nothing at all is refused here, where a row can be removed. */
function checkPreference({
  contactType,
  keyName,
  keyValue,
}: PreferenceRow): DraftErrors["preferences"][number] {
  const keyNameError =
    lengthError(keyName, 64) ??
    (keyName !== "" && !/^[a-zA-Z0-9_-]+$/u.test(keyName)
      ? "Use letters, digits, hyphens and underscores only."
      : undefined);
  const isEmpty = contactType === "" && keyName === "" && keyValue === "";
  const keyValueError = isEmpty
    ? "Say what to contact the customer by, or remove the preference."
    : lengthError(keyValue, 255);
  if (!keyNameError && !keyValueError) return undefined;
  return {
    ...(keyNameError && { keyName: keyNameError }),
    ...(keyValueError && { keyValue: keyValueError }),
  };
}
