import { expect, type Page } from "playwright/test";

/**
 * Adds an attribute to a list of those that must be the same, by the option that is proposed for it.
 *
 * @param label of the list: "Level 1".
 */
export async function addAttribute(page: Page, label: string, name: string): Promise<void> {
  await page.getByRole("combobox", { name: label }).fill(name);
  const option = page.getByRole("option", { name, exact: true });
  const inSentence = label.charAt(0).toLowerCase() + label.slice(1);
  const added = page.getByRole("button", { name: `Remove ${name} from ${inSentence}` });
  await expect(async () => {
    // On a busy machine the list may be drawn anew under the pointer, and the click goes nowhere: a person clicks again.
    if (await option.isVisible()) await option.click({ timeout: 3_000 });
    await expect(added).toBeVisible({ timeout: 3_000 });
  }).toPass();
}
