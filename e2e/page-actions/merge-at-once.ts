import { expect, type Page } from "playwright/test";

/** Decides the group in view to be merged, and does not wait until the merge is sent by itself. */
export async function mergeAtOnce(page: Page): Promise<void> {
  // The key is heard once the verbs are there.
  await expect(page.getByRole("button", { name: "Merge", exact: true })).toBeVisible();
  await page.keyboard.press("m");
  await page.getByRole("button", { name: "Merge now", exact: true }).click();
}
