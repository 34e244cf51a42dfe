import type { ContentType } from "../../profile-model/normalise/search-key.ts";
import {
  comparedAs,
  compileMapping,
  contentTypesOfKeys,
  type CompiledMapping,
  type KeyContentTypes,
} from "../../profile-model/object-types/compile-mapping.ts";
import type { ObjectTypeMapping } from "../../profile-model/object-types/object-type.ts";
import { standardKeyContentTypes } from "../../profile-model/object-types/predefined-keys.ts";
import {
  findTemplate,
  objectTypeTemplates,
} from "../../profile-model/object-types/templates/templates.ts";
import type { Database } from "./database.ts";
import { listObjectTypes, type ObjectTypeSettings, type StoredObjectType } from "./object-types.ts";

/** An object type as ingestion works with it: one that the domain defines, or a template used under its id. */
export interface EffectiveObjectType {
  name: string;
  /** Row id; undefined for a template that the domain does not define as an object type. */
  row: number | undefined;
  settings: Pick<
    ObjectTypeSettings,
    "ExpirationDays" | "MaxProfileObjectCount" | "SourcePriority" | "EncryptionKey"
  >;
  /** Compiled when it is first asked for: who wants a limit of each of a hundred types does not wait for that. */
  readonly mapping: CompiledMapping;
  /** An object whose PROFILE key finds several profiles is rejected; elsewhere only the key is passed over. */
  rejectsAmbiguousMatch: boolean;
}

/** The object types of a domain, kept until one of them changes. */
interface DomainObjectTypes {
  version: number;
  stored: ReadonlyMap<string, StoredObjectType>;
  keyContentTypes: KeyContentTypes;
  /** Filled as types are asked for. */
  effective: Map<string, EffectiveObjectType>;
}

const kept = new WeakMap<Database, Map<number, DomainObjectTypes>>();

/** More than the quota of a domain. */
const everyObjectType = 10_000;

function objectTypesOf(database: Database, domain: number): DomainObjectTypes {
  const version = currentVersion(database, domain);
  let domains = kept.get(database);
  if (!domains) kept.set(database, (domains = new Map<number, DomainObjectTypes>()));
  const known = domains.get(domain);
  if (known?.version === version) return known;
  const stored = listObjectTypes(database, domain, 0, everyObjectType);
  const read: DomainObjectTypes = {
    version,
    stored: new Map(stored.map((objectType) => [objectType.name, objectType])),
    keyContentTypes: contentTypesOfKeys(
      stored.flatMap(({ settings }) => mappingOf(settings) ?? []),
    ),
    effective: new Map(),
  };
  domains.set(domain, read);
  return read;
}

function currentVersion(database: Database, domain: number): number {
  const row = database
    .prepare("SELECT object_types_version AS version FROM domains WHERE id = ?")
    .get(domain);
  return Number(row?.["version"]);
}

/** The mapping of a definition: its own, or its template's. */
export function mappingOf(settings: ObjectTypeSettings): ObjectTypeMapping | undefined {
  if (settings.TemplateId !== undefined) return findTemplate(settings.TemplateId);
  return { ...settings, Fields: settings.Fields ?? {}, Keys: settings.Keys ?? {} };
}

/** Those of the templates, which can be used without being defined. */
const templateKeyContentTypes = contentTypesOfKeys(objectTypeTemplates);

/**
 * The object type of this name: the one that the domain defines, else the template of this id ("the service will use the
 * mappings from the template", GetProfileObjectTypeTemplate, API reference).
 */
export function findEffectiveObjectType(
  database: Database,
  domain: number,
  name: string,
): EffectiveObjectType | undefined {
  const { stored, effective } = objectTypesOf(database, domain);
  const known = effective.get(name);
  if (known) return known;
  const found = stored.get(name);
  const template = findTemplate(found ? (found.settings.TemplateId ?? "") : name);
  const mapping = found ? mappingOf(found.settings) : template;
  // Of names that nobody defined only those of templates are kept: there is no end to the others.
  if (!mapping) return undefined;
  let compiled: CompiledMapping | undefined;
  const objectType: EffectiveObjectType = {
    name,
    row: found?.row,
    settings: found?.settings ?? {},
    get mapping() {
      return (compiled ??= compileMapping(mapping));
    },
    rejectsAmbiguousMatch: template?.rejectsAmbiguousMatch ?? false,
  };
  effective.set(name, objectType);
  return objectType;
}

/**
 * The content types of the keys that the domain's object types have, those of the object type `except` left out, and of
 * the keys of the templates, which work without being defined.
 */
export function domainKeyContentTypes(
  database: Database,
  domain: number,
  except: string,
): KeyContentTypes {
  const { stored } = objectTypesOf(database, domain);
  const others = [...stored.values()].filter(({ name }) => name !== except);
  const defined = contentTypesOfKeys(others.flatMap(({ settings }) => mappingOf(settings) ?? []));
  return new Map([...templateKeyContentTypes, ...defined]);
}

/** By which the values of a key are compared in this domain; a key that nobody defined is compared as STRING. */
export function keyContentType(database: Database, domain: number, keyName: string): ContentType {
  const standard = standardKeyContentTypes.get(keyName);
  if (standard) return standard;
  const types =
    objectTypesOf(database, domain).keyContentTypes.get(keyName) ??
    templateKeyContentTypes.get(keyName) ??
    [];
  return comparedAs(types);
}
