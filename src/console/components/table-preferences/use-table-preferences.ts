import { useStoredSetting } from "../stored-setting.ts";
import { arrangedColumns } from "./column-display.ts";
import type { TableColumn } from "./table-column.ts";
import { tablePreferences } from "./table-preferences.ts";

/** How a table is to be drawn: its properties, and its columns in the order and number in which they are shown. */
export function useTablePreferences<Item>(tableId: string, columns: readonly TableColumn<Item>[]) {
  const { wrapLines, contentDensity, contentDisplay, pageSize } = useStoredSetting(
    tablePreferences(tableId),
  );
  const columnDisplay = arrangedColumns(contentDisplay, columns);
  const shownColumns = columnDisplay.flatMap(
    ({ id, visible }) => (visible && columns.find((column) => column.id === id)) || [],
  );
  return {
    tableProps: { columnDefinitions: columns, columnDisplay, wrapLines, contentDensity },
    shownColumns,
    pageSize,
  };
}
