import {
  compileMapping,
  type CompiledMapping,
} from "../../../../profile-model/object-types/compile-mapping.ts";
import { TemplateError } from "../../../../profile-model/object-types/handlebars-template.ts";
import type {
  Key,
  MergeRecord,
  PresentState,
} from "../../../../profile-model/re-creation/merge-record.ts";
import { keyIdentity, keysToLookUp } from "../../../../profile-model/re-creation/recorded-keys.ts";
import { isNotFound } from "../../../api/errors.ts";
import { readObjectType } from "../../../api/object-types.ts";
import { readAllObjects } from "../../../api/profile-objects.ts";
import { findProfileIds, readAgain } from "../../../api/profiles.ts";

export interface Present {
  /** Undefined where the survivor no longer exists. */
  state: PresentState | undefined;
  /** Merged profiles that exist all the same. */
  existingIds: readonly string[];
}

/** Searches at the same time: far below the 100 a second that AWS allows by default. */
const searchesAtOnce = 8;

/** Reads past every cache what has become of a merge, as far as taking it back needs it. */
export async function readPresent(domainName: string, record: MergeRecord): Promise<Present> {
  const survivorId = record.main.ProfileId;
  const mergedIds = record.merged.map(({ ProfileId }) => ProfileId);
  const { profiles } = await readAgain(domainName, [survivorId, ...mergedIds]);
  const survivor = profiles.find(({ ProfileId }) => ProfileId === survivorId);
  const existingIds = mergedIds.filter((id) => profiles.some(({ ProfileId }) => ProfileId === id));
  if (!survivor) return { state: undefined, existingIds };
  const typeNames = [...new Set(record.objects?.map(({ objectTypeName }) => objectTypeName))];
  const [mappings, survivorObjects] = await Promise.all([
    readMappings(domainName, typeNames),
    readAllObjects(domainName, survivorId),
  ]);
  const keys = keysToLookUp(record, survivorObjects, mappings);
  const holders = await findHolders(domainName, keys, survivorId);
  return { state: { survivor, survivorObjects, mappings, holders }, existingIds };
}

/** One after the other: GetProfileObjectType is allowed ten times a second. */
async function readMappings(
  domainName: string,
  typeNames: readonly string[],
): Promise<Map<string, CompiledMapping>> {
  const mappings = new Map<string, CompiledMapping>();
  for (const name of typeNames) {
    const mapping = await readMapping(domainName, name);
    if (mapping) mappings.set(name, mapping);
  }
  return mappings;
}

/** @returns undefined where the type no longer exists, or has a template that cannot be read here. */
async function readMapping(domainName: string, name: string): Promise<CompiledMapping | undefined> {
  try {
    const { Fields = {}, Keys = {}, ...rest } = await readObjectType(domainName, name);
    return compileMapping({ ...rest, Fields, Keys });
  } catch (error) {
    if (isNotFound(error) || error instanceof TemplateError) return undefined;
    throw error;
  }
}

async function findHolders(
  domainName: string,
  keys: readonly Key[],
  survivorId: string,
): Promise<Map<string, readonly string[]>> {
  const holders = new Map<string, readonly string[]>();
  for (let start = 0; start < keys.length; start += searchesAtOnce) {
    const some = keys.slice(start, start + searchesAtOnce);
    const found = await Promise.all(some.map((key) => holdersOf(domainName, key, survivorId)));
    for (const [index, key] of some.entries()) holders.set(keyIdentity(key), found[index] ?? []);
  }
  return holders;
}

/** The first hundred that have a key, the survivor among them if it has it. */
async function holdersOf(
  domainName: string,
  { name, value }: Key,
  survivorId: string,
): Promise<readonly string[]> {
  const search = { keyName: name, values: [value] };
  const found = await findProfileIds(domainName, [search]);
  if (found.length < 100 || found.includes(survivorId)) return found;
  const own = { keyName: "_profileId", values: [survivorId] };
  return [...found, ...(await findProfileIds(domainName, [own, search]))];
}
