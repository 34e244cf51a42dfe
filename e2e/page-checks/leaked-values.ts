import { expect, type Page } from "playwright/test";

/** What JavaScript writes where a value was missing or of the wrong kind. */
const leaks = /\b(undefined|null|NaN|Invalid Date)\b|\[object \w+\]/g;

/** Fails if the page shows people, or reads to them, a value that was meant for programs. */
export async function expectNoLeakedValues(page: Page): Promise<void> {
  const text = await page.locator("body").innerText();
  const names = await page
    .locator("[aria-label], [title], [placeholder], [alt]")
    .evaluateAll((elements) =>
      elements.flatMap((element) =>
        ["aria-label", "title", "placeholder", "alt"].map(
          (name) => element.getAttribute(name) ?? "",
        ),
      ),
    );
  const found = [text, ...names].flatMap((each) => each.match(leaks) ?? []);
  expect(found, "no undefined, null, NaN or [object Object]").toEqual([]);
}
