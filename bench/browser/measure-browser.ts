import { join } from "node:path";
import { startConsole } from "../processes.ts";
import { megabytes, milliseconds, type Figure } from "../table.ts";
import { startChromium } from "./chromium.ts";
import {
  openQueue,
  type Opening,
  timeFiltering,
  timeScrolling,
  timeSorting,
} from "./queue-actions.ts";
import { type TabMemory, tabMemory } from "./tab-memory.ts";

/** What `--sample large` makes. */
const domain = "demo-large";
const groups = 100_000;
/** A frame that took longer than two at 60 a second: one was dropped. */
const droppedFrame = 1000 / 30;

/**
 * Measures the match queue on 100,000 groups in Chromium: the console as `npm start` runs it, on the sample `large`.
 *
 * @param directory empty; the sample is made in it.
 */
export async function measureBrowser(
  directory: string,
  say: (text: string) => void,
): Promise<Figure[]> {
  say("Making 100,000 match groups and starting the console");
  const server = await startConsole(join(directory, "large"), "--sample", "large");
  const browser = await startChromium();
  try {
    say("Opening the queue in Chromium");
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    const url = `${server.endpoint}/domains/${domain}/matches`;
    // Once beforehand in a context of its own, for what the server and the system keep at hand.
    const warm = await browser.newPage();
    await warm.goto(`${server.endpoint}/domains`);
    await warm.close();
    const first = await openQueue(page, groups, () => page.goto(url, { waitUntil: "commit" }));
    say("Moving the threshold, reloading, sorting, scrolling");
    const filtering = await timeFiltering(page, 15);
    await page.goto(url);
    const again = await openQueue(page, groups, () => page.reload({ waitUntil: "commit" }));
    const sorting = [
      ...(await timeSorting(page, "Size", 8)),
      ...(await timeSorting(page, "Confidence score", 8)),
    ];
    const frames = await timeScrolling(page);
    const memory = await tabMemory(browser, page);
    return queueFigures({ first, again, filtering, sorting, frames, memory });
  } finally {
    await browser.close();
    await server.end();
  }
}

interface Measured {
  first: Opening;
  again: Opening;
  filtering: number[];
  sorting: number[];
  frames: number[];
  memory: TabMemory;
}

function queueFigures({ first, again, filtering, sorting, frames, memory }: Measured): Figure[] {
  const dropped = frames.filter((frame) => frame > droppedFrame).length;
  const { heap, ownMemory } = memory;
  const tab = ownMemory ?? heap;
  return [
    atMost("Queue of 100,000 groups: first page", first.firstRows, 1000),
    atMost("… all groups loaded", first.allGroups, 20_000),
    atMost("… after a reload, from the cache", Math.max(again.firstRows, again.allGroups), 1000),
    atMost("… threshold moved, painted, slowest of 15", Math.max(...filtering), 150),
    atMost("… sorted, painted, slowest of 16", Math.max(...sorting), 150),
    {
      name: "… scrolled: frames dropped",
      value: `${dropped} of ${frames.length}`,
      target: "0",
      met: dropped === 0,
    },
    {
      name: "… memory of the tab",
      value: `${megabytes(tab)}, ${megabytes(heap)} of it held by scripts`,
      target: "≤ 400 MB",
      met: tab <= 400e6,
    },
  ];
}

function atMost(name: string, value: number, target: number): Figure {
  return {
    name,
    value: milliseconds(value),
    target: `≤ ${milliseconds(target)}`,
    met: value <= target,
  };
}
