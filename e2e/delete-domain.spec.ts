import {
  DeleteDomainCommand,
  GetDomainCommand,
  ResourceNotFoundException,
} from "@aws-sdk/client-customer-profiles";
import { expect, type Page } from "playwright/test";
import { createProfile } from "./fixtures/profile.ts";
import { test } from "./fixtures/test.ts";
import { expectNoA11yViolations } from "./page-checks/accessibility.ts";
import { expectNoLeakedValues } from "./page-checks/leaked-values.ts";

const dialog = (page: Page, domain: string) =>
  page.getByRole("dialog", { name: `Delete ${domain}?` });
const confirmation = (page: Page) =>
  page.getByRole("textbox", { name: "To confirm, enter the name of the domain" });

async function openDialog(page: Page, domain: string) {
  await page.goto(`/domains/${domain}`);
  await page.getByRole("button", { name: "Delete", exact: true }).press("Enter");
  const question = dialog(page, domain);
  await expect(question.getByRole("button", { name: "Close without deleting" })).toBeFocused();
  return question;
}

test("a domain is deleted once its name was typed, and people land on the list", async ({
  page,
  domain,
  customerProfiles,
}) => {
  await createProfile(customerProfiles, domain, { FirstName: "Ada" });
  const question = await openDialog(page, domain);
  await expect(question).toContainText("1 profile with");
  await expect(question).toContainText("0 objects");
  const remove = question.getByRole("button", { name: "Delete domain" });
  await page.keyboard.press("Tab");
  await expect(confirmation(page)).toBeFocused();
  await page.keyboard.type(domain.slice(0, -1));
  await expect(remove).toBeDisabled();
  await page.keyboard.type(domain.slice(-1));
  await page.keyboard.press("Enter");

  await expect(page.getByRole("heading", { name: "Domains", level: 1 })).toBeVisible();
  await expect(page.getByText(`Domain ${domain} deleted`)).toBeVisible();
  await expect(page.getByRole("link", { name: domain })).toHaveCount(0);
  await expect(
    customerProfiles.send(new GetDomainCommand({ DomainName: domain })),
  ).rejects.toBeInstanceOf(ResourceNotFoundException);
});

test("Escape, the cross, Cancel and a click outside delete nothing", async ({
  page,
  domain,
  customerProfiles,
}) => {
  const question = await openDialog(page, domain);
  const open = page.getByRole("button", { name: "Delete", exact: true });
  const waysOut = [
    () => page.keyboard.press("Escape"),
    () => question.getByRole("button", { name: "Close without deleting" }).click(),
    () => question.getByRole("button", { name: "Cancel" }).click(),
    () => page.mouse.click(5, 400),
  ];
  for (const leave of waysOut) {
    await confirmation(page).fill(domain);
    await leave();
    await expect(question).toBeHidden();
    await expect(open).toBeFocused();
    await open.click();
    await expect(confirmation(page)).toHaveValue("");
  }
  await customerProfiles.send(new GetDomainCommand({ DomainName: domain }));
});

test("a domain that has grown meanwhile is not deleted before it is counted anew", async ({
  page,
  domain,
  customerProfiles,
}) => {
  const question = await openDialog(page, domain);
  await expect(question).toContainText("0 profiles with");
  await createProfile(customerProfiles, domain, { FirstName: "Late" });
  await confirmation(page).fill(domain);
  await question.getByRole("button", { name: "Delete domain" }).click();
  await expect(question.getByRole("alert")).toContainText("The counts are new now");
  await expect(question).toContainText("1 profile with");
  await customerProfiles.send(new GetDomainCommand({ DomainName: domain }));

  await question.getByRole("button", { name: "Delete domain" }).click();
  await expect(page.getByText(`Domain ${domain} deleted`)).toBeVisible();
});

test("a domain that somebody else has deleted is gone, which is no failure", async ({
  page,
  domain,
  customerProfiles,
  complaints,
}) => {
  complaints.expect(/status of 404/);
  await openDialog(page, domain);
  await customerProfiles.send(new DeleteDomainCommand({ DomainName: domain }));
  await confirmation(page).fill(domain);
  await page.keyboard.press("Enter");
  await expect(page.getByText(`Domain ${domain} was deleted already`)).toBeVisible();
  await expect(page.getByRole("heading", { name: "Domains", level: 1 })).toBeVisible();
});

test("the deletion is accessible", async ({ page, domain }) => {
  const question = await openDialog(page, domain);
  await expect(question).toContainText("0 profiles");
  await expectNoA11yViolations(page);
  await expectNoLeakedValues(page);
});
