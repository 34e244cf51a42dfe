import { readFile } from "node:fs/promises";
import type { Locator } from "playwright/test";

/** Presses a button that exports a table, and returns the file: its name, and its text without the byte order mark. */
export async function exportCsv(button: Locator): Promise<{ name: string; text: string }> {
  const download = button.page().waitForEvent("download");
  await button.click();
  const file = await download;
  const text = await readFile(await file.path(), "utf8");
  return { name: file.suggestedFilename(), text: text.replace("\uFEFF", "") };
}
