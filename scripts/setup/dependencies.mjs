import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { npm } from "./npm.mjs";
import { runAloud } from "./run-aloud.mjs";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const LOCK_FILE = new URL("../../package-lock.json", import.meta.url);
const NODE_MODULES = new URL("../../node_modules/", import.meta.url);

/** npm's own record of what it installed. It writes this last of all, so an interrupted install leaves none. */
const INSTALLED = new URL(".package-lock.json", NODE_MODULES);

/**
 * @typedef {{ version?: string, optional?: boolean }} LockedPackage
 * @typedef {{ packages: Record<string, LockedPackage> }} LockFile
 */

/**
 * @param {URL} file
 * @returns {LockFile["packages"]} by folder ("node_modules/react"); "" is the project itself
 */
function packagesIn(file) {
  const lock = /** @type {LockFile} */ (JSON.parse(readFileSync(file, "utf8")));
  return lock.packages;
}

/** Optional packages may be absent: they are builds for other systems. */
function dependenciesAreCurrent() {
  if (!existsSync(INSTALLED)) return false;
  const installed = packagesIn(INSTALLED);
  return Object.entries(packagesIn(LOCK_FILE)).every(([folder, locked]) => {
    const found = installed[folder];
    return folder === "" || (found ? found.version === locked.version : locked.optional === true);
  });
}

/**
 * Runs `npm ci` when node_modules is missing, older than package-lock.json, or left half-done.
 *
 * @returns whether it had to
 */
export async function installDependencies() {
  if (dependenciesAreCurrent()) return false;
  const why = existsSync(NODE_MODULES)
    ? "node_modules does not match package-lock.json"
    : "there is no node_modules yet";
  process.stdout.write(`Installing the dependencies, ${why} (npm ci, up to a minute or two)…\n`);

  const { command, args } = npm("ci", "--no-audit", "--no-fund");
  const install = await runAloud(command, args, { while: "Still installing", folder: ROOT });
  if (install.code !== 0) {
    throw new Error(
      `${install.output}\nThe dependencies could not be installed: npm ci failed (above). ` +
        "Most often the npm registry is out of reach; starting again takes it from the beginning.",
    );
  }
  process.stdout.write(`Dependencies installed in ${install.seconds} s.\n`);
  return true;
}
