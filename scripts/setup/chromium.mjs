import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";
import { runAloud } from "./run-aloud.mjs";

/** Where the browser tests look for the browser that was found. */
const FOUND = new URL("../../.cache/chromium-path", import.meta.url);

const OVERRIDE = "CHROMIUM_PATH";
/** The headless shell first: without a browser's own windows it takes half the time of a full Chromium. */
const NAMES_ON_PATH = [
  "chromium-headless-shell",
  "chromium",
  "chromium-browser",
  "google-chrome",
  "google-chrome-stable",
];
const FIXED_PLACES = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];

/** A page without a font has no width: Debian's Chromium package brings none. */
const DEBIAN_PACKAGES = ["chromium-headless-shell", "fonts-dejavu-core", "fonts-liberation"];

const DOWNLOAD_TIMEOUT_SECONDS = 180;

/**
 * Finds a Chromium, or gets one: the one named by CHROMIUM_PATH, the system's, Playwright's own (downloaded if the
 * network lets it), Debian's package. Leaves its path in `.cache/chromium-path`.
 *
 * @throws {Error} that says what to install, when all of that failed
 */
export async function ensureChromium() {
  const override = process.env[OVERRIDE];
  if (override !== undefined && !isExecutable(override)) {
    throw new Error(`${OVERRIDE} names ${override}, which is not a program that can be run.`);
  }
  const found =
    override ??
    foundBefore() ??
    (await onThisSystem()) ??
    (await playwrightsOwn()) ??
    (await debians());
  if (found === undefined) {
    rmSync(FOUND, { force: true });
    throw new Error(
      "The browser tests need Chromium, and none was found or could be fetched.\n" +
        "Install Chromium or Google Chrome (Debian: apt-get install chromium-headless-shell), " +
        `or set ${OVERRIDE} to one. \`npm run check\` does without.`,
    );
  }
  if (found === foundBefore()) return;
  mkdirSync(new URL("./", FOUND), { recursive: true });
  writeFileSync(FOUND, found);
}

function foundBefore() {
  if (!existsSync(FOUND)) return undefined;
  const path = readFileSync(FOUND, "utf8");
  return isExecutable(path) ? path : undefined;
}

async function onThisSystem() {
  const folders = (process.env["PATH"] ?? "").split(delimiter);
  const candidates = folders.flatMap((folder) => NAMES_ON_PATH.map((name) => join(folder, name)));
  for (const candidate of [...candidates, ...FIXED_PLACES]) {
    if (await starts(candidate)) return candidate;
  }
  return undefined;
}

/** Playwright's path is known before the download; the download fails on closed networks, which is not an error. */
async function playwrightsOwn() {
  const { chromium } = await import("playwright");
  const path = chromium.executablePath();
  if (await starts(path)) return path;

  process.stdout.write("Getting a Chromium for the browser tests: Playwright's…\n");
  const cli = fileURLToPath(new URL("../../node_modules/playwright/cli.js", import.meta.url));
  const download = await runAloud(
    process.execPath,
    [cli, "install", "chromium", "--no-shell", "--no-progress"],
    {
      while: "Still downloading",
      // The time to connect, not to download: a closed network should be found out at once.
      environment: { PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: "5000" },
      timeoutSeconds: DOWNLOAD_TIMEOUT_SECONDS,
    },
  );
  if (download.code === 0 && (await starts(path))) return path;
  process.stderr.write(`${download.output}\n`);
  return undefined;
}

async function debians() {
  const isRoot = process.getuid?.() === 0;
  if (!isRoot || !existsSync("/usr/bin/apt-get")) return undefined;

  process.stdout.write("Getting a Chromium for the browser tests: Debian's package (apt-get)…\n");
  const environment = { DEBIAN_FRONTEND: "noninteractive" };
  const signs = { while: "Still installing Chromium", environment };
  const update = await runAloud("apt-get", ["update"], signs);
  const install = await runAloud(
    "apt-get",
    ["install", "-y", "--no-install-recommends", ...DEBIAN_PACKAGES],
    signs,
  );
  if (install.code !== 0) process.stderr.write(`${update.output}${install.output}\n`);
  return onThisSystem();
}

/**
 * Whether the browser runs here: a downloaded one is of no use on a system without the libraries it links to.
 *
 * @param {string} path
 */
async function starts(path) {
  if (!isExecutable(path)) return false;
  const { code } = await runAloud(path, ["--version"], {
    while: `Trying ${path}`,
    timeoutSeconds: 20,
  });
  return code === 0;
}

/** @param {string} path */
function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return path !== "";
  } catch {
    return false;
  }
}
