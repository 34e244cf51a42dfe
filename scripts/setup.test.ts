import { spawnSync } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, expect, test, vi } from "vitest";

// Each test starts a process, and machines under load are slow to.
vi.setConfig({ testTimeout: 30_000 });

/** A clone with a set-up of its own, in a folder whose name has a space; npm is a script that notes what it is told. */
let clone: string;
const runtime = "node_modules/node/bin/node";

beforeEach(() => {
  clone = mkdtempSync(join(tmpdir(), "a clone-"));
  cpSync(join(import.meta.dirname, "setup.mjs"), join(clone, "scripts/setup.mjs"));
  cpSync(join(import.meta.dirname, "setup"), join(clone, "scripts/setup"), { recursive: true });
  mkdirSync(join(clone, "node_modules/node/bin"), { recursive: true });
  write("package-lock.json", lockOf("1.0.0"));
  write("node_modules/.package-lock.json", lockOf("1.0.0"));
  write(runtime, "#!/bin/sh\necho v24.0.0\n");
});

test("says nothing and starts nothing when all is there", () => {
  expect(setUp()).toEqual({ code: 0, output: "", npm: [] });
});

test("installs what the lock file names and node_modules lacks", () => {
  write("package-lock.json", lockOf("1.0.1"));
  const { code, output, npm } = setUp();
  expect(npm).toEqual([expect.stringMatching(/^ci /)]);
  expect(output).toContain("does not match package-lock.json");
  expect(code).toBe(0);
});

test("installs anew after an installation that was cut short", () => {
  rmSync(join(clone, "node_modules/.package-lock.json"));
  expect(setUp().npm).toEqual([expect.stringMatching(/^ci /)]);
});

test("gets the Node that npm left out because install scripts were forbidden", () => {
  rmSync(join(clone, runtime));
  const { code, npm } = setUp({ rebuildBrings: "#!/bin/sh\necho v24.0.0\n" });
  expect(npm).toEqual([expect.stringMatching(/^rebuild node --ignore-scripts=false/)]);
  expect(code).toBe(0);
});

test.each([
  ["stays away", undefined],
  ["is too old", "#!/bin/sh\necho v22.1.0\n"],
  ["does not run", "no program"],
])("says what to do when the Node it needs %s", (_how, rebuildBrings) => {
  rmSync(join(clone, runtime));
  const { code, output } = setUp({ rebuildBrings });
  expect(code).toBe(1);
  expect(output).toContain("npm rebuild node --ignore-scripts=false");
});

function write(path: string, content: string): void {
  writeFileSync(join(clone, path), content, { mode: 0o755 });
}

function lockOf(version: string): string {
  return JSON.stringify({ packages: { "": {}, "node_modules/react": { version } } });
}

/** Runs the set-up. `npm rebuild` leaves a Node of the content `rebuildBrings`, if that is given. */
function setUp({ rebuildBrings }: { rebuildBrings?: string | undefined } = {}) {
  const noted = join(clone, "npm-was-told");
  write(
    "npm.cjs",
    `const { appendFileSync, writeFileSync } = require("node:fs");
    const told = process.argv.slice(2);
    appendFileSync(${JSON.stringify(noted)}, told.join(" ") + "\\n");
    const brings = ${JSON.stringify(rebuildBrings ?? null)};
    if (told[0] === "rebuild" && brings) writeFileSync(${JSON.stringify(join(clone, runtime))}, brings, { mode: 0o755 });`,
  );
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(clone, "scripts/setup.mjs")],
    {
      encoding: "utf8",
      env: {
        ...process.env,
        npm_execpath: join(clone, "npm.cjs"),
        npm_node_execpath: process.execPath,
      },
    },
  );
  const npm = existsSync(noted) ? readFileSync(noted, "utf8").trim().split("\n") : [];
  return { code: status, output: stdout + stderr, npm };
}
