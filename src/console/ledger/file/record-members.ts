/** What is wrong with a record, as what follows "This line". */
export class RecordInvalid extends Error {}

/** A parsed JSON object of which nothing is known. */
export type Json = Readonly<Record<string, unknown>>;

export function isObjectOfTexts(value: unknown): boolean {
  return isObject(value) && Object.values(value).every((part) => typeof part === "string");
}

export function isObject(value: unknown): value is Json {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

export function text(record: Json, name: string): string {
  const value = record[name];
  if (typeof value !== "string") throw new RecordInvalid(`has no text for ${name}`);
  return value;
}

export function number(record: Json, name: string): number {
  const value = record[name];
  if (typeof value !== "number") throw new RecordInvalid(`has no number for ${name}`);
  return value;
}

export function date(record: Json, name: string): Date {
  const value = new Date(text(record, name));
  if (Number.isNaN(value.getTime())) throw new RecordInvalid(`has no date for ${name}`);
  return value;
}

export function texts(record: Json, name: string): string[] {
  const value = record[name];
  if (!Array.isArray(value) || !value.every((one) => typeof one === "string"))
    throw new RecordInvalid(`has no list of texts for ${name}`);
  return value;
}

export function list(record: Json, name: string): Json[] {
  const value = record[name];
  if (!Array.isArray(value) || !value.every(isObject))
    throw new RecordInvalid(`has no list of objects for ${name}`);
  return value;
}

export function object(record: Json, name: string): Json {
  const value = record[name];
  if (!isObject(value)) throw new RecordInvalid(`has no object for ${name}`);
  return value;
}

export function textsByName(record: Json, name: string): Record<string, string> {
  const value = object(record, name);
  if (!isObjectOfTexts(value)) throw new RecordInvalid(`has no texts for ${name}`);
  // Object.entries and fromEntries keep an attribute that is named "__proto__" as one like any other.
  return Object.fromEntries(Object.entries(value)) as Record<string, string>;
}

export function oneOf<Value extends string>(record: Json, name: string, values: Value[]): Value {
  const found = values.find((value) => value === record[name]);
  if (found === undefined) throw new RecordInvalid(`has no ${name} that is known`);
  return found;
}

export function optional<Value>(
  record: Json,
  name: string,
  read: (record: Json, name: string) => Value,
): Value | undefined {
  return record[name] === undefined || record[name] === null ? undefined : read(record, name);
}
