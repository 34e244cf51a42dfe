import { mapObject } from "../../profile-model/object-types/map-object.ts";
import { ingestObject } from "../ingestion/ingest-object.ts";
import { ingestionRules } from "../ingestion/ingestion-rules.ts";
import type { Database } from "../store/database.ts";
import type { StoredDomain } from "../store/domains.ts";
import { findEffectiveObjectType } from "../store/effective-object-types.ts";
import { putIntegration } from "../store/integrations.ts";
import { putObjectType } from "../store/object-types.ts";
import { sampleIntegrations, sampleObjectTypes } from "./sample-object-types.ts";
import type { SampleObject } from "./sample-objects.ts";

/** @param now milliseconds since the epoch. */
export function defineSampleObjectTypes(database: Database, domain: number, now: number): void {
  for (const [name, settings] of Object.entries(sampleObjectTypes)) {
    putObjectType(database, domain, name, settings, {}, now);
  }
  for (const { uri, objectType } of sampleIntegrations) {
    putIntegration(
      database,
      domain,
      { uri, settings: { ObjectTypeName: objectType }, tags: {} },
      now,
    );
  }
}

/** Ingests the objects of one profile as PutProfileObject does. @param now milliseconds since the epoch. */
export function insertSampleObjects(
  database: Database,
  domain: StoredDomain,
  profileId: string,
  objects: readonly SampleObject[],
  now: number,
): void {
  for (const { objectType, content } of objects) {
    const object = { ...content, profileId };
    const effective = findEffectiveObjectType(database, domain.id, objectType);
    if (!effective) throw new Error(`Object type ${objectType} is gone`);
    const mapped = mapObject(effective.mapping, object);
    if (mapped.kind === "failed") throw new Error(`A sample object is refused: ${mapped.message}`);
    const rules = ingestionRules(database, domain, effective, now);
    ingestObject(database, domain.id, rules, mapped, JSON.stringify(object), now);
  }
}
