import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { runAloud } from "../setup/run-aloud.mjs";

const root = fileURLToPath(new URL("../../", import.meta.url));
const reports = `${root}.cache/test-reports/`;

export interface TestRun {
  passed: number;
  failed: number;
  /** How many of those that passed did so only at their second try. */
  flaky: number;
  /** Of the runner, colours and all. */
  output: string;
}

/** Undefined where the runner has left no report. */
type Counts = Partial<Record<"passed" | "failed" | "flaky", number | undefined>>;

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
  return runOf(code, output, { passed: counts?.numPassedTests, failed: counts?.numFailedTests });
}

/** Runs the browser tests. */
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
  return runOf(code, output, {
    passed: stats && stats.expected + stats.flaky,
    failed: stats?.unexpected,
    flaky: stats?.flaky,
  });
}

/** A runner that broke down, or counted no failure and yet failed, is itself one failure. */
function runOf(code: number, output: string, counts: Counts): TestRun {
  const { passed = 0, failed = 0, flaky = 0 } = counts;
  return { passed, failed: code === 0 ? failed : Math.max(failed, 1), flaky, output };
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
