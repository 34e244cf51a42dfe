import { expect } from "playwright/test";
import { createProfile } from "./fixtures/profile.ts";
import { test } from "./fixtures/test.ts";
import { expectNoA11yViolations } from "./page-checks/accessibility.ts";

test("every page has a help of its own", async ({ page, domain, customerProfiles }) => {
  const id = await createProfile(customerProfiles, domain, { FirstName: "Ada" });
  const helps: Record<string, string> = {
    "/domains": "Domains",
    "/create-domain": "Create a domain",
    [`/domains/${domain}`]: "A domain at a glance",
    [`/domains/${domain}/settings`]: "Domain settings",
    [`/domains/${domain}/profiles`]: "Finding a profile",
    [`/domains/${domain}/profiles/create`]: "Create a profile",
    [`/domains/${domain}/profiles/${id}`]: "A profile",
    [`/domains/${domain}/profiles/${id}/objects`]: "Objects of a profile",
    [`/domains/${domain}/profiles/${id}/keys`]: "Keys of a profile",
    [`/domains/${domain}/profiles/${id}/history`]: "History of a profile",
    [`/domains/${domain}/profiles/${id}/edit`]: "Edit a profile",
    [`/domains/${domain}/identity-resolution`]: "Identity resolution",
    [`/domains/${domain}/matches`]: "Matches",
  };
  for (const [url, title] of Object.entries(helps)) {
    await page.goto(url);
    await page.getByRole("button", { name: "Open the help panel" }).click();
    const panel = page.getByRole("complementary", { name: "Help panel" });
    await expect(panel.getByRole("heading", { name: title, exact: true, level: 2 })).toBeVisible();
  }
});

test("help follows the page and what was asked", async ({ page, domain }) => {
  await page.goto(`/domains/${domain}`);
  const panel = page.getByRole("complementary", { name: "Help panel" });
  const about = page.getByRole("button", { name: "Info about profiles billed" });
  await about.press("Enter");
  await expect(panel.getByRole("heading", { name: "Profiles billed" })).toBeFocused();
  await expectNoA11yViolations(page);
  await page.getByRole("link", { name: "Matches", exact: true }).click();
  await expect(panel.getByRole("heading", { name: "Matches" })).toBeVisible();
  await page.goBack();
  await expect(panel.getByRole("heading", { name: "A domain at a glance" })).toBeVisible();

  await about.press("Enter");
  await page.getByRole("button", { name: "Close the help panel" }).press("Enter");
  await expect(panel).toBeHidden();
  await expect(about).toBeFocused();
});
