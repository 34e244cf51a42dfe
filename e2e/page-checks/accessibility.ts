import { AxeBuilder } from "@axe-core/playwright";
import { expect, type Page } from "playwright/test";

/** Fails with what axe finds wrong with the page as it is now, by WCAG 2.2 AA and axe's best practices. */
export async function expectNoA11yViolations(page: Page): Promise<void> {
  // From the top: axe takes a control that the sticky header half covers for one that is too small to hit.
  await page.evaluate(() => scrollTo(0, 0));
  const { violations } = await new AxeBuilder({ page })
    // Several times faster than the other mode, which is for frames: the console has none.
    .setLegacyMode(true)
    .options({
      runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
      resultTypes: ["violations"],
    })
    .analyze();
  const found = violations.map(
    ({ id, help, nodes }) => `${id}: ${help}\n${nodes.map(({ html }) => `  ${html}`).join("\n")}`,
  );
  expect(found, "axe finds nothing").toEqual([]);
}
