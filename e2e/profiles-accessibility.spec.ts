import { expect, type Page } from "playwright/test";
import { createProfile } from "./fixtures/profile.ts";
import { test } from "./fixtures/test.ts";
import { expectNoA11yViolations } from "./page-checks/accessibility.ts";
import { expectNoLeakedValues } from "./page-checks/leaked-values.ts";

const ada = {
  FirstName: "Ada",
  EmailAddress: "ada@example.com",
  Attributes: { tier: "gold" },
};

async function expectSound(page: Page, url: string, shown: string): Promise<void> {
  await page.goto(url);
  await expect(page.getByText(shown).first()).toBeVisible();
  await expectNoA11yViolations(page);
  await expectNoLeakedValues(page);
}

test("the profile search is accessible", async ({ page, domain, customerProfiles }) => {
  await createProfile(customerProfiles, domain, ada);
  const search = `/domains/${domain}/profiles`;
  await expectSound(page, search, "What you can search for");
  await expectSound(page, `${search}?key=_fullName&value=Nobody`, "No profile found");
  await expectSound(page, `${search}?key=order%20id&value=1`, "A key name has letters");
  await expectSound(
    page,
    `${search}?key=_account&value=1&key=_email&value=ada@example.com&op=OR`,
    "a•••@example.com",
  );
});

test("a profile's page is accessible", async ({ page, domain, customerProfiles }) => {
  const id = await createProfile(customerProfiles, domain, ada);
  await expectSound(page, `/domains/${domain}/profiles/${id}`, "tier");
  await page.getByRole("checkbox", { name: /Show empty fields/ }).check();
  await page.getByRole("button", { name: "JSON", exact: true }).click();
  await expect(page.getByText('"FirstName": "Ada"')).toBeVisible();
  await expectNoA11yViolations(page);
  await expectNoLeakedValues(page);
  await expectSound(page, `/domains/${domain}/profiles/${"0".repeat(32)}`, "Profile not found");
});
