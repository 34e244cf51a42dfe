import { expect } from "playwright/test";
import { createMatchGroup } from "./fixtures/match-group.ts";
import { createProfile } from "./fixtures/profile.ts";
import { test } from "./fixtures/test.ts";
import { expectNoA11yViolations } from "./page-checks/accessibility.ts";

test("a form shows what it would send as a command", async ({ page, context, domain, baseURL }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.goto(`/domains/${domain}/settings`);
  await page.getByRole("textbox", { name: "Days until data expires" }).fill("90");
  await page.getByRole("button", { name: "AWS CLI" }).click();
  const dialog = page.getByRole("dialog", { name: "AWS CLI" });
  await dialog.getByRole("button", { name: "Copy the command for UpdateDomain" }).click();
  await expect(dialog.getByText("Copied")).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toBe(
    `AWS_ACCESS_KEY_ID=local AWS_SECRET_ACCESS_KEY=local aws customer-profiles update-domain --region us-east-1 --endpoint-url ${baseURL}/api --cli-input-json '{"DomainName":"${domain}","DefaultExpirationDays":90}'`,
  );
  await expectNoA11yViolations(page);
  await dialog.getByRole("button", { name: "Close the commands" }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByRole("textbox", { name: "Days until data expires" })).toHaveValue("90");
});

test("a search and a deletion are there as commands too", async ({
  page,
  domain,
  customerProfiles,
}) => {
  const id = await createProfile(customerProfiles, domain, {
    FirstName: "Ann",
    LastName: "O'Hara",
  });
  await page.goto(`/domains/${domain}/profiles?key=_fullName&value=Ann+O'Hara`);
  await page.getByRole("button", { name: "AWS CLI" }).click();
  const dialog = page.getByRole("dialog", { name: "AWS CLI" });
  await expect(dialog.getByText(String.raw`"Values":["Ann O'\''Hara"]`)).toBeVisible();
  await dialog.getByRole("button", { name: "Close", exact: true }).click();

  await page.goto(`/domains/${domain}/profiles/${id}`);
  await page.getByRole("button", { name: "Delete" }).click();
  await page.getByRole("button", { name: "As AWS CLI command" }).click();
  await expect(
    page.getByText(`delete-profile --region us-east-1`).filter({ hasText: id }),
  ).toBeVisible();
});

test("what the forms and reviews of identity resolution would send is there as commands", async ({
  page,
  domain,
  customerProfiles,
}) => {
  const person = { FirstName: "Ada", LastName: "Lovelace", PhoneNumber: "+12065550100" };
  const { matchId, profileIds } = await createMatchGroup(customerProfiles, domain, person, {
    ...person,
    MiddleName: "King",
  });
  await page.goto(`/domains/${domain}/identity-resolution/schedule`);
  const button = page.getByRole("button", { name: "AWS CLI" });
  await expect(button).toBeDisabled();
  await page.getByRole("textbox", { name: "Time (UTC)" }).fill("04:30");
  await button.click();
  await expect(page.getByLabel("Command for UpdateDomain", { exact: true })).toContainText(
    `"Time":"04:30"`,
  );

  await page.goto(`/domains/${domain}/matches/${matchId}`);
  await page.getByRole("button", { name: "As AWS CLI command" }).click();
  const merge = page.getByLabel("Command for MergeProfiles", { exact: true });
  for (const profileId of profileIds) await expect(merge).toContainText(profileId);
});
