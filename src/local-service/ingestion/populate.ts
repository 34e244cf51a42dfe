import type { FieldSource, Provenance } from "../store/provenance.ts";
import { listOfPath, type Values } from "./profile-values.ts";

/** Values of a profile or of another standard object, each with where it came from. */
export interface Populated {
  values: Values;
  provenance: Provenance;
}

/** SourcePriority of an object type: 1 is the highest, undefined the lowest. */
export type PriorityOf = (objectType: string) => number | undefined;

/**
 * Whether a source may replace a value that is there: one set by hand only when the source's type has a SourcePriority
 * (Administrator Guide, "Additional properties of object types"; that any priority ranks above a hand is inferred),
 * an ingested one when the source's type ranks above its own, or ranks the same and the source is not older (inferred).
 */
function mayReplace(
  holder: FieldSource | undefined,
  source: FieldSource,
  priorityOf: PriorityOf,
): boolean {
  const priority = priorityOf(source.objectType);
  if (holder === undefined) return priority !== undefined;
  const own = priority ?? Infinity;
  const theirs = priorityOf(holder.objectType) ?? Infinity;
  return own === theirs ? source.at >= holder.at : own < theirs;
}

/**
 * What a source makes of values that are there: it fills what is empty and replaces what it may, and says nothing of
 * the paths that it has no value for. A list is one value (inferred).
 *
 * @returns undefined when nothing changes, neither a value nor where one came from.
 */
export function populate(
  current: Populated,
  incoming: Values,
  source: FieldSource,
  priorityOf: PriorityOf,
): Populated | undefined {
  const values = new Map(current.values);
  const provenance = new Map(current.provenance);
  const lists = new Map<string, boolean>();

  function makeRoomForList(list: string): boolean {
    const held = [...values.keys()].filter((path) => listOfPath(path) === list);
    if (!held.every((path) => mayReplace(provenance.get(path), source, priorityOf))) return false;
    for (const path of held) {
      values.delete(path);
      provenance.delete(path);
    }
    return true;
  }

  function takes(path: string): boolean {
    const list = listOfPath(path);
    if (list === undefined) {
      return !values.has(path) || mayReplace(provenance.get(path), source, priorityOf);
    }
    let taken = lists.get(list);
    if (taken === undefined) lists.set(list, (taken = makeRoomForList(list)));
    return taken;
  }

  let changed = false;
  for (const [path, value] of incoming) {
    if (!takes(path)) continue;
    values.set(path, value);
    provenance.set(path, source);
    changed = true;
  }
  return changed ? { values, provenance } : undefined;
}

/** Takes away the values that came from an object type, and no others. @returns undefined when there is none. */
export function scrub(current: Populated, objectType: string): Populated | undefined {
  const values = new Map(current.values);
  const provenance = new Map(current.provenance);
  for (const [path, source] of current.provenance) {
    if (source.objectType !== objectType) continue;
    values.delete(path);
    provenance.delete(path);
  }
  return provenance.size < current.provenance.size ? { values, provenance } : undefined;
}
