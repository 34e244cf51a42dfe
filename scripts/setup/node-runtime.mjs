import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { npm } from "./npm.mjs";
import { runAloud } from "./run-aloud.mjs";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));

/** What npm's scripts find first as `node`. The npm package `node` puts it there with an install script. */
const RUNTIME = fileURLToPath(
  new URL(
    `../../node_modules/node/bin/${process.platform === "win32" ? "node.exe" : "node"}`,
    import.meta.url,
  ),
);

const OLDEST_RUNTIME = 24;

/**
 * Makes sure of the Node that runs the product. npm counts the package as installed when its install script was not
 * allowed to run (`ignore-scripts`), so the file itself is looked for, and the script is run where it is missing.
 *
 * @param {{ isNewlyInstalled: boolean }} dependencies only a Node that has just come is started, to see that it runs
 * @throws {Error} that says what to do, when there is still no Node that runs
 */
export async function ensureNodeRuntime({ isNewlyInstalled }) {
  if (existsSync(RUNTIME) && !isNewlyInstalled) return;
  let output = "";
  if (!existsSync(RUNTIME)) {
    process.stdout.write(`Getting Node.js ${OLDEST_RUNTIME}, which npm left out (npm rebuild)…\n`);
    const { command, args } = npm("rebuild", "node", "--ignore-scripts=false");
    const rebuild = await runAloud(command, args, {
      while: "Still getting Node.js",
      folder: ROOT,
    });
    output = rebuild.output;
  }
  const version = await runAloud(RUNTIME, ["--version"], { while: "Trying Node.js" });
  const major = Number(/^v(\d+)/.exec(version.output)?.[1]);
  if (version.code === 0 && major >= OLDEST_RUNTIME) return;
  throw new Error(
    `${output}${version.output}\n` +
      `The product runs on Node.js ${OLDEST_RUNTIME}, which npm installs as node_modules/node; that one is missing or ` +
      "does not run here (above).\nMost often the npm registry is out of reach or install scripts are forbidden: " +
      "`npm rebuild node --ignore-scripts=false` runs this one alone.",
  );
}
