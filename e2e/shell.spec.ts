import { expect } from "playwright/test";
import { test } from "./fixtures/test.ts";
import { expectNoA11yViolations } from "./page-checks/accessibility.ts";
import { expectNoLeakedValues } from "./page-checks/leaked-values.ts";

test("the domain pages are accessible", async ({ page, domain, complaints }) => {
  complaints.expect(/status of 404/);
  const headings: Record<string, string> = {
    "/domains": "Domains",
    "/create-domain": "Create domain",
    [`/domains/${domain}`]: domain,
    "/domains/no-such-domain": "Domain not found",
    "/no/such/page": "Page not found",
  };
  for (const [url, heading] of Object.entries(headings)) {
    await page.goto(url);
    await expect(page.getByRole("heading", { name: heading, level: 1 })).toBeVisible();
    await expect(page).toHaveTitle(`${heading} · Customer Profiles Console`);
    await expectNoA11yViolations(page);
    await expectNoLeakedValues(page);
  }
});

test("an address that names no page says so and leads on", async ({ page }) => {
  await page.goto("/no/such/page");
  await expect(page.getByRole("heading", { name: "Page not found" })).toBeVisible();
  await page.getByRole("link", { name: "Go to domains" }).click();
  await expect(page).toHaveURL(/\/domains$/);
});

test("a navigation is announced and takes the focus to the new page", async ({ page, domain }) => {
  await page.goto("/domains");
  await page.getByRole("link", { name: domain }).press("Enter");
  await expect(page.getByRole("heading", { name: domain, level: 1 })).toBeFocused();
  await expect(page.getByRole("status").filter({ hasText: `${domain} ·` })).toBeAttached();
  await page.goBack();
  await expect(page.getByRole("heading", { name: "Domains", level: 1 })).toBeFocused();
});

test("the first Tab offers to skip to the page", async ({ page }) => {
  await page.goto("/domains");
  await expect(page.getByRole("heading", { name: "Domains", level: 1 })).toBeVisible();
  await page.keyboard.press("Tab");
  const skip = page.getByRole("link", { name: "Skip to the page" });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  await expect(page.getByRole("button", { name: "Refresh domains" })).toBeFocused();
});

test("colours and density follow the choice, over a reload", async ({ page }) => {
  await page.emulateMedia({ colorScheme: "light" });
  await page.goto("/domains");
  const choose = async (name: string) => {
    await page.getByRole("button", { name: "Settings" }).click();
    await page.getByRole("menuitemcheckbox", { name }).click();
  };
  await choose("Dark");
  await expect(page.locator("body")).toHaveClass(/awsui-dark-mode/);
  await choose("Compact");
  await page.reload();
  await expect(page.locator("body")).toHaveClass(/awsui-dark-mode/);
  await expect(page.locator("body")).toHaveClass(/awsui-compact-mode/);
  await choose("Follow the system");
  await expect(page.locator("body")).not.toHaveClass(/awsui-dark-mode/);
});

test("the domain switcher leads from one domain to another", async ({ page, domain }) => {
  await page.goto("/domains");
  await page.getByRole("button", { name: "Choose a domain" }).click();
  await page.getByRole("menuitem", { name: domain }).click();
  await expect(page.getByRole("heading", { name: domain, level: 1 })).toBeVisible();
  await page.getByRole("button", { name: `Domain: ${domain}` }).click();
  await page.getByRole("menuitem", { name: "All domains" }).click();
  await expect(page.getByRole("heading", { name: "Domains", level: 1 })).toBeVisible();
});
