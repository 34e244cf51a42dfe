import { createHash } from "node:crypto";
import { globSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { runAloud } from "./setup/run-aloud.mjs";

const project = fileURLToPath(new URL("../", import.meta.url));

/** Everything that the build reads. */
const inputs = [
  "src/console/**/*.{ts,tsx,css,svg}",
  "src/profile-model/**/*.ts",
  "public/**/*.*",
  "index.html",
  "vite.config.ts",
  "tsconfig.base.json",
  "src/console/tsconfig.json",
  "package-lock.json",
];

/** Vite empties dist/ before it builds and this is written after, so a build that failed or was stopped has none. */
const stamp = "dist/.built-from";

/**
 * Builds the console into dist/ unless it is there and built from what is there now. Says which, and how long it took.
 *
 * @param root the folder of index.html, with a slash at its end
 * @throws {Error} with Vite's output when the build fails
 */
export async function buildConsoleIfStale(root = project): Promise<void> {
  const hash = hashOfInputs(root);
  if (builtFrom(root) === hash) {
    process.stdout.write("The built console is current.\n");
    return;
  }
  process.stdout.write("Building the console…\n");
  const vite = `${root}node_modules/vite/bin/vite.js`;
  const build = await runAloud(process.execPath, [vite, "build", "--logLevel", "warn"], {
    while: "Still building",
    folder: root,
  });
  if (build.code !== 0) throw new Error(`${build.output}\nThe console could not be built.`);
  process.stdout.write(build.output);
  writeFileSync(root + stamp, hash);
  process.stdout.write(`Console built in ${build.seconds} s.\n`);
}

function builtFrom(root: string): string | undefined {
  try {
    return readFileSync(root + stamp, "utf8");
  } catch {
    return undefined;
  }
}

function hashOfInputs(root: string): string {
  const hash = createHash("sha256");
  const isTest = /\.test\.tsx?$/;
  for (const path of globSync(inputs, { cwd: root })
    .filter((input) => !isTest.test(input))
    .toSorted()) {
    hash
      .update(path)
      .update("\0")
      .update(readFileSync(root + path))
      .update("\0");
  }
  return hash.digest("hex");
}
