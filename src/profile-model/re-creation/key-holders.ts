import type { Key } from "./merge-record.ts";
import { keyIdentity } from "./recorded-keys.ts";

/** Who has which key, as a plan goes on. Profiles that are created again go by their former id. */
export class KeyHolders {
  readonly #byKey: Map<string, ReadonlySet<string>>;

  /** @param found the profiles that have each key now, by `keyIdentity`. */
  constructor(found: ReadonlyMap<string, readonly string[]>) {
    this.#byKey = new Map([...found].map(([key, profileIds]) => [key, new Set(profileIds)]));
  }

  of(key: Key): readonly string[] {
    return [...(this.#byKey.get(keyIdentity(key)) ?? [])];
  }

  add(profileId: string, keys: readonly Key[]): void {
    for (const key of keys)
      this.#byKey.set(keyIdentity(key), new Set([...this.of(key), profileId]));
  }

  remove(profileId: string, keys: readonly Key[]): void {
    for (const key of keys)
      this.#byKey.set(keyIdentity(key), new Set(this.of(key).filter((id) => id !== profileId)));
  }
}
