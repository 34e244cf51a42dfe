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

/** One member of a definition that is another than before: a setting, one field or key by its name, or in which order keys are. */
export type DefinitionChange =
  | ((
      | { member: "setting"; name: DefinitionSetting }
      | { member: "field"; name: string }
      | { member: "key"; name: string }
    ) & { kind: "added" | "removed" | "changed" })
  | { member: "keyOrder"; name: "Keys"; kind: "changed" };

/**
 * The members in which two definitions differ, settings first, then fields and keys in the order of their names' first
 * mention, the order of keys last: they are asked in it (`inMatchingOrder`).
 */
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
    ...(isReordered(before.Keys, after.Keys)
      ? [{ member: "keyOrder", name: "Keys", kind: "changed" } as const]
      : []),
  ];
}

/** Whether the names that were there before and still are stand in another order. */
function isReordered(
  before: Readonly<Record<string, unknown>> = {},
  after: Readonly<Record<string, unknown>> = {},
): boolean {
  const stayed = (names: object, others: object) =>
    Object.keys(names).filter((name) => Object.hasOwn(others, name));
  return canonical(stayed(before, after)) !== canonical(stayed(after, before));
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

function kindOfChange(
  before: unknown,
  after: unknown,
): "added" | "removed" | "changed" | undefined {
  const [was, is] = [canonical(before), canonical(after)];
  if (was === is) return undefined;
  if (before === undefined) return "added";
  return after === undefined ? "removed" : "changed";
}

/** A name may be any word: only own members count. */
export function memberOf<Value>(
  map: Readonly<Record<string, Value>>,
  name: string,
): Value | undefined {
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
