/** One value of a JSON document with the way to it: "address.lines[0]". */
export interface JsonField {
  path: string;
  value: string;
}

/** The values of a JSON document in their order; an empty object or list is a value of its own. */
export function flattenJson(json: unknown, path = ""): JsonField[] {
  if (typeof json !== "object" || json === null)
    return [{ path, value: typeof json === "string" ? json : JSON.stringify(json) }];
  const parts: [string, unknown][] = Array.isArray(json)
    ? json.map((item: unknown, index) => [`${path}[${index}]`, item])
    : Object.entries(json).map(([name, item]) => [path ? `${path}.${name}` : name, item]);
  if (parts.length === 0) return [{ path, value: Array.isArray(json) ? "[]" : "{}" }];
  return parts.flatMap(([to, item]) => flattenJson(item, to));
}

/** The document, or undefined where the text is no JSON. */
export function parseJson(text: string): { document: unknown } | undefined {
  try {
    return { document: JSON.parse(text) as unknown };
  } catch {
    return undefined;
  }
}
