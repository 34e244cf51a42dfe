import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import type { Manifest } from "vite";

/** What the first page, `/domains`, runs: the entry with its static imports. */
const entry = "index.html";
/** That page's own module, which the entry imports: loaded later, it would be in none of what is measured. */
const firstPage = "src/console/pages/domains/domains-page.tsx";

const kilobyte = 1000;
const budget = {
  /** Bytes, gzip. Beyond these the first page is slower than the consoles people know. */
  script: 375 * kilobyte,
  style: 105 * kilobyte,
  /** Each chunk is a request, and compresses alone: many small ones cost more than they spare. */
  firstRouteChunks: 20,
  /** A chunk for each page and each dialog that opens on demand, of which there are some fifty, and what they share. */
  chunks: 72,
};

export interface BudgetReport {
  isKept: boolean;
  table: string;
}

/**
 * Holds the built console against its budget.
 *
 * @param dist the folder that Vite built into, with its manifest
 * @throws {Error} when the build has no entry, or loads the first page separately
 */
export function measureBundle(dist: string): BudgetReport {
  const manifest = JSON.parse(readFileSync(`${dist}/.vite/manifest.json`, "utf8")) as Manifest;
  const route = new Set<string>();
  addWithStaticImports(manifest, entry, route);
  if (firstPage in manifest)
    throw new Error(`${firstPage} is an entry of its own: the bundle budget must count it too.`);

  const chunks = [...route].flatMap((name) => manifest[name] ?? []);
  const scripts = new Set(chunks.map(({ file }) => file));
  const styles = new Set(chunks.flatMap(({ css = [] }) => css));
  const all = new Set(
    Object.values(manifest).flatMap(({ file }) => (file.endsWith(".js") ? file : [])),
  );
  const size = (files: Set<string>) =>
    [...files].reduce((sum, file) => sum + gzipSync(readFileSync(`${dist}/${file}`)).length, 0);

  const rows = [
    row("JavaScript of the first page, gzip", size(scripts), budget.script, inKilobytes),
    row("CSS of the first page, gzip", size(styles), budget.style, inKilobytes),
    row("chunks of the first page", scripts.size, budget.firstRouteChunks, String),
    row("chunks in all", all.size, budget.chunks, String),
    row("chunks that wait for each other", waitingForEachOther(manifest).size, 0, String),
  ];
  return {
    isKept: rows.every(({ isKept }) => isKept),
    table: rows.map(({ line }) => line).join("\n"),
  };
}

function addWithStaticImports(manifest: Manifest, name: string, found: Set<string>): void {
  if (found.has(name)) return;
  const chunk = manifest[name];
  if (!chunk)
    throw new Error(`The build has no ${name}: the bundle budget must follow the first route.`);
  found.add(name);
  for (const imported of chunk.imports ?? []) addWithStaticImports(manifest, imported, found);
}

/** Chunks that import themselves by way of others: which of them runs first, and with what, is then a matter of chance. */
function waitingForEachOther(manifest: Manifest): Set<string> {
  const reachedFrom = (name: string) => {
    const reached = new Set<string>();
    for (const imported of manifest[name]?.imports ?? [])
      addWithStaticImports(manifest, imported, reached);
    return reached;
  };
  return new Set(Object.keys(manifest).filter((name) => reachedFrom(name).has(name)));
}

function row(label: string, value: number, limit: number, format: (value: number) => string) {
  const isKept = value <= limit;
  const line = `  ${label.padEnd(36)}${format(value).padStart(9)} of ${format(limit).padStart(7)}`;
  return { isKept, line: isKept ? line : `${line}  over the budget` };
}

function inKilobytes(bytes: number): string {
  return `${(bytes / kilobyte).toFixed(1)} kB`;
}
