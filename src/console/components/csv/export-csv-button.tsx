import Button from "@cloudscape-design/components/button";
import { downloadCsv } from "./download-csv.ts";
import { type CsvValue, toCsv } from "./to-csv.ts";

interface ExportCsvButtonProps<Item> {
  /** Without its ending: "profiles-of-shop". */
  fileName: string;
  /** Of what, where a page has several tables: "Keys". */
  tableName?: string;
  items: readonly Item[];
  /** Asked for with the click; those without a `text` are left out. */
  columns: () => readonly { header: string; text?: (item: Item) => CsvValue }[];
}

/** Saves what a table shows, with its columns and as masked as it stands, to a file that spreadsheets open. */
export function ExportCsvButton<Item>({
  fileName,
  tableName,
  items,
  columns,
}: ExportCsvButtonProps<Item>) {
  function save() {
    const exported = columns().flatMap(({ header, text }) => (text ? [{ header, text }] : []));
    const csv = toCsv(
      exported.map(({ header }) => header),
      items.map((item) => exported.map(({ text }) => text(item))),
    );
    downloadCsv(csv, fileName);
  }
  return (
    <Button
      // A table may stand in a form, which is not to be sent.
      formAction="none"
      {...(tableName !== undefined && { ariaLabel: `Export CSV: ${tableName}` })}
      iconName="download"
      disabled={items.length === 0}
      disabledReason="There is nothing to export."
      onClick={save}
    >
      Export CSV
    </Button>
  );
}
