import type { DraftErrors } from "./check-draft.ts";
import type { ObjectTypeDraft } from "./draft.ts";

/**
 * The errors to show while somebody types: those of what has been entered. That something is still missing is said when they
 * want to save.
 */
export function errorsWhileTyping(errors: DraftErrors, draft: ObjectTypeDraft): DraftErrors {
  const filled = <Part extends string>(
    all: ReadonlyMap<number, Partial<Record<Part, string>>>,
    isFilled: (id: number, part: Part) => boolean,
  ) =>
    new Map(
      [...all].map(([id, parts]) => [
        id,
        Object.fromEntries(
          Object.entries(parts).filter(([part]) => isFilled(id, part as Part)),
        ) as Partial<Record<Part, string>>,
      ]),
    );
  const fieldRows = new Map(draft.fields.map((row) => [row.id, row]));
  const keyRows = new Map(draft.keys.map((row) => [row.id, row]));
  const { name, description, ...settings } = errors.settings;
  return {
    settings: {
      ...settings,
      ...(name !== undefined && draft.name !== "" && { name }),
      ...(description !== undefined && draft.description.trim() !== "" && { description }),
    },
    fields: filled(errors.fields, (id, part) => (fieldRows.get(id)?.[part] ?? "") !== ""),
    keys: filled(errors.keys, (id, part) => {
      const row = keyRows.get(id);
      if (part === "name") return (row?.name ?? "") !== "";
      return part === "fields" ? (row?.fieldIds ?? []).length > 0 : true;
    }),
    allFields: draft.fields.length > 0 ? errors.allFields : [],
    allKeys: areFilled(draft.keys) ? errors.allKeys : [],
  };
}

/** Before every key is complete, what all of them lack may still come. */
function areFilled(keys: ObjectTypeDraft["keys"]): boolean {
  return keys.length > 0 && keys.every(({ name, fieldIds }) => name !== "" && fieldIds.length > 0);
}

/** Errors with what the service refused, at places where the form knows of nothing wrong. */
export function withRefusal(
  errors: DraftErrors,
  refusal: Pick<DraftErrors, "settings" | "fields" | "keys"> | undefined,
): DraftErrors {
  if (!refusal) return errors;
  return {
    ...errors,
    settings: { ...refusal.settings, ...errors.settings },
    fields: new Map([...refusal.fields, ...errors.fields]),
    keys: new Map([...refusal.keys, ...errors.keys]),
  };
}
