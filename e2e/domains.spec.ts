import { randomUUID } from "node:crypto";
import { CreateDomainCommand, GetDomainCommand } from "@aws-sdk/client-customer-profiles";
import { expect } from "playwright/test";
import { customerProfilesOf } from "./fixtures/customer-profiles.ts";
import { createProfile } from "./fixtures/profile.ts";
import { test } from "./fixtures/test.ts";
import { exportCsv } from "./page-actions/export-csv.ts";

test("a domain is created, and people land on it", async ({ page, customerProfiles }) => {
  const name = `created-${randomUUID()}`;
  await page.goto("/domains");
  await page.getByRole("link", { name: "Create domain" }).first().click();
  await expect(page.getByRole("textbox", { name: "Domain name" })).toBeFocused();
  await page.getByRole("textbox", { name: "Domain name" }).fill(name);
  await page.getByRole("textbox", { name: "Days until data expires" }).fill("90");
  await page.getByRole("button", { name: "Add tag" }).click();
  await page.getByRole("button", { name: "Create domain" }).click();
  await expect(page.getByRole("textbox", { name: "Key" })).toBeFocused();
  await expect(page.getByRole("textbox", { name: "Key" })).toHaveAccessibleDescription(
    /Enter a key/,
  );
  await page.keyboard.type("team");
  await page.getByRole("button", { name: "Create domain" }).click();

  await expect(page.getByRole("heading", { name, level: 1 })).toBeFocused();
  await expect(page.getByText(`Domain ${name} created`)).toBeVisible();
  const domain = await customerProfiles.send(new GetDomainCommand({ DomainName: name }));
  expect(domain.DefaultExpirationDays).toBe(90);
  expect(domain.Matching?.Enabled).toBe(true);
  expect(domain.Tags).toEqual({ team: "" });
});

test("more domains than a table paints at once are leafed through", async ({
  page,
  startOwnConsole,
}) => {
  const own = await startOwnConsole("--in-memory", "--sample", "none");
  const client = customerProfilesOf(own.url);
  const names = Array.from({ length: 105 }, (_, index) => `shop-${String(index).padStart(3, "0")}`);
  for (const DomainName of names)
    await client.send(new CreateDomainCommand({ DomainName, DefaultExpirationDays: 366 }));
  client.destroy();
  await page.goto(`${own.url}/domains`);
  const rows = page.getByRole("table", { name: "Domains" }).getByRole("row");
  await expect(rows).toHaveCount(1 + 100);
  await page.getByRole("button", { name: "Load more domains" }).click();
  await expect(rows).toHaveCount(1 + 5);
  const { text } = await exportCsv(page.getByRole("button", { name: "Export CSV" }));
  for (const name of names) expect(text).toContain(name);
  await page.getByRole("searchbox", { name: "Find domains" }).fill("shop-00");
  await expect(rows).toHaveCount(1 + 10);
});

test("bad input is named at its field, and nothing is sent", async ({ page }) => {
  await page.goto("/create-domain");
  await page.getByRole("textbox", { name: "Domain name" }).fill("not a name");
  await page.getByRole("textbox", { name: "Days until data expires" }).fill("1099");
  await page.getByRole("button", { name: "Create domain" }).click();

  const name = page.getByRole("textbox", { name: "Domain name" });
  await expect(name).toBeFocused();
  await expect(name).toHaveAccessibleDescription(/letters, digits, hyphens and underscores only/);
  await expect(
    page.getByRole("textbox", { name: "Days until data expires" }),
  ).toHaveAccessibleDescription(/Enter 1 to 1,098 days/);
  await expect(page).toHaveURL(/create-domain$/);
});

test("a name that is taken is refused in the form, which keeps what was entered", async ({
  page,
  domain,
  complaints,
}) => {
  complaints.expect(/status of 400/);
  await page.goto("/create-domain");
  await page.getByRole("textbox", { name: "Domain name" }).fill(domain);
  await page.getByRole("textbox", { name: "Days until data expires" }).fill("12");
  await page.getByRole("button", { name: "Create domain" }).click();

  await expect(page.getByRole("alert")).toContainText(`Domain ${domain} already exists`);
  await expect(page.getByRole("alert")).toContainText("Request id:");
  await expect(page.getByRole("textbox", { name: "Days until data expires" })).toHaveValue("12");
});

test("leaving a form that was begun asks first", async ({ page }) => {
  await page.goto("/create-domain");
  await page.getByRole("textbox", { name: "Domain name" }).fill("begun");
  await page.getByRole("link", { name: "Cancel" }).click();
  const question = page.getByRole("dialog", { name: "Leave this page?" });
  await expect(question).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(question).toBeHidden();
  await expect(page.getByRole("textbox", { name: "Domain name" })).toHaveValue("begun");

  await page.getByRole("link", { name: "Cancel" }).click();
  await question.getByRole("button", { name: "Leave" }).click();
  await expect(page.getByRole("heading", { name: "Domains", level: 1 })).toBeVisible();
});

test("the list is filtered by name, and says when nothing matches", async ({ page, domain }) => {
  await page.goto("/domains");
  const filter = page.getByRole("searchbox", { name: "Find domains" });
  await filter.fill(domain.toUpperCase());
  await expect(page.getByRole("link", { name: domain })).toBeVisible();
  await filter.fill(`${domain} and more`);
  await expect(page.getByText("No domain matches")).toBeVisible();
  await page.getByRole("button", { name: "Clear the filter" }).click();
  await expect(filter).toHaveValue("");
});

test("an account without domains is told what to do", async ({ page, startOwnConsole }) => {
  const { url } = await startOwnConsole("--in-memory", "--sample", "none");
  await page.goto(`${url}/domains`);
  await expect(page.getByText("No domains", { exact: true })).toBeVisible();
  await expect(page.getByRole("heading", { name: "Domains (0)" })).toBeVisible();
  await expect(page.getByRole("link", { name: "Create domain" })).toHaveCount(2);
});

test("a domain's overview shows its figures and finds matches on demand", async ({
  page,
  domain,
  customerProfiles,
}) => {
  const person = { FirstName: "John", LastName: "Doe", EmailAddress: "john@example.com" };
  await createProfile(customerProfiles, domain, person);
  await createProfile(customerProfiles, domain, { ...person, FirstName: "Jon" });
  await page.goto(`/domains/${domain}`);
  const figure = (label: string) =>
    page.getByRole("term").filter({ hasText: label }).locator("+ *");
  await expect(figure("Profiles").first()).toHaveText("2");
  await expect(figure("Runs by itself")).toHaveText("every Sunday at 03:00 UTC");
  await expect(figure("Last job")).toHaveText("None yet");

  await page.getByRole("button", { name: "Find matches now" }).click();
  await expect(page.getByText("The job found 1 match group")).toBeVisible();
  await expect(figure("Match groups found")).toHaveText("1");
  await expect(figure("Last job")).toContainText("Completed");
});

test("a domain that does not exist has a page with a way on", async ({ page, complaints }) => {
  complaints.expect(/status of 404/);
  await page.goto("/domains/no-such-domain");
  await expect(page.getByRole("heading", { name: "Domain not found" })).toBeVisible();
  await page.getByRole("link", { name: "Go to domains" }).click();
  await expect(page.getByRole("heading", { name: "Domains", level: 1 })).toBeVisible();
});
