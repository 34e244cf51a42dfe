import { textError } from "./text-error.ts";

/** What is wrong with an integration's URI (shape `string1To255`), as a sentence; undefined when nothing is. */
export function uriError(uri: string): string | undefined {
  return textError(uri, { what: "The URI", min: 1, max: 255 });
}
