import { standardFields } from "../fields.ts";
import type { CompiledField } from "./compile-mapping.ts";
import type { MappedObject, OtherObjectName } from "./mapped-object.ts";
import { MappingRefused } from "./mapping-refused.ts";
import { isGiven } from "./source-value.ts";
import { isProfileTimestamp, longestValue, type Target } from "./targets.ts";

/** `ContactType` of the API's model. */
const contactTypes = [
  "PhoneNumber",
  "MobilePhoneNumber",
  "HomePhoneNumber",
  "BusinessPhoneNumber",
  "EmailAddress",
  "PersonalEmailAddress",
  "BusinessEmailAddress",
];

/** Where a value goes that the enum of its field does not have (inferred). */
const textFieldOf: ReadonlyMap<string, string> = new Map([
  ["Gender", "GenderString"],
  ["PartyType", "PartyTypeString"],
]);

const enumValues: ReadonlyMap<string, readonly string[]> = new Map(
  standardFields.flatMap(({ name, values }) => (values ? [[name, values] as const] : [])),
);

/** What the fields with a target say. */
export type ValuesByObject = Pick<MappedObject, "profile" | "standardObjects">;

/**
 * The values by standard object and path. Where two fields have one target, the first that has a value is taken
 * (inferred); where the source is a list and the target none, its first value (inferred).
 *
 * @param read the values of every field, "" where there is none.
 * @throws MappingRefused for a value that its target has no room for.
 */
export function targetValues(
  fields: readonly CompiledField[],
  read: ReadonlyMap<string, readonly string[]>,
): ValuesByObject {
  const profile = new Map<string, string>();
  const standardObjects = new Map<OtherObjectName, Map<string, string>>();
  for (const { name, target } of fields) {
    if (!target || isProfileTimestamp(target)) continue;
    for (const [path, value] of placed(target, read.get(name) ?? [])) {
      checkLength(name, target, value);
      if (target.object === "_profile") {
        setFirst(profile, ...(fitInProfile(path, value) ?? []));
        continue;
      }
      let values = standardObjects.get(target.object);
      if (!values) standardObjects.set(target.object, (values = new Map<string, string>()));
      setFirst(values, path, value);
    }
  }
  return { profile, standardObjects };
}

function setFirst(values: Map<string, string>, path?: string, value?: string): void {
  if (path !== undefined && value !== undefined && !values.has(path)) values.set(path, value);
}

function checkLength(fieldName: string, target: Target, value: string): void {
  const longest = longestValue(target);
  if (value.length <= longest) return;
  throw new MappingRefused(
    "value-too-long",
    `The value of field ${fieldName} is longer than the ${longest} characters of ${target.object}.${target.path}`,
  );
}

/** The given values of a field with the paths that they go to, lists counted through. */
function placed({ path }: Target, values: readonly string[]): [path: string, value: string][] {
  const isList = path.includes("[]") && !path.startsWith("Attributes.");
  const all = values.map((value, index): [string, string] => [
    isList ? path.replace("[]", `[${index}]`) : path,
    value,
  ]);
  const given = all.filter(([, value]) => isGiven(value));
  return isList ? given : given.slice(0, 1);
}

/** A value of the profile where it fits: an enum's in the enum's spelling, or else as the text beside the enum. */
function fitInProfile(path: string, value: string): [string, string] | undefined {
  const values = path.endsWith("ContactType") ? contactTypes : enumValues.get(path);
  if (!values) return [path, value];
  const fitting = values.find((one) => one.toLowerCase() === value.trim().toLowerCase());
  if (fitting !== undefined) return [path, fitting];
  const textField = textFieldOf.get(path);
  return textField === undefined ? undefined : [textField, value];
}
