import { downloadFile } from "../download-file.ts";

/** Hands a table as `toCsv` makes it to the person. @param fileName without its ending. */
export function downloadCsv(csv: string, fileName: string): void {
  // With a byte order mark, without which Excel takes the file for one of its old code pages.
  downloadFile(`\uFEFF${csv}`, `${fileName}.csv`, "text/csv;charset=utf-8");
}
