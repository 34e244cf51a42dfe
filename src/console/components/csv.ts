/**
 * A table as CSV (RFC 4180), with the byte order mark by which Excel knows UTF-8.
 *
 * A cell that a spreadsheet would take for a formula gets an apostrophe in front (OWASP, "CSV Injection"): the values are
 * what customers typed.
 */
export function toCsv(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => cells.map(toCell).join(",");
  return `\uFEFF${[header, ...rows].map(line).join("\r\n")}\r\n`;
}

function toCell(text: string): string {
  const harmless = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
