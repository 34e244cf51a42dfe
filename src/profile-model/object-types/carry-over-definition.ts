import {
  type ComparedDefinition,
  type DefinitionChange,
  definitionChanges,
  type DefinitionSetting,
  memberOf,
} from "./definition-changes.ts";

/** A definition as somebody saw it, as they want it, and as somebody else has saved it meanwhile. */
export type DefinitionStates = Record<"seen" | "wanted" | "now", ComparedDefinition>;

/** The settings that are a template's where one is followed, as fields and keys are (PutProfileObjectType, API reference). */
const mappingSettings: ReadonlySet<DefinitionSetting> = new Set([
  "TemplateId",
  "AllowProfileCreation",
  "SourceLastUpdatedTimestampFormat",
]);

/** Whether a change is one of how objects are read. */
export function isOfMapping({ member, name }: DefinitionChange): boolean {
  return member !== "setting" || mappingSettings.has(name);
}

/**
 * Whether the mapping that somebody wants takes the place of all of that which is there. Fields of its own and a template
 * exclude each other: where either person went from one to the other, the mapping is kept or followed as one.
 */
export function keepsWholeMapping({ seen, wanted, now }: DefinitionStates): boolean {
  return changesOrigin({ seen, wanted, now }) && definitionChanges(seen, wanted).some(isOfMapping);
}

function changesOrigin({ seen, wanted, now }: DefinitionStates): boolean {
  return seen.TemplateId !== wanted.TemplateId || seen.TemplateId !== now.TemplateId;
}

/**
 * What somebody wants, put onto a definition that somebody else has changed since it was seen: members that were not
 * touched follow it.
 */
export function carryOverDefinition(states: DefinitionStates): ComparedDefinition {
  const { seen, wanted, now } = states;
  const touched = definitionChanges(seen, wanted);
  const keepsWhole = keepsWholeMapping(states);
  const result: ComparedDefinition = { ...now };
  for (const change of touched) {
    if (change.member === "setting" && !(keepsWhole && isOfMapping(change)))
      Object.assign(result, { [change.name]: wanted[change.name] });
  }
  if (keepsWhole) return { ...result, ...mappingOf(wanted) };
  // No part of it was touched, or both are of one kind.
  return changesOrigin(states) ? result : { ...result, ...carriedMaps(states, touched) };
}

function mappingOf(definition: ComparedDefinition): Partial<ComparedDefinition> {
  const { TemplateId, AllowProfileCreation, SourceLastUpdatedTimestampFormat } = definition;
  const { Fields, Keys } = definition;
  return { TemplateId, AllowProfileCreation, SourceLastUpdatedTimestampFormat, Fields, Keys };
}

function carriedMaps(
  { wanted, now }: DefinitionStates,
  touched: readonly DefinitionChange[],
): Pick<ComparedDefinition, "Fields" | "Keys"> {
  const fields = new Map(Object.entries(now.Fields ?? {}));
  const keys = new Map(Object.entries(now.Keys ?? {}));
  for (const { member, name } of touched) {
    if (member === "field") setOrDelete(fields, name, memberOf(wanted.Fields ?? {}, name));
    else if (member === "key") setOrDelete(keys, name, memberOf(wanted.Keys ?? {}, name));
  }
  const orders = [Object.keys(wanted.Keys ?? {}), Object.keys(now.Keys ?? {})] as const;
  const isOrderTouched = touched.some(({ member }) => member === "keyOrder");
  const order = isOrderTouched ? joinedOrder(...orders) : joinedOrder(orders[1], orders[0]);
  return {
    Fields: Object.fromEntries(fields),
    Keys: Object.fromEntries(
      order.flatMap((name) => {
        const entries = keys.get(name);
        return entries ? [[name, entries]] : [];
      }),
    ),
  };
}

/** Names in one order, with those that only another order has: each after the one that it follows there. */
function joinedOrder(names: readonly string[], others: readonly string[]): string[] {
  const order = [...names];
  for (const [at, name] of others.entries()) {
    // What stands before it there is in this order by now.
    if (!order.includes(name)) order.splice(order.indexOf(others[at - 1] ?? "") + 1, 0, name);
  }
  return order;
}

function setOrDelete<Value>(map: Map<string, Value>, name: string, value: Value | undefined): void {
  if (value === undefined) map.delete(name);
  else map.set(name, value);
}
