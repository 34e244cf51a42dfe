import { expect, type Page } from "playwright/test";
import { lastMergeId, type RecordedObject } from "../fixtures/ledger.ts";

/** Merges a group of Ann and Anne in the browser, Ann being the main profile, and opens the page that takes it back. */
export async function mergeAndOpenReCreation(
  page: Page,
  { url = "", domain, matchId }: { url?: string; domain: string; matchId: string },
  objects: readonly RecordedObject[] = [],
): Promise<void> {
  await page.goto(`${url}/domains/${domain}/matches/${matchId}`);
  await page.getByRole("radio", { name: /^Main profile: ., Ann Lee/ }).check();
  await page.keyboard.press("m");
  await page.getByRole("button", { name: /^Merge (now|1 profile)/ }).click();
  let decisionId: string | undefined;
  await expect
    .poll(async () => (decisionId = await lastMergeId(page, objects)))
    .not.toBeUndefined();
  await page.goto(`${url}/domains/${domain}/matches/decisions/${decisionId}/re-create`);
  await expect(page.getByRole("heading", { level: 1, name: "Re-create Anne Lee" })).toBeVisible();
}

/** Confirms the plan in view. */
export async function confirmReCreation(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Re-create…" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Re-create 1 profile" }).click();
}
