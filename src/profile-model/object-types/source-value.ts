/** A property of a parsed JSON value: an own one only, so that nothing of `Object.prototype` can be read. */
export function ownProperty(value: unknown, name: string): unknown {
  if (typeof value !== "object" || value === null || !Object.hasOwn(value, name)) return undefined;
  return (value as Record<string, unknown>)[name];
}

/** A JSON value as the text of a field: numbers and booleans written out, "" for null, lists and objects (inferred). */
export function scalarText(value: unknown): string {
  if (typeof value === "string") return value;
  return typeof value === "number" || typeof value === "boolean" ? String(value) : "";
}

/** Whether a value counts as given: white space alone does not (inferred). */
export function isGiven(value: string): boolean {
  return value.trim() !== "";
}
