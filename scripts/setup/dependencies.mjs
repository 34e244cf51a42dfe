import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { runAloud } from "./run-aloud.mjs";

const LOCK_FILE = new URL("../../package-lock.json", import.meta.url);
const NODE_MODULES = new URL("../../node_modules/", import.meta.url);

/** `npm ci` deletes node_modules first and this is written last, so an interrupted install leaves no stamp. */
const STAMP = new URL(".installed-from-lock", NODE_MODULES);

function lockHash() {
  return createHash("sha256").update(readFileSync(LOCK_FILE)).digest("hex");
}

function dependenciesAreCurrent() {
  return existsSync(STAMP) && readFileSync(STAMP, "utf8") === lockHash();
}

/** Records that node_modules is what package-lock.json asks for. */
export function markDependenciesCurrent() {
  writeFileSync(STAMP, lockHash());
}

/** Runs `npm ci` when node_modules is missing, older than package-lock.json, or left half-done. */
export async function installDependencies() {
  if (dependenciesAreCurrent()) return;
  const why = existsSync(NODE_MODULES)
    ? "node_modules does not match package-lock.json"
    : "there is no node_modules yet";
  process.stdout.write(`Installing the dependencies, ${why} (npm ci, up to a minute or two)…\n`);

  const { command, args } = npmCi();
  const install = await runAloud(command, args, { while: "Still installing" });
  if (install.code !== 0) {
    throw new Error(
      `${install.output}\nThe dependencies could not be installed: npm ci failed (above). ` +
        "Check the connection to the npm registry and start again.",
    );
  }
  markDependenciesCurrent();
  process.stdout.write(`Dependencies installed in ${install.seconds} s.\n`);
}

/**
 * npm as it was started, by the Node that runs it. Not by `process.execPath`: that may be the Node in node_modules,
 * which `npm ci` deletes. `--loglevel=error` leaves out engine warnings, which are about the Node that installs
 * rather than the one that runs.
 */
function npmCi() {
  const options = ["ci", "--no-audit", "--no-fund", "--loglevel=error"];
  const { npm_node_execpath: node, npm_execpath: npm } = process.env;
  return node && npm
    ? { command: node, args: [npm, ...options] }
    : { command: process.platform === "win32" ? "npm.cmd" : "npm", args: options };
}
