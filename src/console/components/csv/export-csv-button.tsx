import Button from "@cloudscape-design/components/button";
import { type CsvValue, toCsv } from "./to-csv.ts";

interface ExportCsvButtonProps<Item> {
  /** Without its ending: "profiles-of-shop". */
  fileName: string;
  items: readonly Item[];
  /** Asked for with the click; those without a `text` are left out. */
  columns: () => readonly { header: string; text?: (item: Item) => CsvValue }[];
}

/** Saves what a table shows, with its columns and as masked as it stands, to a file that spreadsheets open. */
export function ExportCsvButton<Item>({ fileName, items, columns }: ExportCsvButtonProps<Item>) {
  function save() {
    const exported = columns().flatMap(({ header, text }) => (text ? [{ header, text }] : []));
    const csv = toCsv(
      exported.map(({ header }) => header),
      items.map((item) => exported.map(({ text }) => text(item))),
    );
    // With a byte order mark, without which Excel takes the file for one of its old code pages.
    const url = URL.createObjectURL(new Blob(["\uFEFF", csv], { type: "text/csv;charset=utf-8" }));
    const link = document.createElement("a");
    link.href = url;
    link.download = `${fileName}.csv`;
    link.click();
    // Safari reads it only after the click has been handled.
    setTimeout(() => URL.revokeObjectURL(url), 60_000);
  }
  return (
    <Button
      iconName="download"
      disabled={items.length === 0}
      disabledReason="There is nothing to export."
      onClick={save}
    >
      Export CSV
    </Button>
  );
}
