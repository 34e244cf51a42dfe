import type { DraftErrors, FieldPart, KeyPart, SettingName } from "./check-draft.ts";
import type { FieldRow, KeyRow, ObjectTypeDraft } from "./draft.ts";

/**
 * The errors of what somebody has changed. The service holds what is saved, whatever this console's rules say of it: a rule
 * that AWS does not have, or did not have when it was saved, must not keep people from editing the rest.
 *
 * @param saved the definition as the service has it, with what the same rules find wrong with it.
 */
export function withoutStanding(
  errors: DraftErrors,
  draft: ObjectTypeDraft,
  saved: { errors: DraftErrors; draft: ObjectTypeDraft },
): DraftErrors {
  const standing = new Set(
    placesOf(saved.errors, saved.draft).map(({ place }) => JSON.stringify(place)),
  );
  const kept = placesOf(errors, draft).filter(({ place }) => !standing.has(JSON.stringify(place)));
  const fields = new Map<number, Partial<Record<FieldPart, string>>>();
  const keys = new Map<number, Partial<Record<KeyPart, string>>>();
  const settings: Partial<Record<SettingName, string>> = {};
  for (const { error } of kept) {
    if (error.of === "setting") settings[error.name] = error.message;
    else if (error.of === "field")
      fields.set(error.id, { ...fields.get(error.id), [error.part]: error.message });
    else if (error.of === "key")
      keys.set(error.id, { ...keys.get(error.id), [error.part]: error.message });
  }
  const whole = (of: "allFields" | "allKeys") =>
    kept.flatMap(({ error }) => (error.of === of ? [error.message] : []));
  return { settings, fields, keys, allFields: whole("allFields"), allKeys: whole("allKeys") };
}

type PlacedError = { message: string } & (
  | { of: "setting"; name: SettingName }
  | { of: "field"; id: number; part: FieldPart }
  | { of: "key"; id: number; part: KeyPart }
  | { of: "allFields" | "allKeys" }
);

/**
 * Each error with what it is about as it reads there: the same in two drafts when nobody has changed it. At a name what it says
 * counts too, for a second row of that name is wrong in another way than the first; elsewhere it may tell the row's name, which
 * may change.
 */
function placesOf(
  errors: DraftErrors,
  draft: ObjectTypeDraft,
): { error: PlacedError; place: readonly unknown[] }[] {
  const fieldRows = new Map(draft.fields.map((row) => [row.id, row]));
  const keyRows = new Map(draft.keys.map((row) => [row.id, row]));
  return [
    ...entriesOf(errors.settings).map(([name, message]) => ({
      error: { of: "setting", name, message } as const,
      place: ["setting", name, draft[name]],
    })),
    ...[...errors.fields].flatMap(([id, parts]) =>
      entriesOf(parts).map(([part, message]) => ({
        error: { of: "field", id, part, message } as const,
        place: ["field", part, fieldRows.get(id)?.[part], ofName(part, message)],
      })),
    ),
    ...[...errors.keys].flatMap(([id, parts]) =>
      entriesOf(parts).map(([part, message]) => ({
        error: { of: "key", id, part, message } as const,
        place: ["key", part, keyPlace(keyRows.get(id), part, fieldRows), ofName(part, message)],
      })),
    ),
    ...(["allFields", "allKeys"] as const).flatMap((of) =>
      errors[of].map((message) => ({
        error: { of, message },
        place: [of, withoutNumbers(message)],
      })),
    ),
  ];
}

function ofName(part: FieldPart | KeyPart, message: string): string | undefined {
  return part === "name" ? withoutNumbers(message) : undefined;
}

/** Of how many there are too many may change. */
function withoutNumbers(message: string): string {
  return message.replaceAll(/\d+/gu, "");
}

function keyPlace(
  row: KeyRow | undefined,
  part: KeyPart,
  fields: ReadonlyMap<number, FieldRow>,
): readonly unknown[] {
  if (part === "name") return [row?.name];
  if (part === "identifiers") return [row?.name, row?.identifiers];
  const madeOf = row?.fieldIds.map((id) => [fields.get(id)?.source, fields.get(id)?.contentType]);
  return [row?.name, madeOf];
}

function entriesOf<Part extends string>(
  parts: Partial<Record<Part, string>>,
): (readonly [Part, string])[] {
  return Object.entries<string | undefined>(parts).flatMap(([part, message]) =>
    message === undefined ? [] : [[part as Part, message] as const],
  );
}
