import { expect } from "playwright/test";
import { test } from "./fixtures/test.ts";
import { expectNoLeakedValues } from "./page-checks/leaked-values.ts";

test("a first start has demo data, which says so wherever it is, and a group to review", async ({
  page,
  startOwnConsole,
}) => {
  const own = await startOwnConsole("--in-memory", "--sample", "demo");
  const badge = page.getByText("Demo data", { exact: true });
  await page.goto(own.url);
  await expect(badge).toBeVisible();
  await page.getByRole("link", { name: "demo", exact: true }).click();
  await expect(page.getByRole("heading", { name: "demo", level: 1 })).toBeVisible();
  await expect(badge).toBeVisible();

  await page.goto(`${own.url}/domains/demo/matches`);
  await expect(badge).toBeVisible();
  await page.getByRole("rowheader").getByRole("link").first().click();
  await expect(page).toHaveURL(/\/domains\/demo\/matches\/./);
  await expect(page.getByRole("button", { name: "Merge", exact: true })).toBeVisible();
  await expect(badge).toBeVisible();
  await page.keyboard.press("w");
  await expect(
    page.getByText(/^Created by user\/local/).first(),
    "its history tells where its values come from",
  ).toBeVisible();
  await expectNoLeakedValues(page);
});
