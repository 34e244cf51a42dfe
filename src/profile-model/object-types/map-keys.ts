import type { CompiledKey } from "./compile-mapping.ts";
import type { MappedKey } from "./mapped-object.ts";
import { MappingRefused } from "./mapping-refused.ts";
import { isGiven } from "./source-value.ts";

/** The longest value that SearchProfiles can ask for (API's model, `requestValueList`). */
const longestKeyValue = 255;

/**
 * What each entry of a key gives. AWS does not say how the fields of one key combine: their values are joined with a
 * space, as those of `_fullName` are, and the fields without a value left out (inferred).
 *
 * @param read the values of every field, "" where there is none.
 * @throws MappingRefused for a value that nobody could search for.
 */
export function mapKeys(
  keys: readonly CompiledKey[],
  read: ReadonlyMap<string, readonly string[]>,
): MappedKey[] {
  return keys.map(({ name, identifiers, fieldNames, contentType }) => {
    const given = fieldNames.map((field) => (read.get(field) ?? []).filter(isGiven));
    const combined = given.flatMap(([first]) => first ?? []).join(" ");
    const values = given.length === 1 ? (given[0] ?? []) : combined === "" ? [] : [combined];
    if (values.some((value) => value.length > longestKeyValue)) {
      throw new MappingRefused(
        "value-too-long",
        `The value of key ${name} is longer than ${longestKeyValue} characters`,
      );
    }
    return { name, identifiers, contentType, values: [...new Set(values)] };
  });
}

/**
 * The UNIQUE key's value.
 *
 * @throws MappingRefused when every field of the UNIQUE key, or of every PROFILE key, is empty (Administrator Guide, "Key
 *   definitions").
 */
export function uniqueKeyOf(keys: readonly MappedKey[]): { name: string; value: string } {
  const unique = keys.find(({ identifiers }) => identifiers.has("UNIQUE"));
  const [value] = unique?.values ?? [];
  if (!unique || value === undefined) {
    throw new MappingRefused(
      "unique-key-empty",
      `Every field of the UNIQUE key ${unique?.name ?? ""} is empty`,
    );
  }
  const profileKeys = keys.filter(({ identifiers }) => identifiers.has("PROFILE"));
  if (profileKeys.every(({ values }) => values.length === 0)) {
    throw new MappingRefused("profile-keys-empty", "Every field of every PROFILE key is empty");
  }
  return { name: unique.name, value };
}
