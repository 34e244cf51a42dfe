import type { ObjectTypeField, ObjectTypeKey } from "./object-type.ts";
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
 * @param objectTypeName names the key of the id, so that ids of two sources are not taken for each other.
 */
export function proposeMapping(sample: unknown, objectTypeName: string): ProposedMapping {
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
    Keys: proposeKeys(fields, objectTypeName),
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

function proposeKeys(
  fields: readonly ProposedField[],
  objectTypeName: string,
): ProposedMapping["Keys"] {
  const keys: Record<string, ObjectTypeKey[]> = {};
  const first = (target: string) => fields.find(({ Target }) => Target === `_profile.${target}`);
  const email =
    first("EmailAddress") ?? first("PersonalEmailAddress") ?? first("BusinessEmailAddress");
  const phone = first("PhoneNumber") ?? first("MobilePhoneNumber") ?? first("HomePhoneNumber");
  const account = first("AccountNumber");
  const findsProfile = email ?? phone ?? account;
  const id = idOf(fields, objectTypeName);
  if (id)
    keys[idKeyName(id.name, objectTypeName)] = [
      {
        StandardIdentifiers: findsProfile ? ["UNIQUE"] : ["UNIQUE", "PROFILE"],
        FieldNames: [id.name],
      },
    ];
  if (account && account !== id)
    keys["_account"] = [{ StandardIdentifiers: ["PROFILE"], FieldNames: [account.name] }];
  if (email) keys["_email"] = [{ StandardIdentifiers: ["PROFILE"], FieldNames: [email.name] }];
  if (phone)
    keys["_phone"] = [
      // Phones are shared and handed on; an address or an account says more.
      {
        StandardIdentifiers: findsProfile === phone ? ["PROFILE"] : ["PROFILE", "SECONDARY"],
        FieldNames: [phone.name],
      },
    ];
  return keys;
}

/** The field that tells objects of this type apart: the outermost that is called an id, best after the type itself. */
function idOf(fields: readonly ProposedField[], objectTypeName: string): ProposedField | undefined {
  const type = objectTypeName.toLowerCase();
  const rank = ({ path }: ProposedField): number => {
    const depth = path.names.length * 10;
    const leaf = (path.names.at(-1) ?? "").toLowerCase().replace(/[^a-z0-9]/gu, "");
    if (path.isInList || path.value === "" || typeof path.value === "boolean") return Infinity;
    if (/^(id|uuid|guid)$/u.test(leaf)) return depth;
    const [, owner] = /^(.+?)(?:id|number|no)$/u.exec(leaf) ?? [];
    if (owner === undefined || /phone|mobile|cell|account/u.test(leaf)) return Infinity;
    return depth + (type.includes(owner) ? 1 : 2);
  };
  return fields
    .map((field) => ({ field, rank: rank(field) }))
    .filter((ranked) => ranked.rank < Infinity)
    .toSorted((one, other) => one.rank - other.rank)[0]?.field;
}

function idKeyName(name: string, objectTypeName: string): string {
  if (!/^id$|^uuid$|^guid$/iu.test(name)) return name;
  const type = fieldName(objectTypeName || "source");
  return `${type.charAt(0).toLowerCase()}${type.slice(1, 62)}Id`;
}
