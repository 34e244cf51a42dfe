import type { TableProps } from "@cloudscape-design/components/table";

/** A column that people can arrange, and whose texts can be exported. */
export interface TableColumn<Item> extends TableProps.ColumnDefinition<Item> {
  id: string;
  header: string;
  /** What the cell says, without its looks; a column without one is not exported. */
  text?: (item: Item) => string | number | undefined;
  /** Cannot be hidden: without it a row could not be told from another. */
  isAlwaysVisible?: boolean;
  /** Not shown until somebody asks for it. */
  isHiddenAtFirst?: boolean;
}
