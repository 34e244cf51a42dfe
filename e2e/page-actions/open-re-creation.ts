import { expect, type Page } from "playwright/test";
import { lastMergeId } from "../fixtures/ledger.ts";
import { mergeAtOnce } from "./merge-at-once.ts";

/** Merges a group of Ann and Anne in the browser, Ann being the main profile, and opens the page that takes it back. */
export async function mergeAndOpenReCreation(
  page: Page,
  { url = "", domain, matchId }: { url?: string; domain: string; matchId: string },
): Promise<void> {
  await page.goto(`${url}/domains/${domain}/matches/${matchId}`);
  await page.getByRole("radio", { name: /^Main profile: ., Ann Lee/ }).check();
  await mergeAtOnce(page);
  let decisionId: string | undefined;
  await expect.poll(async () => (decisionId = await lastMergeId(page))).not.toBeUndefined();
  await page.goto(`${url}/domains/${domain}/matches/decisions/${decisionId}/re-create`);
  await expect(page.getByRole("heading", { level: 1, name: "Re-create Anne Lee" })).toBeVisible();
}

/** Confirms the plan in view. */
export async function confirmReCreation(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Re-create…" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Re-create 1 profile" }).click();
}
