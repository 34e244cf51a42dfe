import type { ObjectTypeField, ObjectTypeKey, StandardIdentifier } from "./object-type.ts";
import { quotas } from "./object-type-definition.ts";
import { proposeTarget } from "./propose-target.ts";
import { type SamplePath, samplePaths } from "./sample-paths.ts";

/** A mapping to begin with; what it proposes is for a person to check. */
export interface ProposedMapping {
  Fields: Readonly<Record<string, ObjectTypeField>>;
  Keys: Readonly<Record<string, readonly ObjectTypeKey[]>>;
}

interface ProposedField extends ObjectTypeField {
  name: string;
  path: SamplePath;
}

/**
 * Proposes fields and keys for objects like a sample: a field for each value, with a target where its name tells which,
 * and keys of what looks like an id, an e-mail address, a phone number or an account number.
 *
 * @param objectTypeName names the key of the id, so that ids of two sources are not taken for each other; while it is empty,
 *   so may be the name of that key.
 * @param domainKeyNames the keys of the domain's other object types.
 */
export function proposeMapping(
  sample: unknown,
  objectTypeName: string,
  domainKeyNames: Iterable<string>,
): ProposedMapping {
  const names = new Set<string>();
  const targets = new Set<string>();
  const fields = samplePaths(sample)
    .slice(0, quotas.fields)
    .map((path): ProposedField => {
      const { target, contentType } = proposeTarget(path);
      const isFree = target !== undefined && !targets.has(target);
      if (isFree) targets.add(target);
      const name = freeName(path.names, names);
      names.add(name);
      return {
        name,
        path,
        Source: path.source,
        ...(isFree && { Target: target }),
        ContentType: contentType,
      };
    });
  return {
    Fields: Object.fromEntries(
      fields.map(({ name, Source, Target, ContentType }) => [
        name,
        { Source, ...(Target !== undefined && { Target }), ContentType },
      ]),
    ),
    Keys: proposeKeys(fields, { objectTypeName, domainKeyNames: new Set(domainKeyNames) }),
  };
}

/** The last name on the way, with those before it where it is taken; letters, digits and underscores only. */
function freeName(way: readonly string[], taken: ReadonlySet<string>): string {
  for (let parts = 1; parts <= way.length; parts += 1) {
    const name = fieldName(way.slice(-parts).join("_"));
    if (!taken.has(name)) return name;
  }
  const base = fieldName(way.join("_")).slice(0, 58);
  for (let number = 2; ; number += 1)
    if (!taken.has(`${base}_${number}`)) return `${base}_${number}`;
}

/** A text as the name of a field ("Field definitions", Administrator Guide) that keys can refer to (shape `name`). */
function fieldName(text: string): string {
  const name = text.replace(/\W+/gu, "_").replace(/^[^A-Za-z]+/u, "");
  if (name === "") return "field";
  return /^tags$/iu.test(name) ? `${name}_1` : name.slice(0, 64);
}

interface KeyNaming {
  objectTypeName: string;
  domainKeyNames: ReadonlySet<string>;
}

function proposeKeys(fields: readonly ProposedField[], naming: KeyNaming): ProposedMapping["Keys"] {
  const keys: Record<string, ObjectTypeKey[]> = {};
  const put = (name: string, { name: field }: ProposedField, ...StandardIdentifiers: Identifiers) =>
    (keys[name] = [{ StandardIdentifiers, FieldNames: [field] }]);
  const first = (target: string) => fields.find(({ Target }) => Target === `_profile.${target}`);
  const email =
    first("EmailAddress") ?? first("PersonalEmailAddress") ?? first("BusinessEmailAddress");
  const phone = first("PhoneNumber") ?? first("MobilePhoneNumber") ?? first("HomePhoneNumber");
  const account = first("AccountNumber");
  const customer = email || phone || account ? undefined : customerIdOf(fields);
  const id = idOf(fields, naming.objectTypeName);
  const others = [email, phone, account, customer].filter((field) => field && field !== id);
  if (id) {
    const name = id === account ? "_account" : idKeyName(id.name, naming);
    // At least one key is PROFILE: where nothing else finds the profile, the id does.
    if (id === account || others.length === 0) put(name, id, "UNIQUE", "PROFILE");
    else put(name, id, "UNIQUE");
  }
  if (account && account !== id) put("_account", account, "PROFILE");
  if (customer && customer !== id) put(customer.name, customer, "PROFILE");
  if (email) put("_email", email, "PROFILE");
  // Phones are shared and handed on; an address or an account says more.
  if (phone && (email || account)) put("_phone", phone, "PROFILE", "SECONDARY");
  else if (phone) put("_phone", phone, "PROFILE");
  return keys;
}

type Identifiers = StandardIdentifier[];

/** Whom ids belong to that tell customers apart: an object of another type that has one is not the only one that has it. */
const customers = "customer|client|user|member|person|contact|guest|patient|buyer|subscriber|lead";
const idOfCustomer = new RegExp(`^(?:${customers})(?:id|uuid|guid|number|no)$`, "u");

const plainLeaf = ({ names }: SamplePath) =>
  (names.at(-1) ?? "").toLowerCase().replace(/[^a-z0-9]/gu, "");

function mayBeId({ isInList, value }: SamplePath): boolean {
  return !isInList && value !== "" && typeof value !== "boolean";
}

/** The outermost field that tells customers apart. */
function customerIdOf(fields: readonly ProposedField[]): ProposedField | undefined {
  return fields
    .filter(({ path }) => mayBeId(path) && idOfCustomer.test(plainLeaf(path)))
    .toSorted((one, other) => one.path.names.length - other.path.names.length)[0];
}

/** The field that tells objects of this type apart: the outermost that is called an id, best after the type itself. */
function idOf(fields: readonly ProposedField[], objectTypeName: string): ProposedField | undefined {
  const type = objectTypeName.toLowerCase();
  const rank = ({ path }: ProposedField): number => {
    if (!mayBeId(path)) return Infinity;
    const depth = path.names.length * 10;
    const leaf = plainLeaf(path);
    if (/^(id|uuid|guid)$/u.test(leaf)) return depth;
    const [, owner] = /^(.+?)(?:id|number|no)$/u.exec(leaf) ?? [];
    if (owner === undefined || /phone|mobile|cell|account/u.test(leaf)) return Infinity;
    if (type.includes(owner)) return depth + 1;
    return idOfCustomer.test(leaf) ? Infinity : depth + 2;
  };
  return fields
    .map((field) => ({ field, rank: rank(field) }))
    .filter((ranked) => ranked.rank < Infinity)
    .toSorted((one, other) => one.rank - other.rank)[0]?.field;
}

/**
 * Keys of one name are one key in the domain: the ids of two sources must not share it. Without a name of the type there
 * is none that says whose id it is, so that a person has to give it.
 */
function idKeyName(name: string, { objectTypeName, domainKeyNames }: KeyNaming): string {
  const isOfAnything = /^id$|^uuid$|^guid$/iu.test(name);
  if (!isOfAnything && !domainKeyNames.has(name)) return name;
  if (objectTypeName === "") return "";
  const type = fieldName(objectTypeName);
  const end = isOfAnything ? "Id" : `_${name}`;
  return `${type.charAt(0).toLowerCase()}${type.slice(1, 64 - end.length)}${end}`.slice(0, 64);
}
