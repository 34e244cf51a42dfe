import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { Manifest } from "vite";
import { measureBundle } from "./bundle-budget.ts";

const firstPage = "src/console/pages/domains/domains-page.tsx";
const entry = { "index.html": { file: "index.js", imports: ["_shared.js"] } };
const shared = { "_shared.js": { file: "shared.js" } };

test("the first page is the entry with its static imports", () => {
  const { isKept, table } = measureBundle(built({ ...entry, ...shared }));
  expect(isKept).toBe(true);
  expect(table).toMatch(/chunks of the first page +2 of/u);
});

test("a first page that the entry does not import is not passed over", () => {
  const page = { [firstPage]: { file: "domains-page.js", isDynamicEntry: true } };
  expect(() => measureBundle(built({ ...entry, ...shared, ...page }))).toThrow(firstPage);
});

test("chunks that import each other break the budget", () => {
  const waiting = { "_shared.js": { file: "shared.js", imports: ["index.html"] } };
  expect(measureBundle(built({ ...entry, ...waiting })).isKept).toBe(false);
});

/** A folder as Vite leaves it. */
function built(manifest: Manifest): string {
  const dist = mkdtempSync(join(tmpdir(), "dist-"));
  mkdirSync(join(dist, ".vite"));
  writeFileSync(join(dist, ".vite/manifest.json"), JSON.stringify(manifest));
  for (const { file } of Object.values(manifest)) writeFileSync(join(dist, file), "0;");
  return dist;
}
