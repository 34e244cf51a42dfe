import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { runAloud } from "../setup/run-aloud.mjs";

const root = fileURLToPath(new URL("../../", import.meta.url));
const reports = `${root}.cache/test-reports/`;

export interface TestRun {
  passed: number;
  failed: number;
  /** Of the runner, colours and all. */
  output: string;
}

/** As far as it is read here. */
interface VitestReport {
  numPassedTests: number;
  numFailedTests: number;
}

/** As far as it is read here. */
interface PlaywrightReport {
  stats: { expected: number; unexpected: number; flaky: number };
}

/**
 * Runs the unit and service tests of some folders. A run without any test is a failed one.
 *
 * @param sharesModules whether the files of tests share what they import: to load it anew for each takes units longer than
 *   their tests. Whatever such a test puts in the place of something, such as the clock, it takes back.
 */
export async function runVitest(
  folders: readonly string[],
  { sharesModules = false } = {},
): Promise<TestRun> {
  const report = freshReport(`vitest-${folders.join("-").replaceAll("/", "_")}.json`);
  const { code, output } = await runAloud(
    process.execPath,
    [
      `${root}node_modules/vitest/vitest.mjs`,
      "run",
      "--reporter=default",
      "--reporter=json",
      `--outputFile.json=${report}`,
      ...(sharesModules ? ["--no-isolate"] : []),
      ...folders,
    ],
    { while: "Still testing", folder: root },
  );
  const counts = readReport(report) as VitestReport | undefined;
  return runOf(code, output, counts?.numPassedTests, counts?.numFailedTests);
}

/** Runs the browser tests. A test that passed only at a second try counts as failed. */
export async function runPlaywright(): Promise<TestRun> {
  const report = freshReport("playwright.json");
  const { code, output } = await runAloud(
    process.execPath,
    [`${root}node_modules/playwright/cli.js`, "test", "--config=e2e", "--reporter=list,json"],
    {
      while: "Still testing in the browser",
      folder: root,
      environment: { PLAYWRIGHT_JSON_OUTPUT_FILE: report },
    },
  );
  const stats = (readReport(report) as PlaywrightReport | undefined)?.stats;
  return runOf(code, output, stats?.expected, stats && stats.unexpected + stats.flaky);
}

/** A runner that broke down, or counted no failure and yet failed, is itself one failure. */
function runOf(code: number, output: string, passed = 0, failed = 0): TestRun {
  return { passed, failed: code === 0 ? failed : Math.max(failed, 1), output };
}

function freshReport(name: string): string {
  mkdirSync(reports, { recursive: true });
  const path = reports + name;
  rmSync(path, { force: true });
  return path;
}

function readReport(path: string): unknown {
  return existsSync(path) ? JSON.parse(readFileSync(path, "utf8")) : undefined;
}
