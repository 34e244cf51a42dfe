import type { TargetValues } from "./mapped-object.ts";

/** A value of `nestedValues`: a text, a structure or a list of structures. */
export type NestedValue = string | NestedObject | NestedValue[];
export interface NestedObject {
  [name: string]: NestedValue;
}

const attributes = "Attributes.";

/**
 * Values by path as an object: `Address.City` gives `{ Address: { City } }`, `OrderItems[0].Title` gives
 * `{ OrderItems: [{ Title }] }`, `Attributes.a.b` gives `{ Attributes: { "a.b": … } }`.
 */
export function nestedValues(values: TargetValues): NestedObject {
  const result: NestedObject = {};
  const named: [string, string][] = [];
  for (const [path, value] of values) {
    if (path.startsWith(attributes)) named.push([path.slice(attributes.length), value]);
    else place(result, path, value);
  }
  // Object.fromEntries defines its keys, so that an attribute named "__proto__" is an attribute like any other.
  if (named.length > 0) result["Attributes"] = Object.fromEntries(named);
  return result;
}

/** Every path but those into Attributes is one that `readTarget` knows: its names are plain. */
function place(result: NestedObject, path: string, value: string): void {
  const names = path.split(".");
  const last = names.pop() ?? "";
  let inside = result;
  for (const name of names) inside = childOf(inside, name);
  inside[last] = value;
}

function childOf(parent: NestedObject, name: string): NestedObject {
  const [, list, index] = /^(\w+)\[(\d+)\]$/u.exec(name) ?? [];
  if (list === undefined) return (parent[name] ??= {}) as NestedObject;
  const elements = (parent[list] ??= []) as NestedObject[];
  // A list has no holes: an element of which nothing is said is an empty one.
  while (elements.length <= Number(index)) elements.push({});
  return elements[Number(index)] ?? {};
}
