import { fileURLToPath } from "node:url";
import { measureBundle } from "./checks/bundle-budget.ts";
import { findBoundaryBreaks } from "./checks/room-boundaries.ts";
import { runPlaywright, runVitest, type TestRun } from "./checks/test-runs.ts";
import { buildConsoleIfStale } from "./console-build.ts";
import { runAloud } from "./setup/run-aloud.mjs";

/**
 * What `npm run check` (with `--fast`) and `npm test` run: the steps below, in order, until one fails. A step that passes
 * is a line; one that fails prints all it has to say. Closes with the counts of all tests that ran.
 */

interface Outcome {
  isPassed: boolean;
  /** Printed when the step failed, or `isReport`. */
  output: string;
  isReport?: boolean;
  tests?: TestRun;
}

interface Step {
  name: string;
  isFast: boolean;
  run: () => Promise<Outcome>;
}

const root = fileURLToPath(new URL("../", import.meta.url));
const projects = [
  ".",
  "src/profile-model",
  "src/local-service",
  "src/server",
  "src/console",
  "e2e",
  "bench",
];

const steps: readonly Step[] = [
  { name: "lock file", isFast: true, run: () => npm("ci", "--dry-run", "--ignore-scripts") },
  { name: "types", isFast: true, run: checkTypes },
  { name: "lint", isFast: true, run: () => program("oxlint/bin/oxlint", "--deny-warnings") },
  { name: "format", isFast: true, run: () => program("oxfmt/bin/oxfmt", "--check", ".") },
  { name: "room boundaries", isFast: true, run: checkBoundaries },
  { name: "unused code", isFast: true, run: () => program("knip/bin/knip.js") },
  {
    name: "unit tests",
    isFast: true,
    run: () =>
      tests(runVitest(["src/profile-model", "src/console", "scripts"], { sharesModules: true })),
  },
  {
    name: "service tests",
    isFast: false,
    run: () => tests(runVitest(["src/local-service", "src/server"])),
  },
  { name: "build", isFast: false, run: build },
  { name: "bundle budget", isFast: false, run: checkBudget },
  { name: "browser tests", isFast: false, run: () => tests(runPlaywright()) },
];

async function checkTypes(): Promise<Outcome> {
  const runs = await Promise.all(
    projects.map((project) => program("typescript/bin/tsc", "-p", project)),
  );
  return {
    isPassed: runs.every(({ isPassed }) => isPassed),
    // A project that imports another reports its errors too.
    output: [...new Set(runs.flatMap(({ output }) => output.split("\n")))].join("\n"),
  };
}

/** A lock file made where a registry lacked some platform's build is refused by `npm ci` in a fresh clone only. */
function npm(...args: string[]): Promise<Outcome> {
  const { npm_execpath: cli, npm_node_execpath: node } = process.env;
  return node && cli ? command(node, [cli, ...args]) : command("npm", args);
}

/** A program of node_modules, by the path of its script. */
function program(script: string, ...args: string[]): Promise<Outcome> {
  return command(process.execPath, [`${root}node_modules/${script}`, ...args]);
}

async function command(name: string, args: string[]): Promise<Outcome> {
  const { code, output } = await runAloud(name, args, { while: "Still checking", folder: root });
  return { isPassed: code === 0, output };
}

function checkBoundaries(): Promise<Outcome> {
  const breaks = findBoundaryBreaks(root);
  return Promise.resolve({ isPassed: breaks.length === 0, output: breaks.join("\n") });
}

async function build(): Promise<Outcome> {
  await buildConsoleIfStale();
  return { isPassed: true, output: "" };
}

function checkBudget(): Promise<Outcome> {
  const { isKept, table } = measureBundle(`${root}dist`);
  return Promise.resolve({ isPassed: isKept, output: table, isReport: true });
}

async function tests(running: Promise<TestRun>): Promise<Outcome> {
  const run = await running;
  return { isPassed: run.failed === 0, output: run.output, isReport: run.flaky > 0, tests: run };
}

/** What a step threw is its failure. */
async function outcomeOf({ run }: Step): Promise<Outcome> {
  try {
    return await run();
  } catch (error) {
    return { isPassed: false, output: error instanceof Error ? error.message : String(error) };
  }
}

async function main(): Promise<void> {
  const isFast = process.argv.includes("--fast");
  let passed = 0;
  let failed = 0;
  for (const step of steps.filter((each) => each.isFast || !isFast)) {
    const started = performance.now();
    const outcome = await outcomeOf(step);
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    const count = outcome.tests ? `, ${outcome.tests.passed} passed` : "";
    process.stdout.write(`${outcome.isPassed ? "✓" : "✗"} ${step.name} (${seconds} s${count})\n`);
    if (!outcome.isPassed || outcome.isReport) process.stdout.write(`${outcome.output}\n`);
    passed += outcome.tests?.passed ?? 0;
    failed += outcome.tests?.failed ?? 0;
    if (!outcome.isPassed) {
      // A check that is no test counts as one, so that the last line never hides a failure.
      failed = Math.max(failed, 1);
      break;
    }
  }
  process.stdout.write(`\n${passed} passed, ${failed} failed\n`);
  process.exitCode = failed === 0 ? 0 : 1;
}

await main();
