import type { SearchTerm } from "./detect-search-term.ts";

/** SearchProfiles takes one key and up to four additional ones. */
export const mostSearchTerms = 5;
const longestKeyName = 64;
const longestValue = 255;

/** What is wrong with each field of a term, as a sentence to show there. */
export interface SearchTermErrors {
  keyName?: string;
  value?: string;
}

/** Holds a term against the limits of SearchProfiles (shapes `name` and `string1To255` of the API's model). */
export function checkSearchTerm({ keyName, value }: SearchTerm): SearchTermErrors {
  const keyNameError = checkKeyName(keyName);
  const valueError = checkValue(value);
  return {
    ...(keyNameError && { keyName: keyNameError }),
    ...(valueError && { value: valueError }),
  };
}

export function hasErrors({ keyName, value }: SearchTermErrors): boolean {
  return keyName !== undefined || value !== undefined;
}

function checkKeyName(keyName: string): string | undefined {
  if (keyName === "") return "Choose a key or enter its name.";
  if (!/^[a-zA-Z0-9_-]+$/u.test(keyName))
    return "A key name has letters A to Z, digits, hyphens and underscores only.";
  if (keyName.length > longestKeyName)
    return `A key name has at most ${longestKeyName} characters.`;
  return undefined;
}

function checkValue(value: string): string | undefined {
  if (value.trim() === "") return "Enter what to search for.";
  if (value.length > longestValue)
    return `A value has at most ${longestValue} characters; this one has ${value.length}.`;
  return undefined;
}
