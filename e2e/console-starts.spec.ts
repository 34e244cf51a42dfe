import { expect } from "playwright/test";
import { test } from "./fixtures/test.ts";
import { expectNoA11yViolations } from "./page-checks/accessibility.ts";
import { expectNoLeakedValues } from "./page-checks/leaked-values.ts";

test("the console opens at its domains", async ({ page }) => {
  await page.goto("/");
  await expect(page).toHaveURL(/\/domains$/);
  await expect(page.getByRole("heading", { name: "Domains", level: 1 })).toBeVisible();
  await expectNoA11yViolations(page);
  await expectNoLeakedValues(page);
});
