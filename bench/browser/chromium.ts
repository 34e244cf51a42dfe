import { existsSync, readFileSync } from "node:fs";
import { type Browser, chromium } from "playwright";

const foundBySetup = new URL("../../.cache/chromium-path", import.meta.url);

/** The browser that the browser tests use. */
export function startChromium(): Promise<Browser> {
  const executablePath =
    process.env["CHROMIUM_PATH"] ??
    (existsSync(foundBySetup) ? readFileSync(foundBySetup, "utf8") : undefined);
  if (executablePath === undefined)
    throw new Error(
      "No Chromium has been found yet: run `node scripts/setup.mjs --browser` first.",
    );
  return chromium.launch({
    executablePath,
    // Containers run as root, where Chromium's sandbox does not start.
    args: ["--no-sandbox", "--disable-background-networking"],
  });
}
