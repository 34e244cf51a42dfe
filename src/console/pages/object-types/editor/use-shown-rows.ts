import { useState } from "react";

/** A row with what is wrong with it. */
export interface ShownRow<Row, Part extends string> {
  row: Row;
  errors: Partial<Record<Part, string>>;
}

/**
 * Rows with their errors, each the same object until something of its own changes: the editor draws only those anew, and
 * not sixty controls because one of them has another error at every key.
 */
export function useShownRows<Row extends { id: number }, Part extends string>(
  rows: readonly Row[],
  errors: ReadonlyMap<number, Partial<Record<Part, string>>>,
): readonly ShownRow<Row, Part>[] {
  const [kept, setKept] = useState<readonly ShownRow<Row, Part>[]>([]);
  const keptById = new Map(kept.map((shown) => [shown.row.id, shown]));
  const shown = rows.map((row): ShownRow<Row, Part> => {
    const before = keptById.get(row.id);
    const now = errors.get(row.id) ?? {};
    return before?.row === row && JSON.stringify(before.errors) === JSON.stringify(now)
      ? before
      : { row, errors: now };
  });
  const isSame = shown.length === kept.length && shown.every((each, at) => each === kept[at]);
  if (isSame) return kept;
  setKept(shown);
  return shown;
}
