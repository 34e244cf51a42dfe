import type { ContentType } from "../normalise/search-key.ts";
import { keyContentTypes } from "./compile-mapping.ts";
import {
  standardObjectOfIdentifier,
  type AssociatingIdentifier,
  type ObjectTypeKey,
  type StandardIdentifier,
} from "./object-type.ts";
import { predefinedKeyNames, standardKeyContentTypes } from "./predefined-keys.ts";
import { readTarget } from "./targets.ts";
import { isReserved } from "./validate-fields.ts";
import {
  quotas,
  type ObjectTypeDefinition,
  type ValidationContext,
  type Violation,
} from "./object-type-definition.ts";

/** Keys by which the service itself finds a standard object, so that a source can only look them up. */
const systemKeys: ReadonlySet<string> = new Set(["_profileId", "_orderId", "_caseId", "_assetId"]);

/** An entry of a key with where it stands. */
interface Entry {
  name: string;
  path: readonly string[];
  identifiers: ReadonlySet<StandardIdentifier>;
  fieldNames: readonly string[];
}

/** The rules over Keys (Administrator Guide, "Key definitions" and "Standard identifiers"). */
export function validateKeys(
  definition: ObjectTypeDefinition,
  context: ValidationContext,
): Violation[] {
  const keys = Object.entries(definition.Keys ?? {});
  const entries = keys.flatMap(([name, list]) => list.map((key, at) => entryOf(name, key, at)));
  if (entries.length === 0)
    return [{ path: ["Keys"], message: "Either TemplateId, or Fields and Keys are required" }];
  return [
    ...keys.flatMap(([name]) => validateName(name, context)),
    ...entries.flatMap((entry) => [
      ...validateFieldNames(entry, definition),
      ...validateIdentifiers(entry),
    ]),
    ...validateContentTypes(entries, definition, context),
    ...validateWhole(entries, definition),
    ...validateTargets(entries, definition),
  ];
}

function entryOf(name: string, key: ObjectTypeKey, at: number): Entry {
  return {
    name,
    path: ["Keys", name, String(at)],
    identifiers: new Set(key.StandardIdentifiers ?? []),
    fieldNames: key.FieldNames ?? [],
  };
}

function validateName(name: string, { domainKeys }: ValidationContext): Violation[] {
  const path = ["Keys", name];
  if (isReserved(name)) return [{ path, message: `The key name ${name} is reserved` }];
  if (/^[A-Za-z]/u.test(name)) return [];
  if (!name.startsWith("_"))
    return [{ path, message: `Key names begin with a letter or, if predefined, with _: ${name}` }];
  if (predefinedKeyNames.has(name) || domainKeys.has(name)) return [];
  const message = `Only a key that the domain already has may begin with an underscore: ${name}`;
  return [{ path, message }];
}

function validateFieldNames(
  { name, path, fieldNames }: Entry,
  { Fields = {} }: ObjectTypeDefinition,
): Violation[] {
  const at = [...path, "FieldNames"];
  if (fieldNames.length === 0)
    return [{ path: at, message: `Key ${name} needs at least one field` }];
  return fieldNames
    .filter((field) => !Object.hasOwn(Fields, field))
    .map((field) => ({ path: at, message: `Key ${name} refers to the unknown field ${field}` }));
}

function validateIdentifiers({ name, path, identifiers }: Entry): Violation[] {
  const at = [...path, "StandardIdentifiers"];
  const violations: Violation[] = [];
  if (identifiers.has("SECONDARY") && !identifiers.has("PROFILE"))
    violations.push({ path: at, message: `Key ${name}: SECONDARY goes only with PROFILE` });
  for (const other of ["LOOKUP_ONLY", "NEW_ONLY"] as const) {
    if (identifiers.has("UNIQUE") && identifiers.has(other))
      violations.push({ path: at, message: `Key ${name}: UNIQUE does not go with ${other}` });
  }
  if (systemKeys.has(name) && !identifiers.has("LOOKUP_ONLY"))
    violations.push({ path: at, message: `Key ${name} must be LOOKUP_ONLY` });
  return violations;
}

function validateContentTypes(
  entries: readonly Entry[],
  { Fields = {} }: ObjectTypeDefinition,
  { domainKeys }: ValidationContext,
): Violation[] {
  const used = new Map<string, readonly ContentType[]>(domainKeys);
  for (const [name, contentType] of standardKeyContentTypes) used.set(name, [contentType]);
  const violations: Violation[] = [];
  for (const { name, path, fieldNames } of entries) {
    const here = keyContentTypes(fieldNames, Fields);
    if (here.length === 0) continue;
    const elsewhere = used.get(name);
    if (!elsewhere) used.set(name, here);
    else if (here.join() !== elsewhere.join()) {
      violations.push({
        path: [...path, "FieldNames"],
        message: `Key ${name} has the content type ${elsewhere.join(" and ")} in this domain, not ${here.join(" and ")}`,
      });
    }
  }
  return violations;
}

function validateWhole(
  entries: readonly Entry[],
  { AllowProfileCreation }: ObjectTypeDefinition,
): Violation[] {
  const violations: Violation[] = [];
  const refuse = (message: string) => violations.push({ path: ["Keys"], message });
  const unique = entries.filter(({ identifiers }) => identifiers.has("UNIQUE"));
  const profile = entries.filter(({ identifiers }) => identifiers.has("PROFILE"));
  if (entries.length > quotas.keys)
    refuse(
      `An object type has at most ${quotas.keys} keys, each entry counted, not ${entries.length}`,
    );
  if (unique.length !== 1)
    refuse(`Exactly one key is UNIQUE, not ${unique.length === 0 ? "none" : unique.length}`);
  if (profile.length === 0) refuse("At least one key is PROFILE");
  const lasting = profile.some(
    ({ name, identifiers }) =>
      name === "_profileId" || !(identifiers.has("LOOKUP_ONLY") || identifiers.has("NEW_ONLY")),
  );
  if (AllowProfileCreation && profile.length > 0 && !lasting) {
    refuse(
      "With AllowProfileCreation at least one PROFILE key is neither LOOKUP_ONLY nor NEW_ONLY",
    );
  }
  return violations;
}

/** A target in `_asset` needs a key with ASSET, and so on. */
function validateTargets(
  entries: readonly Entry[],
  { Fields = {} }: ObjectTypeDefinition,
): Violation[] {
  const identifiers = new Set(entries.flatMap((entry) => [...entry.identifiers]));
  const needed = Object.entries(standardObjectOfIdentifier) as [AssociatingIdentifier, string][];
  return needed.flatMap(([identifier, object]) => {
    // That there is a PROFILE key is a rule of its own.
    if (identifier === "PROFILE" || identifiers.has(identifier)) return [];
    const [field] =
      Object.entries(Fields).find(([, { Target = "" }]) => {
        const target = readTarget(Target);
        return "object" in target && target.object === object;
      }) ?? [];
    if (field === undefined) return [];
    const message = `Field ${field} has a target in ${object}, which needs a key with ${identifier}`;
    return [{ path: ["Fields", field, "Target"], message }];
  });
}
