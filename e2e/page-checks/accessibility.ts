import axe, { type RunOnly, type RunOptions } from "axe-core";
import { expect, type Page } from "playwright/test";

/** WCAG 2.2 AA and axe's best practices. */
const everything = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
/** The rules that tell of colours alone: what else there is to find is there in light and dark. */
const ofColours: RunOnly = { type: "rule", values: ["color-contrast", "link-in-text-block"] };

/** Fails with what axe finds wrong with the page as it is now, in light and in dark. The page is in light afterwards, as tests are. */
export async function expectNoA11yViolations(page: Page): Promise<void> {
  // From the top: axe takes a control that the sticky header half covers for one that is too small to hit.
  await page.evaluate(() => scrollTo(0, 0));
  const inLight = await violations(page, everything);
  await page.emulateMedia({ colorScheme: "dark" });
  await expect(page.locator("body")).toContainClass("awsui-dark-mode");
  const inDark = await violations(page, ofColours);
  await page.emulateMedia({ colorScheme: "light" });
  await expect(page.locator("body")).not.toContainClass("awsui-dark-mode");
  expect({ inLight, inDark }, "axe finds nothing").toEqual({ inLight: [], inDark: [] });
}

/** Waits until no colour is on its way to another. The end of one transition can begin another, of what inherits from it. */
async function transitionsEnd(page: Page): Promise<void> {
  await page.waitForFunction(
    () => !document.getAnimations().some((animation) => animation instanceof CSSTransition),
  );
}

type PageWithAxe = typeof globalThis & { axe?: typeof axe };

/** Runs axe in the page itself, which has no frames; a page keeps it until it is loaded again. */
async function violations(
  page: Page,
  runOnly: NonNullable<RunOptions["runOnly"]>,
): Promise<string[]> {
  await transitionsEnd(page);
  const isThere = await page.evaluate(() => (globalThis as PageWithAxe).axe !== undefined);
  if (!isThere) await page.evaluate(axe.source);
  const found = await page.evaluate(
    async (options: RunOptions) => {
      const results = await (globalThis as PageWithAxe).axe?.run(document, options);
      return results?.violations.map(({ id, help, nodes }) => ({
        rule: `${id}: ${help}`,
        elements: nodes.map(({ html }) => html),
      }));
    },
    { runOnly, resultTypes: ["violations"] } satisfies RunOptions,
  );
  if (!found) throw new Error("axe is not in the page");
  return found.map(({ rule, elements }) => [rule, ...elements].join("\n  "));
}
