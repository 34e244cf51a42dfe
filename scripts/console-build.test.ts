import { existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, expect, test, vi } from "vitest";
import { buildConsoleIfStale } from "./console-build.ts";

/** A console of one line, in a folder whose name has a space. */
let root: string;
const said: string[] = [];

beforeEach(() => {
  root = `${mkdtempSync(join(tmpdir(), "a console-"))}/`;
  mkdirSync(join(root, "src/console"), { recursive: true });
  symlinkSync(join(import.meta.dirname, "../node_modules"), join(root, "node_modules"));
  writeFileSync(
    join(root, "index.html"),
    '<script type="module" src="/src/console/main.ts"></script>',
  );
  write("main.ts", "document.title = 'first';");
  vi.spyOn(process.stdout, "write").mockImplementation((line) => said.push(String(line)) > 0);
  return () => {
    vi.restoreAllMocks();
    rmSync(root, { recursive: true });
  };
});

test("builds once, and again only when a source has changed", async () => {
  await buildConsoleIfStale(root);
  expect(existsSync(join(root, "dist/index.html"))).toBe(true);

  // Vite empties the folder before it builds.
  const left = join(root, "dist/left");
  writeFileSync(left, "");
  write("main.test.ts", "a test is no part of the build");
  await buildConsoleIfStale(root);
  expect(existsSync(left)).toBe(true);
  expect(said.at(-1)).toBe("The built console is current.\n");

  write("main.ts", "document.title = 'second';");
  await buildConsoleIfStale(root);
  expect(existsSync(left)).toBe(false);
}, 30_000);

test("a build that failed says why, and is not taken for one", async () => {
  write("main.ts", "import './missing.ts';");
  await expect(buildConsoleIfStale(root)).rejects.toThrow("missing.ts");
  await expect(buildConsoleIfStale(root)).rejects.toThrow("missing.ts");
}, 30_000);

function write(name: string, content: string): void {
  writeFileSync(join(root, "src/console", name), content);
}
