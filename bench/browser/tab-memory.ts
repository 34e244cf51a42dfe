import { readFileSync } from "node:fs";
import type { Browser, Page } from "playwright";

/** Bytes that a tab takes. */
export interface TabMemory {
  /** What its scripts hold after a garbage collection. */
  heap: number;
  /** Of its process alone, shared libraries left out; undefined where the system does not tell (Linux does). */
  ownMemory: number | undefined;
}

export async function tabMemory(browser: Browser, page: Page): Promise<TabMemory> {
  const session = await page.context().newCDPSession(page);
  await session.send("HeapProfiler.collectGarbage");
  const { usedSize } = await session.send("Runtime.getHeapUsage");
  await session.detach();
  const ofBrowser = await browser.newBrowserCDPSession();
  const { processInfo } = await ofBrowser.send("SystemInfo.getProcessInfo");
  await ofBrowser.detach();
  const ofRenderers = processInfo
    .filter(({ type }) => type === "renderer")
    .map(({ id }) => ownMemoryOf(id) ?? 0);
  const largest = Math.max(0, ...ofRenderers);
  return { heap: usedSize, ownMemory: largest > 0 ? largest : undefined };
}

function ownMemoryOf(processId: number): number | undefined {
  try {
    const rollup = readFileSync(`/proc/${processId}/smaps_rollup`, "utf8");
    const kilobytes = [...rollup.matchAll(/^Private_(?:Clean|Dirty):\s+(\d+) kB$/gm)];
    return kilobytes.reduce((sum, [, amount]) => sum + Number(amount) * 1024, 0);
  } catch {
    return undefined;
  }
}
