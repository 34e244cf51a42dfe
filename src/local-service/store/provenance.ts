/** The ingested object that a field's value came from. A field without one was set by hand. */
export interface FieldSource {
  objectType: string;
  /** ProfileObjectUniqueKey. */
  objectKey: string;
  /** When the source last changed, or else when the object was ingested: milliseconds since the epoch. */
  at: number;
}

/**
 * The sources of the ingested fields by their path: `FirstName`, `Address.City`, `Attributes.tier`. A path that is not
 * there was set by hand, so that a profile nobody ingested anything for costs nothing.
 */
export type Provenance = ReadonlyMap<string, FieldSource>;

export const setByHand: Provenance = new Map();

type StoredSource = [objectType: string, objectKey: string, at: number, paths: string[]];

/** One entry for each source with the paths that came from it: an object sets many fields at once. */
export function serializeProvenance(provenance: Provenance): string {
  const bySource = new Map<string, StoredSource>();
  for (const [path, { objectType, objectKey, at }] of provenance) {
    const id = `${objectType}\n${objectKey}\n${at}`;
    const entry = bySource.get(id);
    if (entry) entry[3].push(path);
    else bySource.set(id, [objectType, objectKey, at, [path]]);
  }
  return JSON.stringify([...bySource.values()]);
}

export function parseProvenance(text: string | null): Provenance {
  if (text === null) return setByHand;
  const provenance = new Map<string, FieldSource>();
  for (const [objectType, objectKey, at, paths] of JSON.parse(text) as StoredSource[]) {
    const source = { objectType, objectKey, at };
    for (const path of paths) provenance.set(path, source);
  }
  return provenance;
}

export function sourceTypes(provenance: Provenance): Set<string> {
  return new Set([...provenance.values()].map(({ objectType }) => objectType));
}
