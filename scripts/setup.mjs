/**
 * Gets a clone ready to run: `npm start`, `npm test` and their like call it first, so that nobody has to.
 * Plain JavaScript without dependencies, because it runs before there are any, on whatever Node is at hand.
 *
 *   node scripts/setup.mjs            the dependencies
 *   node scripts/setup.mjs --browser  the dependencies, and a Chromium for the browser tests
 */
import { installDependencies } from "./setup/dependencies.mjs";
import { ensureNodeRuntime } from "./setup/node-runtime.mjs";

const OLDEST_NODE = 20;

/** @param {string} message */
function stop(message) {
  process.stderr.write(`\n${message}\n\n`);
  process.exit(1);
}

const nodeMajor = Number.parseInt(process.versions.node, 10);
if (nodeMajor < OLDEST_NODE) {
  stop(
    `This needs Node.js ${OLDEST_NODE} or newer, and this is Node.js ${process.versions.node}.\n` +
      "Any supported release will do: https://nodejs.org/en/download",
  );
}

try {
  const isNewlyInstalled = await installDependencies();
  await ensureNodeRuntime({ isNewlyInstalled });
  if (process.argv.includes("--browser")) {
    const { ensureChromium } = await import("./setup/chromium.mjs");
    await ensureChromium();
  }
} catch (error) {
  stop(error instanceof Error ? error.message : String(error));
}
