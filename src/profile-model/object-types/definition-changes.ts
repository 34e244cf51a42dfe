import type { ObjectTypeField, ObjectTypeKey } from "./object-type.ts";

/** The members of PutProfileObjectType that can change. */
export interface ComparedDefinition {
  Description: string;
  TemplateId?: string | undefined;
  AllowProfileCreation?: boolean | undefined;
  SourceLastUpdatedTimestampFormat?: string | undefined;
  ExpirationDays?: number | undefined;
  EncryptionKey?: string | undefined;
  MaxProfileObjectCount?: number | undefined;
  SourcePriority?: number | undefined;
  Fields?: Readonly<Record<string, ObjectTypeField>> | undefined;
  Keys?: Readonly<Record<string, readonly ObjectTypeKey[]>> | undefined;
}

const settings = [
  "Description",
  "TemplateId",
  "AllowProfileCreation",
  "SourceLastUpdatedTimestampFormat",
  "ExpirationDays",
  "EncryptionKey",
  "MaxProfileObjectCount",
  "SourcePriority",
] as const satisfies readonly (keyof ComparedDefinition)[];

export type DefinitionSetting = (typeof settings)[number];

/** One member of a definition that is another than before: a setting, or one field or key by its name. */
export type DefinitionChange = (
  | { member: "setting"; name: DefinitionSetting }
  | { member: "field"; name: string }
  | { member: "key"; name: string }
) & { kind: "added" | "removed" | "changed" };

/** The members in which two definitions differ, settings first, then fields and keys in the order of their names' first mention. */
export function definitionChanges(
  before: ComparedDefinition,
  after: ComparedDefinition,
): DefinitionChange[] {
  return [
    ...settings.flatMap((name): DefinitionChange | [] => {
      const kind = kindOfChange(before[name], after[name]);
      return kind ? { member: "setting", name, kind } : [];
    }),
    ...mapChanges(before.Fields, after.Fields).map(
      (change) => ({ member: "field", ...change }) as const,
    ),
    ...mapChanges(before.Keys, after.Keys).map((change) => ({ member: "key", ...change }) as const),
  ];
}

function mapChanges(
  before: Readonly<Record<string, unknown>> = {},
  after: Readonly<Record<string, unknown>> = {},
) {
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...names].flatMap((name) => {
    const kind = kindOfChange(memberOf(before, name), memberOf(after, name));
    return kind ? [{ name, kind }] : [];
  });
}

function kindOfChange(before: unknown, after: unknown): DefinitionChange["kind"] | undefined {
  const [was, is] = [canonical(before), canonical(after)];
  if (was === is) return undefined;
  if (before === undefined) return "added";
  return after === undefined ? "removed" : "changed";
}

/** A name may be any word: only own members count. */
function memberOf<Value>(map: Readonly<Record<string, Value>>, name: string): Value | undefined {
  return Object.hasOwn(map, name) ? map[name] : undefined;
}

/** JSON in which the order of members does not matter, and absent ones are like undefined ones. */
function canonical(value: unknown): string | undefined {
  return JSON.stringify(value, (_key, part: unknown) =>
    typeof part === "object" && part !== null && !Array.isArray(part)
      ? Object.fromEntries(
          Object.entries(part).toSorted(([one], [other]) => (one < other ? -1 : 1)),
        )
      : part,
  );
}

/**
 * What somebody wants, put onto a definition that somebody else has changed since it was seen: members that were not
 * touched follow it.
 */
export function carryOverDefinition({
  seen,
  wanted,
  now,
}: Record<"seen" | "wanted" | "now", ComparedDefinition>): ComparedDefinition {
  const fields = new Map(Object.entries(now.Fields ?? {}));
  const keys = new Map(Object.entries(now.Keys ?? {}));
  const touched: Partial<Record<DefinitionSetting, unknown>> = {};
  for (const { member, name } of definitionChanges(seen, wanted)) {
    if (member === "field") setOrDelete(fields, name, memberOf(wanted.Fields ?? {}, name));
    else if (member === "key") setOrDelete(keys, name, memberOf(wanted.Keys ?? {}, name));
    else touched[name] = wanted[name];
  }
  return {
    ...now,
    // Members of `wanted`, under their own names.
    ...(touched as Partial<ComparedDefinition>),
    Fields: Object.fromEntries(fields),
    Keys: Object.fromEntries(keys),
  };
}

function setOrDelete<Value>(map: Map<string, Value>, name: string, value: Value | undefined): void {
  if (value === undefined) map.delete(name);
  else map.set(name, value);
}

const forSettings: Readonly<Record<DefinitionSetting, string>> = {
  Description: "Nothing else changes by it.",
  TemplateId: "Later objects are read by another mapping. What is in profiles stays as it is.",
  AllowProfileCreation:
    "Holds for objects that come from now on. Profiles that were created stay, and rejected objects are not tried again.",
  SourceLastUpdatedTimestampFormat:
    "Later objects are read by it; those that are there are not read again.",
  ExpirationDays:
    "Holds for objects that come from now on. Those that are there keep the date they have.",
  EncryptionKey: "Holds for objects that come from now on.",
  MaxProfileObjectCount: "Objects beyond it go when a profile needs room for others.",
  SourcePriority:
    "Decides for values that come from now on. Values that are there stay until then.",
};

/**
 * What a change does to data that is there, and does not (PutProfileObjectType does not process data again; Administrator
 * Guide, "Update and validate mapping").
 */
export function consequenceOf({ member, name, kind }: DefinitionChange): string {
  if (member === "setting") return forSettings[name];
  if (member === "field") {
    if (kind === "added")
      return "Read from objects that come from now on. Earlier ones fill it when they are sent again.";
    return kind === "removed"
      ? "No longer read. What it has written stays in the profiles."
      : "Holds for objects that come from now on. What it has written before stays in the profiles.";
  }
  if (kind === "added")
    return "Profiles get it from objects that come from now on. Earlier objects bring it when they are sent again.";
  return kind === "removed"
    ? "Objects no longer find profiles by it. When no other object type has it, the domain loses the key."
    : "Holds for objects that come from now on. Values that profiles have stay.";
}
