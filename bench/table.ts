/** A line of the table; `met` says whether the target is, where there is one. */
export interface Figure {
  name: string;
  value: string;
  floor?: string;
  ratio?: string;
  target?: string;
  met?: boolean;
}

const columns = ["", "Figure", "Measured", "Floor", "Ratio", "Target"] as const;

/** The figures as a Markdown table. */
export function formatTable(figures: readonly Figure[]): string {
  const rows = figures.map(({ name, value, floor = "", ratio = "", target = "", met }) => [
    met === undefined ? "" : met ? "✓" : "✗",
    name,
    value,
    floor,
    ratio,
    target,
  ]);
  const widths = columns.map((column, index) =>
    Math.max(column.length, ...rows.map((row) => (row[index] ?? "").length)),
  );
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell, index) => cell.padEnd(widths[index] ?? 0)).join(" | ")} |`;
  const rule = widths.map((width) => "-".repeat(width));
  return [line(columns), line(rule), ...rows.map(line)].join("\n");
}

export const perSecond = (rate: number): string => `${Math.round(rate).toLocaleString("en")}/s`;
export const milliseconds = (value: number): string => `${value.toFixed(value < 10 ? 2 : 0)} ms`;
export const megabytes = (bytes: number): string => `${Math.round(bytes / 1e6)} MB`;
export const percent = (share: number): string => `${Math.round(share * 100)} %`;
