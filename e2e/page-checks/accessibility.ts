import { AxeBuilder } from "@axe-core/playwright";
import { expect, type Page } from "playwright/test";

/** The rules of axe that tell of colours alone: what else it finds it finds in light and dark. */
const rulesOfColour = ["color-contrast", "link-in-text-block"];

/**
 * Fails with what axe finds wrong with the page as it is now, in light and in dark, by WCAG 2.2 AA and axe's best
 * practices. The page is left as it was.
 */
export async function expectNoA11yViolations(page: Page): Promise<void> {
  // From the top: axe takes a control that the sticky header half covers for one that is too small to hit.
  await page.evaluate(() => scrollTo(0, 0));
  const inLight = await violations(page, (axe) =>
    axe.withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]),
  );
  await page.emulateMedia({ colorScheme: "dark" });
  await expect(page.locator("body")).toContainClass("awsui-dark-mode");
  const inDark = await violations(page, (axe) => axe.withRules(rulesOfColour));
  await page.emulateMedia({ colorScheme: null });
  expect({ inLight, inDark }, "axe finds nothing").toEqual({ inLight: [], inDark: [] });
}

async function violations(page: Page, choose: (axe: AxeBuilder) => AxeBuilder): Promise<string[]> {
  const axe = new AxeBuilder({ page })
    // Several times faster than the other mode, which is for frames: the console has none.
    .setLegacyMode(true)
    .options({ resultTypes: ["violations"] });
  const { violations: found } = await choose(axe).analyze();
  return found.map(
    ({ id, help, nodes }) => `${id}: ${help}\n${nodes.map(({ html }) => `  ${html}`).join("\n")}`,
  );
}
