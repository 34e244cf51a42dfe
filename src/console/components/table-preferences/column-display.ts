/** A column's place, by its order in the list, and whether it is shown. */
export interface ColumnDisplay {
  id: string;
  visible: boolean;
}

/**
 * The columns that a table has now, as they were arranged: those that are new since stand at the end, and those that it
 * has no longer are left out.
 */
export function arrangedColumns(
  arrangement: readonly ColumnDisplay[],
  columns: readonly { id: string; isHiddenAtFirst?: boolean }[],
): ColumnDisplay[] {
  const known = arrangement.filter(({ id }) => columns.some((column) => column.id === id));
  const added = columns.filter(({ id }) => !known.some((column) => column.id === id));
  return [
    ...known,
    ...added.map(({ id, isHiddenAtFirst = false }) => ({ id, visible: !isHiddenAtFirst })),
  ];
}

/** An arrangement with what it said of columns that a table has only at times. */
export function keepAbsent(
  arrangement: readonly ColumnDisplay[],
  before: readonly ColumnDisplay[],
): ColumnDisplay[] {
  const absent = before.filter(({ id }) => !arrangement.some((column) => column.id === id));
  return [...arrangement, ...absent];
}
