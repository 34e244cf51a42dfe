import { GetDomainCommand, UpdateDomainCommand } from "@aws-sdk/client-customer-profiles";
import { expect, type Page } from "playwright/test";
import { deleteDomain } from "./fixtures/domain.ts";
import { test } from "./fixtures/test.ts";
import { expectNoA11yViolations } from "./page-checks/accessibility.ts";
import { expectNoLeakedValues } from "./page-checks/leaked-values.ts";

const queueUrl = "https://sqs.us-east-1.amazonaws.com/123456789012/errors";
const days = (page: Page) => page.getByRole("textbox", { name: "Days until data expires" });
const key = (page: Page) => page.getByRole("textbox", { name: "Encryption key" });
const queue = (page: Page) => page.getByRole("textbox", { name: "Dead-letter queue" });
const save = (page: Page) => page.getByRole("button", { name: "Save", exact: true });

test("settings are changed by keyboard, and identity resolution stays as it was", async ({
  page,
  domain,
  customerProfiles,
}) => {
  await page.goto(`/domains/${domain}`);
  await page.getByRole("link", { name: "Edit settings" }).press("Enter");
  await expect(page.getByRole("heading", { name: "Edit domain settings" })).toBeFocused();
  await page.keyboard.press("Tab");
  await expect(days(page)).toBeFocused();
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.type("90");
  await page.keyboard.press("Tab");
  await page.keyboard.type("alias/customers");
  await page.keyboard.press("Tab");
  await page.keyboard.type(queueUrl);
  await page.keyboard.press("Enter");

  await expect(page.getByText(`Settings of ${domain} saved`)).toBeVisible();
  await expect(page.getByText("90 days")).toBeVisible();
  const saved = await customerProfiles.send(new GetDomainCommand({ DomainName: domain }));
  expect(saved.DefaultExpirationDays).toBe(90);
  expect(saved.DefaultEncryptionKey).toBe("alias/customers");
  expect(saved.DeadLetterQueueUrl).toBe(queueUrl);
  expect(saved.Matching).toMatchObject({
    Enabled: true,
    JobSchedule: { DayOfTheWeek: "SUNDAY", Time: "03:00" },
  });
});

test("an emptied setting says what emptying means, and clears", async ({
  page,
  domain,
  customerProfiles,
}) => {
  await customerProfiles.send(
    new UpdateDomainCommand({ DomainName: domain, DeadLetterQueueUrl: queueUrl }),
  );
  await page.goto(`/domains/${domain}/settings`);
  await queue(page).fill("");
  await expect(queue(page)).toHaveAccessibleDescription(/Saving removes the queue/);
  await save(page).click();

  await expect(page.getByText(`Settings of ${domain} saved`)).toBeVisible();
  const saved = await customerProfiles.send(new GetDomainCommand({ DomainName: domain }));
  expect(saved.DeadLetterQueueUrl).toBeUndefined();
});

test("bad settings are named at their fields, and nothing is sent", async ({ page, domain }) => {
  await page.goto(`/domains/${domain}/settings`);
  await days(page).fill("0");
  await key(page).fill("k".repeat(256));
  await save(page).click();
  await expect(days(page)).toBeFocused();
  await expect(days(page)).toHaveAccessibleDescription(/Enter 1 to 1,098 days/);
  await expect(key(page)).toHaveAccessibleDescription(/256 characters; 255 are allowed/);
  await expect(page).toHaveURL(/settings$/);
});

test("what somebody else has changed meanwhile is shown and not overwritten", async ({
  page,
  domain,
  customerProfiles,
}) => {
  await page.goto(`/domains/${domain}/settings`);
  await queue(page).fill(queueUrl);
  await customerProfiles.send(
    new UpdateDomainCommand({ DomainName: domain, DefaultExpirationDays: 30 }),
  );
  await save(page).click();

  const notice = page.getByRole("alert").filter({ hasText: "Days until data expires" });
  await expect(notice).toContainText("was 366, is now 30");
  await expect(days(page)).toHaveValue("30");
  await expect(queue(page)).toHaveValue(queueUrl);
  const untouched = await customerProfiles.send(new GetDomainCommand({ DomainName: domain }));
  expect(untouched.DeadLetterQueueUrl).toBeUndefined();

  await save(page).click();
  await expect(page.getByText(`Settings of ${domain} saved`)).toBeVisible();
  const saved = await customerProfiles.send(new GetDomainCommand({ DomainName: domain }));
  expect(saved.DeadLetterQueueUrl).toBe(queueUrl);
  expect(saved.DefaultExpirationDays).toBe(30);
});

test("settings that were begun are kept when the domain is deleted meanwhile", async ({
  page,
  domain,
  customerProfiles,
  complaints,
}) => {
  complaints.expect(/status of 404/);
  await page.goto(`/domains/${domain}/settings`);
  await days(page).fill("30");
  await deleteDomain(customerProfiles, domain);
  await save(page).click();
  // By then the page has read the domain anew too.
  await expect(page.getByText("The settings were not saved.")).toBeVisible();
  await expect(days(page)).toHaveValue("30");
});

test("leaving settings that were begun asks first", async ({ page, domain }) => {
  await page.goto(`/domains/${domain}/settings`);
  await days(page).fill("12");
  await page.getByRole("link", { name: "Cancel" }).click();
  const question = page.getByRole("dialog", { name: "Leave this page?" });
  await question.getByRole("button", { name: "Stay", exact: true }).click();
  await expect(days(page)).toHaveValue("12");
  await days(page).fill("366");
  await page.getByRole("link", { name: "Cancel" }).click();
  await expect(page.getByRole("heading", { name: domain, level: 1 })).toBeVisible();
});

test("a killed service keeps what was typed", async ({ page, complaints, startOwnConsole }) => {
  complaints.expect(/ERR_CONNECTION_REFUSED|ERR_CONNECTION_RESET|ERR_EMPTY_RESPONSE/);
  const own = await startOwnConsole("--in-memory", "--sample", "none");
  await page.goto(`${own.url}/create-domain`);
  await page.getByRole("textbox", { name: "Domain name" }).fill("short-lived");
  await page.getByRole("button", { name: "Create domain" }).click();
  await page.getByRole("link", { name: "Edit settings" }).click();
  await days(page).fill("45");
  await own.kill();
  await save(page).click();
  await expect(page.getByRole("alert")).toContainText("does not answer");
  await expect(days(page)).toHaveValue("45");
});

test("the settings are accessible", async ({ page, domain }) => {
  await page.goto(`/domains/${domain}/settings`);
  await days(page).fill("0");
  await save(page).click();
  await expect(days(page)).toBeFocused();
  await expectNoA11yViolations(page);
  await expectNoLeakedValues(page);
});
