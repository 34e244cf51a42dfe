import { type ProfileObject, readObjectsOfType } from "../../../api/profile-objects.ts";
import { findProfileIds } from "../../../api/profiles.ts";

/** How old what is read may be, in milliseconds: objects are read a type at a time and many of them move one after another. */
const freshFor = 10_000;

interface Read<Value> {
  at: number;
  value: Promise<Value>;
}

/** Reads of a re-creation that many of its steps share, kept for some seconds and corrected by what it does itself. */
export class FreshReads {
  readonly #domainName: string;
  readonly #holders = new Map<string, Read<readonly string[]>>();
  readonly #objects = new Map<string, Read<Map<string, ProfileObject>>>();

  constructor(domainName: string) {
    this.#domainName = domainName;
  }

  /** Ids of profiles that a key finds. */
  holders({ name, value }: { name: string; value: string }): Promise<readonly string[]> {
    return fresh(this.#holders, `${name}\n${value}`, () =>
      findProfileIds(this.#domainName, [{ keyName: name, values: [value] }]),
    );
  }

  /** By unique key. */
  objects(profileId: string, objectTypeName: string): Promise<Map<string, ProfileObject>> {
    return fresh(this.#objects, `${profileId}\n${objectTypeName}`, async () => {
      const objects = await readObjectsOfType(this.#domainName, profileId, objectTypeName);
      return new Map(objects.map((object) => [object.uniqueKey, object]));
    });
  }

  /** To be called when something has been done that these reads do not show, or may have been. */
  forget(): void {
    this.#holders.clear();
    this.#objects.clear();
  }
}

function fresh<Value>(
  reads: Map<string, Read<Value>>,
  key: string,
  read: () => Promise<Value>,
): Promise<Value> {
  const known = reads.get(key);
  if (known && Date.now() - known.at < freshFor) return known.value;
  const value = read();
  reads.set(key, { at: Date.now(), value });
  // What failed is read again by the next that asks.
  value.catch(() => reads.delete(key));
  return value;
}
