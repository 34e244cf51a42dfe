import type { MappedKey } from "../../profile-model/object-types/mapped-object.ts";
import type { Database } from "../store/database.ts";
import { inMatchingOrder, isKept } from "../../profile-model/object-types/matching-order.ts";
import { keyForm, profilesWithKey, type KeyValue } from "../store/profile-keys.ts";

export interface ProfileMatch {
  /** Row id of the one profile that a key led to. */
  profile: number | undefined;
  /** Keys that led to more than one profile and were passed over. */
  ambiguousKeys: readonly string[];
}

/** The values of a key as they are stored and searched. */
export function keyValues({ name, values, contentType }: MappedKey): KeyValue[] {
  return values
    .map((value) => ({ name, value: keyForm(name, value, contentType) }))
    .filter(({ value }) => value !== "");
}

/** Row ids of the profiles that any value of a key leads to, two at most: more do not matter. */
function profilesOfKey(database: Database, domain: number, key: MappedKey): Set<number> {
  const found = new Set<number>();
  for (const keyValue of keyValues(key)) {
    for (const row of profilesWithKey(database, domain, keyValue, 0, 2)) found.add(row);
    if (found.size > 1) break;
  }
  return found;
}

/**
 * The profile that an object belongs to (Administrator Guide, profile matching): one profile decides, several make the key
 * ambiguous and it is passed over, none leads on to the next.
 */
export function matchProfile(
  database: Database,
  domain: number,
  keys: readonly MappedKey[],
): ProfileMatch {
  const ambiguousKeys: string[] = [];
  for (const key of inMatchingOrder(keys)) {
    const [profile, ...others] = profilesOfKey(database, domain, key);
    if (profile !== undefined && others.length === 0) return { profile, ambiguousKeys };
    if (others.length > 0) ambiguousKeys.push(key.name);
  }
  return { profile: undefined, ambiguousKeys };
}

/** The keys by which the profile is found from now on. */
export function lastingKeys(keys: readonly MappedKey[], createsProfile: boolean): KeyValue[] {
  return keys.filter((key) => isKept(key, createsProfile)).flatMap(keyValues);
}
