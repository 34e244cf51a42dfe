import { checkSearchTerm } from "../../../search/check-search-term.ts";
import type { ProfileKey } from "./profile-key.ts";

/** What is wrong with a key that is to be added or removed, as sentences to show at its fields. */
export function checkKey({ name, value }: ProfileKey): { name?: string; value?: string } {
  if (name === "_profileId")
    return { name: "Every profile has its own ID as this key; it cannot be added or removed." };
  const { keyName, value: valueError } = checkSearchTerm({ keyName: name, value });
  return {
    ...(keyName && { name: keyName }),
    ...(valueError && { value: value.trim() === "" ? "Enter the key's value." : valueError }),
  };
}
