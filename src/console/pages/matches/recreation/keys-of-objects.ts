import {
  type CompiledMapping,
  compileMapping,
} from "../../../../profile-model/object-types/compile-mapping.ts";
import { mapObject } from "../../../../profile-model/object-types/map-object.ts";
import { readObjectTypeMapping } from "../../../api/object-type-mappings.ts";
import type { SnapshotObject } from "../../../ledger/decision.ts";
import type { KnownKey } from "./recreation-plan.ts";

/**
 * Reads the object types of some objects and tells the keys that each object gives its profile for good (LOOKUP_ONLY keys
 * find a profile and are not kept: Administrator Guide, "Standard identifiers"). An object of a type that is gone, or that
 * cannot be read, gives none.
 */
export async function readKeysOfObjects(
  domainName: string,
  objects: readonly SnapshotObject[],
): Promise<(object: SnapshotObject) => KnownKey[]> {
  const names = [...new Set(objects.map(({ objectTypeName }) => objectTypeName))];
  const mappings = await Promise.all(names.map((name) => readObjectTypeMapping(domainName, name)));
  const compiled = new Map<string, CompiledMapping>();
  for (const [index, name] of names.entries()) {
    const mapping = mappings[index];
    if (mapping) compiled.set(name, compileMapping(mapping));
  }
  return ({ objectTypeName, content }) => {
    const mapping = compiled.get(objectTypeName);
    const mapped = mapping && mapObject(mapping, parseJson(content));
    if (mapped?.kind !== "mapped") return [];
    return mapped.keys
      .filter(({ identifiers }) => !identifiers.has("LOOKUP_ONLY"))
      .flatMap(({ name, contentType, values }) =>
        values.map((value) => ({ name, value, contentType })),
      );
  };
}

function parseJson(content: string): unknown {
  try {
    return JSON.parse(content);
  } catch {
    return undefined;
  }
}
