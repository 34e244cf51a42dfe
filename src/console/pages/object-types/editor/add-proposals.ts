import type { ProposedMapping } from "../../../../profile-model/object-types/propose-mapping.ts";
import { nextId, type ObjectTypeDraft, rowsOf } from "./draft.ts";

/**
 * Adds proposed fields for what no field reads yet, and proposed keys where there are none: what somebody has entered stays.
 */
export function addProposals(draft: ObjectTypeDraft, proposed: ProposedMapping): ObjectTypeDraft {
  const { fields, keys } = rowsOf(proposed);
  const read = new Map(draft.fields.map(({ source, id }) => [source, id]));
  const names = new Set(draft.fields.map(({ name }) => name));
  const targets = new Set(draft.fields.map(({ target }) => target));
  const firstId = nextId(draft.fields);
  const idOf = (id: number, source: string) => read.get(source) ?? firstId + id;
  const added = fields
    .filter(({ source }) => !read.has(source))
    .map((row) => ({
      ...row,
      id: firstId + row.id,
      name: freeName(row.name, names),
      target: targets.has(row.target) ? "" : row.target,
    }));
  const ids = new Map(fields.map(({ id, source }) => [id, idOf(id, source)]));
  return {
    ...draft,
    fields: [...draft.fields, ...added],
    keys:
      draft.keys.length > 0
        ? draft.keys
        : keys.map((key) => ({
            ...key,
            fieldIds: key.fieldIds.flatMap((id) => ids.get(id) ?? []),
          })),
  };
}

function freeName(name: string, taken: Set<string>): string {
  let free = name;
  for (let number = 2; taken.has(free); number += 1) free = `${name.slice(0, 60)}_${number}`;
  taken.add(free);
  return free;
}
