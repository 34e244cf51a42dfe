import { parseJson } from "./flatten-json.ts";

/** Longest JSON text of an object (shape `stringifiedJson` of the API's model). */
const longestObject = 256_000;

/** What is wrong with an object's JSON text, as a sentence; undefined when nothing is. */
export function objectTextError(text: string): string | undefined {
  if (text.trim() === "") return "Enter the object as JSON.";
  const { length } = [...text];
  if (length > longestObject)
    return `An object has at most ${longestObject.toLocaleString()} characters; this has ${length.toLocaleString()}.`;
  const parsed = parseJson(text);
  if (!parsed) return `This is not valid JSON${placeOfError(text)}.`;
  const { document } = parsed;
  if (typeof document !== "object" || document === null || Array.isArray(document))
    return 'An object is a JSON object: {"name": "value"}.';
  return undefined;
}

/** " (line 3)" where the parser says how far it came; engines differ in whether they do. */
function placeOfError(text: string): string {
  try {
    JSON.parse(text);
    return "";
  } catch (error) {
    const position = /position (\d+)/u.exec(error instanceof Error ? error.message : "")?.[1];
    return position === undefined
      ? ""
      : ` (line ${text.slice(0, Number(position)).split("\n").length})`;
  }
}
