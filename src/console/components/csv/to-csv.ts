export type CsvValue = string | number | undefined;

/** What a spreadsheet takes for the beginning of a formula, also in the wide forms of East Asian input (OWASP, "CSV Injection"). */
const formula = /^[=+\-@\t\r\n＝＋－＠]/u;

/**
 * A table as CSV (RFC 4180: CRLF, quotes doubled), the header first. A text that a spreadsheet could run as a formula gets
 * an apostrophe before it, by which spreadsheets know a text: values come from people outside. Phone numbers with their
 * plus sign keep it so too, rather than become numbers.
 */
export function toCsv(header: readonly string[], rows: readonly (readonly CsvValue[])[]): string {
  return [header, ...rows].map((row) => `${row.map(field).join(",")}\r\n`).join("");
}

function field(value: CsvValue): string {
  if (value === undefined) return "";
  if (typeof value === "number") return String(value);
  const text = formula.test(value) ? `'${value}` : value;
  return /[",\r\n]|^\s|\s$/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
