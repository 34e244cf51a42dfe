import { join } from "node:path";
import { startConsole } from "../processes.ts";
import { type Figure, milliseconds } from "../table.ts";
import { startChromium } from "./chromium.ts";
import { timeDecisions } from "./decision-actions.ts";
import { makeDomainWithGroups } from "./domain-with-groups.ts";

const domainName = "bench-decisions";
const latency = 50;
const target = 100;

/**
 * Decides groups by keyboard in Chromium, with a service that takes 50 ms for each answer.
 *
 * @param directory empty.
 */
export async function measureDecisions(
  directory: string,
  decisions: number,
  say: (text: string) => void,
): Promise<Figure[]> {
  say(`Deciding ${decisions} groups with ${latency} ms of latency`);
  const dataDir = join(directory, "decisions");
  // Some are left, so that there is always a next one.
  await makeDomainWithGroups(dataDir, domainName, decisions + 50);
  const server = await startConsole(dataDir, "--sample", "none", "--latency", String(latency));
  const browser = await startChromium();
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    await page.goto(`${server.endpoint}/domains/${domainName}/matches`);
    await page.getByRole("table", { name: "Match groups" }).getByRole("link").first().click();
    await page.locator("table a[href*='/profiles/']").first().waitFor();
    const taken = (await timeDecisions(page, decisions)).toSorted((one, other) => one - other);
    const p95 = taken[Math.ceil(taken.length * 0.95) - 1] ?? Number.NaN;
    return [
      {
        name: `Decision key → next group painted, p95 of ${decisions}, ${latency} ms latency`,
        value: `${milliseconds(p95)}, slowest ${milliseconds(taken.at(-1) ?? Number.NaN)}`,
        target: `≤ ${milliseconds(target)}`,
        met: p95 <= target,
      },
    ];
  } finally {
    await browser.close();
    await server.end();
  }
}
