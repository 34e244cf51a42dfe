import type { StandardObjectName } from "../../../../profile-model/object-types/object-type.ts";

/** A standard object as people call it: `_communicationRecord` is "Communication record". */
export function standardObjectLabel(name: StandardObjectName): string {
  const words = name.slice(1).replace(/[A-Z]/gu, (letter) => ` ${letter.toLowerCase()}`);
  return words.charAt(0).toUpperCase() + words.slice(1);
}
