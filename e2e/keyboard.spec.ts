import { expect } from "playwright/test";
import { createProfile } from "./fixtures/profile.ts";
import { test } from "./fixtures/test.ts";
import { expectNoA11yViolations } from "./page-checks/accessibility.ts";

test("the palette leads to domains, pages and profiles", async ({
  page,
  domain,
  customerProfiles,
}) => {
  const id = await createProfile(customerProfiles, domain, {
    FirstName: "Ada",
    LastName: "Lovelace",
    EmailAddress: "ada@example.com",
  });
  await page.goto("/domains");
  await expect(page.getByRole("heading", { name: "Domains", level: 1 })).toBeVisible();
  await page.keyboard.press("Control+k");
  const field = page.getByRole("combobox", { name: "Domain, page or profile" });
  await expect(field).toBeFocused();
  await expectNoA11yViolations(page);
  await field.fill(domain);
  await expect(page.getByRole("option", { selected: true })).toContainText(domain);
  await field.press("Enter");
  await expect(page.getByRole("heading", { name: domain, level: 1 })).toBeFocused();

  await page.keyboard.press("Control+k");
  await field.fill("identity");
  await field.press("Enter");
  await expect(page.getByRole("heading", { name: "Identity resolution", level: 1 })).toBeFocused();

  await page.keyboard.press("Control+k");
  await field.fill("ada@example.com");
  await expect(page.getByRole("option", { name: "Ada Lovelace" })).toBeVisible();
  await expect(
    page.getByRole("option", { name: "Search for ada@example.com by e-mail (_email)" }),
  ).toBeVisible();
  await expectNoA11yViolations(page);
  await field.press("Enter");
  await expect(page).toHaveURL(new RegExp(`/profiles/${id}$`));

  await page.keyboard.press("Control+k");
  await field.press("Escape");
  await expect(field).toBeHidden();
});

test("shortcuts are told and can be turned off", async ({ page }) => {
  await page.goto("/domains");
  await page.getByRole("searchbox", { name: "Find domains" }).fill("what?");
  await page.getByRole("searchbox", { name: "Find domains" }).press("?");
  const dialog = page.getByRole("dialog", { name: "Keyboard shortcuts" });
  await page.getByRole("heading", { name: "Domains", level: 1 }).click();
  await expect(dialog).toBeHidden();
  await page.keyboard.press("?");
  await expect(dialog.getByText("Next group")).toBeVisible();
  await expectNoA11yViolations(page);
  await dialog.getByRole("checkbox", { name: "Single-key shortcuts" }).uncheck();
  await dialog.getByRole("button", { name: "Close", exact: true }).click();

  await page.reload();
  await page.getByRole("heading", { name: "Domains", level: 1 }).click();
  await page.keyboard.press("?");
  await page.keyboard.press("Control+k");
  await expect(page.getByRole("combobox", { name: "Domain, page or profile" })).toBeFocused();
  await expect(dialog).toBeHidden();
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Settings" }).click();
  await page.getByRole("menuitem", { name: "Keyboard shortcuts" }).click();
  await expect(dialog.getByRole("checkbox", { name: "Single-key shortcuts" })).not.toBeChecked();
});

test("personal values stay shown for the session, and in this one only", async ({
  page,
  context,
  domain,
  customerProfiles,
}) => {
  await createProfile(customerProfiles, domain, {
    FirstName: "Ada",
    EmailAddress: "ada@example.com",
  });
  const found = `/domains/${domain}/profiles?key=_email&value=ada%40example.com`;
  await page.goto(found);
  const cell = page.getByRole("cell", { name: "ada@example.com" });
  await expect(page.getByRole("link", { name: "Ada" })).toBeVisible();
  await expect(cell).toBeHidden();
  await page.getByRole("button", { name: "Settings" }).click();
  await page.getByRole("menuitemcheckbox", { name: "Show personal values" }).click();
  await expect(cell).toBeVisible();
  await page.reload();
  await expect(cell).toBeVisible();

  const another = await context.newPage();
  await another.goto(found);
  await expect(another.getByRole("link", { name: "Ada" })).toBeVisible();
  await expect(another.getByRole("cell", { name: "ada@example.com" })).toBeHidden();
});
