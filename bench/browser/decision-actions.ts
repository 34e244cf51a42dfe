import type { Page } from "playwright";

/** Merge, Not a match, Skip, Second opinion: a merge waits in the tray and is sent while the next groups are decided. */
const decisionKeys = ["m", "n", "s", "o"] as const;
/** Milliseconds that somebody looks at a group, in which the next ones are fetched. */
const lookingAt = 500;
/** Milliseconds after which the next group is taken never to come: to evaluate in a page has no time limit of its own. */
const paintedWithin = 15_000;

/**
 * Decides one group after the other by its keys.
 *
 * @returns milliseconds from each key until the comparison of the next group was painted.
 */
export async function timeDecisions(page: Page, times: number): Promise<number[]> {
  const taken: number[] = [];
  for (let done = 0; done < times; done += 1) {
    await page.waitForTimeout(lookingAt);
    await page.evaluate((patience) => {
      const marks = window as unknown as { paintedAfter: Promise<number> };
      // Links to the profiles under comparison: another group has others.
      const compared = () =>
        [...document.querySelectorAll<HTMLAnchorElement>("table a[href*='/profiles/']")]
          .map(({ href }) => href)
          .join();
      const before = compared();
      marks.paintedAfter = new Promise((resolve, reject) => {
        setTimeout(() => reject(new Error("No other group was shown after the key.")), patience);
        addEventListener(
          "keydown",
          () => {
            const keyAt = performance.now();
            const look = () =>
              compared() === "" || compared() === before
                ? requestAnimationFrame(look)
                : requestAnimationFrame(() => resolve(performance.now() - keyAt));
            requestAnimationFrame(look);
          },
          { once: true, capture: true },
        );
      });
    }, paintedWithin);
    await page.keyboard.press(decisionKeys[done % decisionKeys.length] ?? "n");
    taken.push(
      await page.evaluate(
        () => (window as unknown as { paintedAfter: Promise<number> }).paintedAfter,
      ),
    );
  }
  return taken;
}
