import { existsSync, readFileSync } from "node:fs";
import { defineConfig } from "playwright/test";

const foundBySetup = new URL("../.cache/chromium-path", import.meta.url);

function chromiumPath(): string {
  const override = process.env["CHROMIUM_PATH"];
  if (override !== undefined) return override;
  if (existsSync(foundBySetup)) return readFileSync(foundBySetup, "utf8");
  throw new Error("No Chromium has been found yet: run `node scripts/setup.mjs --browser` first.");
}

export default defineConfig({
  testDir: ".",
  outputDir: "../test-results",
  globalSetup: "./console-for-all-tests.ts",
  fullyParallel: true,
  workers: 2,
  // What passes only at its second try is printed: a bug to find, which does not hold up everybody's work meanwhile.
  retries: 1,
  forbidOnly: process.env["CI"] !== undefined,
  reporter: "list",
  // Bounds for a loaded machine of two cores; nothing waits for them on a quiet one.
  timeout: 150_000,
  expect: { timeout: 30_000 },
  use: {
    browserName: "chromium",
    viewport: { width: 1440, height: 900 },
    locale: "en-GB",
    timezoneId: "UTC",
    // A trace of every test costs as much time as the tests: `playwright test --trace on` records one where it is wanted.
    trace: "off",
    screenshot: "only-on-failure",
    launchOptions: {
      executablePath: chromiumPath(),
      // Containers run tests as root, where Chromium's sandbox does not start.
      args: ["--no-sandbox", "--disable-background-networking"],
    },
    contextOptions: { reducedMotion: "reduce" },
  },
});
