/**
 * `npm run bench`: what the local service does on a store of a million profiles, beside a floor that is measured in the
 * same run, and what the console does in Chromium on 100,000 match groups. It works in a directory of its own, which it
 * removes, and ends with 1 when a target is missed.
 *
 *   npm run bench -- --profiles 50000
 *   npm run bench -- --only decisions   (or service, browser, bulk)
 */
import { mkdtempSync, rmSync } from "node:fs";
import { cpus, tmpdir, totalmem } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { parseArgs } from "node:util";
import { measureBrowser } from "./browser/measure-browser.ts";
import { measureBulk } from "./browser/measure-bulk.ts";
import { measureDecisions } from "./browser/measure-decisions.ts";
import { measure } from "./measure.ts";
import { formatTable, megabytes } from "./table.ts";

const { values } = parseArgs({
  options: { profiles: { type: "string", default: "1000000" }, only: { type: "string" } },
});
const profiles = Number(values.profiles);
if (!Number.isSafeInteger(profiles) || profiles < 10_000) {
  process.stderr.write("--profiles takes a whole number from 10000\n");
  process.exit(2);
}

const parts = ["service", "browser", "decisions", "bulk"] as const;
const decisions = 200;
const bulkMerges = 1000;
const chosen = parts.filter((part) => values.only === undefined || values.only === part);
if (chosen.length === 0) {
  process.stderr.write(`--only takes ${parts.join(", ")}\n`);
  process.exit(2);
}

const say = (text: string): void => void process.stdout.write(`${text}\n`);
const directory = mkdtempSync(join(tmpdir(), "customer-profiles-bench-"));
const cleanUp = (): void => rmSync(directory, { recursive: true, force: true });
process.once("SIGINT", () => process.exit(130));
process.once("SIGTERM", () => process.exit(143));
process.once("exit", cleanUp);

const processors = cpus();
say(
  `${processors.length} × ${processors[0]?.model ?? "unknown processor"}, ${megabytes(totalmem())}, ` +
    `${process.platform} ${process.arch}, Node ${process.version}`,
);
const figures = [
  ...(chosen.includes("service") ? await measure(directory, profiles, say) : []),
  ...(chosen.includes("browser") ? await measureBrowser(directory, say) : []),
  ...(chosen.includes("decisions") ? await measureDecisions(directory, decisions, say) : []),
  ...(chosen.includes("bulk") ? await measureBulk(directory, bulkMerges, say) : []),
];
say(`\n${formatTable(figures)}`);
process.exitCode = figures.every(({ met }) => met !== false) ? 0 : 1;
