import type { ObjectFilter } from "@aws-sdk/client-customer-profiles";
import { mapObject } from "../../profile-model/object-types/map-object.ts";
import { standardObjectOfIdentifier } from "../../profile-model/object-types/object-type.ts";
import { keyValues } from "../ingestion/match-profile.ts";
import type { Database } from "../store/database.ts";
import { findEffectiveObjectType, keyContentType } from "../store/effective-object-types.ts";
import { keyForm } from "../store/profile-keys.ts";
import { listObjects } from "../store/profile-objects.ts";
import {
  keysOfStandardObject,
  listStandardObjects,
  standardObjectContent,
  type StoredStandardObject,
} from "../store/standard-objects.ts";

/** An object as ListProfileObjects shows it. */
export interface ListedObject {
  row: number;
  uniqueKey: string;
  /** JSON. */
  content: string;
  /** Of a standard object, where its fields are. */
  standardObject?: StoredStandardObject;
}

/** Objects that are read at a time; the largest have 250 KB. */
const batch = 5;

const standardObjectNames = new Set<string>(Object.values(standardObjectOfIdentifier));

export const isStandardObject = (objectType: string): boolean =>
  standardObjectNames.has(objectType);

/** A profile's objects of a type, ingested or standard, those after row `after`; read as far as they are asked for. */
export function* objectsOfProfile(
  database: Database,
  profile: number,
  objectType: string,
  now: number,
  after: number,
): Generator<ListedObject> {
  const readBatch: (from: number) => ListedObject[] = isStandardObject(objectType)
    ? (from) =>
        listStandardObjects(database, profile, objectType, now, from, batch).map((object) => ({
          row: object.row,
          uniqueKey: object.uniqueKey,
          content: standardObjectContent(object),
          standardObject: object,
        }))
    : (from) => listObjects(database, profile, objectType, now, from, batch);
  let objects: ListedObject[];
  let from = after;
  do {
    objects = readBatch(from);
    yield* objects;
    from = objects.at(-1)?.row ?? from;
  } while (objects.length === batch);
}

/** Keys of standard objects that are fields of theirs (ObjectFilter, KeyName, API reference). */
const fieldOfKey: ReadonlyMap<string, string> = new Map([
  ["_assetId", "AssetId"],
  ["_assetName", "AssetName"],
  ["_serialNumber", "SerialNumber"],
  ["_caseId", "CaseId"],
  ["_orderId", "OrderId"],
]);

/**
 * Whether an object has one of the values of an ObjectFilter: of a standard object in the field that a predefined key
 * stands for, or among the keys by which it was found; of another by its type's keys (inferred).
 */
export function objectFilter(
  database: Database,
  domain: number,
  objectType: string,
  filter: ObjectFilter | undefined,
): (object: ListedObject) => boolean {
  if (!filter) return () => true;
  const { KeyName: name = "", Values: values = [] } = filter;
  const contentType = keyContentType(database, domain, name);
  const wanted = new Set(values.map((value) => keyForm(name, value, contentType)));
  const mapping = findEffectiveObjectType(database, domain, objectType)?.mapping;

  function valuesOf({ content, standardObject }: ListedObject): string[] {
    if (standardObject) {
      const field = standardObject.values.get(fieldOfKey.get(name) ?? "");
      const keys = keysOfStandardObject(database, standardObject.row);
      const found = keys.filter((key) => key.name === name).map(({ value }) => value);
      return field === undefined ? found : [...found, field];
    }
    const mapped = mapping && mapObject(mapping, JSON.parse(content) as unknown);
    if (mapped?.kind !== "mapped") return [];
    const keys = mapped.keys.filter((key) => key.name === name).flatMap(keyValues);
    return keys.map(({ value }) => value);
  }

  return (object) => valuesOf(object).some((value) => wanted.has(value));
}
