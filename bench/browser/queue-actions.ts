import type { Page } from "playwright";

/** Milliseconds, so that no action falls into the drawing of the one before. */
const betweenActions = 300;
/** Rows of a page of the queue. */
const rowsPerPage = 25;

/** Milliseconds from the beginning of the navigation until the queue had its first rows, and until it had all groups. */
export interface Opening {
  firstRows: number;
  allGroups: number;
}

/** Opens or reloads the queue and waits for all groups. */
export async function openQueue(
  page: Page,
  groups: number,
  open: () => Promise<unknown>,
): Promise<Opening> {
  await open();
  const handle = await page.waitForFunction(
    ({ rows, title }) => {
      const marks = ((window as unknown as { marks?: Partial<Opening> }).marks ??= {});
      if (document.querySelectorAll("table tbody tr a").length >= rows)
        marks.firstRows ??= performance.now();
      const heading = document.querySelector("h1")?.textContent ?? "";
      if (heading.includes(title)) marks.allGroups ??= performance.now();
      return marks.firstRows !== undefined && marks.allGroups !== undefined && (marks as Opening);
    },
    { rows: rowsPerPage, title: `(${groups.toLocaleString("en")})` },
    { polling: "raf", timeout: 120_000 },
  );
  return (await handle.jsonValue()) as Opening;
}

/** Milliseconds from each of `times` clicks on a column's header until its rows were painted. */
export async function timeSorting(page: Page, column: string, times: number): Promise<number[]> {
  const taken: number[] = [];
  for (let done = 0; done < times; done += 1) {
    await page.waitForTimeout(betweenActions);
    taken.push(
      await page.evaluate(async (name) => {
        const buttons = [...document.querySelectorAll<HTMLElement>("th [role=button]")];
        // What the header says is drawn together with the rows; the address changes before them.
        const state = () =>
          [...document.querySelectorAll("th")].map((header) => header.ariaSort).join();
        const before = state();
        const started = performance.now();
        buttons.find(({ textContent }) => textContent.includes(name))?.click();
        const frame = () => new Promise(requestAnimationFrame);
        while (state() === before && performance.now() - started < 5000) await frame();
        await frame();
        return performance.now() - started;
      }, column),
    );
  }
  return taken;
}

/** Milliseconds from each key on the threshold until the count and the rows were painted. */
export async function timeFiltering(page: Page, times: number): Promise<number[]> {
  const slider = page.getByRole("slider", { name: "Least confidence score" });
  await slider.focus();
  // To where most scores are.
  await page.keyboard.press("End");
  const taken: number[] = [];
  for (let done = 0; done < times; done += 1) {
    await page.waitForTimeout(betweenActions);
    await page.evaluate(() => {
      const marks = window as unknown as { keyAt: number; drawnAt: Promise<number> };
      marks.drawnAt = new Promise((resolve) => {
        const before = location.search;
        const passing = () =>
          /[\d,]+ of [\d,]+/.exec(document.querySelector("figcaption b")?.textContent ?? "")?.[0];
        const counted = () =>
          [...document.querySelectorAll("span")]
            .map(({ textContent }) => textContent)
            .find((text) => /^[\d,]+ of [\d,]+$/.test(text));
        addEventListener(
          "keydown",
          () => {
            marks.keyAt = performance.now();
            // The address changes before the rows, which are drawn together with their count.
            const look = () =>
              location.search === before || counted() !== passing()
                ? requestAnimationFrame(look)
                : requestAnimationFrame(() => resolve(performance.now()));
            requestAnimationFrame(look);
          },
          { once: true, capture: true },
        );
      });
    });
    await page.keyboard.press("ArrowLeft");
    taken.push(
      await page.evaluate(async () => {
        const marks = window as unknown as { keyAt: number; drawnAt: Promise<number> };
        return (await marks.drawnAt) - marks.keyAt;
      }),
    );
  }
  return taken;
}

/** Milliseconds between the frames while the page is scrolled down and up again. */
export async function timeScrolling(page: Page): Promise<number[]> {
  await page.evaluate(() => {
    const marks = window as unknown as { frames: number[]; isScrolling: boolean };
    marks.frames = [];
    marks.isScrolling = true;
    let last = performance.now();
    const frame = (now: number) => {
      marks.frames.push(now - last);
      last = now;
      if (marks.isScrolling) requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
  });
  await page.mouse.move(700, 600);
  for (let step = 0; step < 120; step += 1) {
    await page.mouse.wheel(0, step < 60 ? 40 : -40);
    await page.evaluate(() => new Promise(requestAnimationFrame));
  }
  return page.evaluate(() => {
    const marks = window as unknown as { frames: number[]; isScrolling: boolean };
    marks.isScrolling = false;
    return marks.frames.slice(1);
  });
}
