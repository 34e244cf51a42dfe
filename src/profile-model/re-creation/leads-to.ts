import type { Key } from "./merge-record.ts";
import type { ProfileKeyValues } from "./steps.ts";

/** Where an object's keys lead. `ambiguousKeys`: those that several profiles have, with these. */
export type Lead =
  | { kind: "one"; profileId: string }
  | {
      kind: "none" | "ambiguous";
      ambiguousKeys: { key: ProfileKeyValues; holders: readonly string[] }[];
    };

/**
 * The profile that an object would be given to (Administrator Guide, profile matching): of each PROFILE key in turn, one
 * profile decides, several make the key ambiguous and it is passed over, none leads on to the next.
 *
 * @param holdersOf the profiles that have a key.
 */
export function leadOf(
  profileKeys: readonly ProfileKeyValues[],
  holdersOf: (key: Key) => readonly string[],
): Lead {
  const ambiguousKeys: { key: ProfileKeyValues; holders: readonly string[] }[] = [];
  for (const key of profileKeys) {
    const holders = [...new Set(key.flatMap(holdersOf))];
    const [profileId] = holders;
    if (profileId !== undefined && holders.length === 1) return { kind: "one", profileId };
    if (holders.length > 1) ambiguousKeys.push({ key, holders });
  }
  return { kind: ambiguousKeys.length > 0 ? "ambiguous" : "none", ambiguousKeys };
}
