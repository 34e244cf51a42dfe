import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

export const script = `console.log("${"profile ".repeat(500)}");`;

/** A folder such as `vite build` leaves, with a secret beside it that must never be served. */
export function makeBuiltConsoleFolder(): string {
  const parent = mkdtempSync(join(tmpdir(), "console-"));
  const dist = join(parent, "dist");
  mkdirSync(join(dist, "assets"), { recursive: true });
  mkdirSync(join(dist, ".vite"));
  writeFileSync(join(parent, "secret.txt"), "outside the folder");
  writeFileSync(join(dist, ".vite", "manifest.json"), "{}");
  writeFileSync(join(dist, "assets", "index-C0ffee00.js"), script);
  writeFileSync(join(dist, "assets", "font.woff2"), "a font");
  writeFileSync(
    join(dist, "index.html"),
    '<!doctype html><head><meta name="connection" content="" /><title>Customer Profiles Console</title></head>',
  );
  return dist;
}
