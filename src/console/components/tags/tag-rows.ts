import type { Tags } from "../../api/tag-changes.ts";

/** One line of the editor; its `id` stays while its key is typed. */
export interface TagRow {
  id: number;
  key: string;
  value: string;
}

/** "You can associate as many as 50 tags with a resource" (TagResource, API reference). */
export const mostTags = 50;

export function rowsOf(tags: Tags): TagRow[] {
  return Object.entries(tags).map(([key, value], id) => ({ id, key, value }));
}

export function tagsOf(rows: readonly TagRow[]): Tags {
  return Object.fromEntries(rows.map(({ key, value }) => [key, value]));
}

/**
 * What is wrong with a row's key (shape `TagKey`), as a sentence; undefined when nothing is. `+-=` in the model's pattern
 * is a range, which has the digits, commas, semicolons, colons and `<` in it.
 */
export function keyError(row: TagRow, rows: readonly TagRow[]): string | undefined {
  const { id, key } = row;
  if (key === "") return "Enter a key.";
  if (key.length > 128) return `The key has ${key.length} characters; 128 are allowed.`;
  if (key.startsWith("aws:")) return "Keys that begin with aws: belong to AWS.";
  if (!/^[a-zA-Z+-=._:/]+$/.test(key))
    return "Use letters without accents, digits and + - = . , _ : ; / < only; no spaces.";
  if (rows.some((other) => other.id !== id && other.key === key))
    return "Another tag has this key.";
  return undefined;
}

/** What is wrong with a row's value (shape `TagValue`). */
export function valueError({ value }: TagRow): string | undefined {
  const { length } = [...value];
  return length > 256 ? `The value has ${length} characters; 256 are allowed.` : undefined;
}

/** What is wrong with the rows, by the names of their inputs; empty when nothing is. */
export function tagErrors(rows: readonly TagRow[]): Readonly<Record<string, string>> {
  return Object.fromEntries(
    rows.flatMap((row) => {
      const key = keyError(row, rows);
      const value = valueError(row);
      return [
        ...(key === undefined ? [] : [[`key-${row.id}`, key] as const]),
        ...(value === undefined ? [] : [[`value-${row.id}`, value] as const]),
      ];
    }),
  );
}
