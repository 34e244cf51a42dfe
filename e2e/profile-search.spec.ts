import type { CustomerProfilesClient } from "@aws-sdk/client-customer-profiles";
import { expect, type Page } from "playwright/test";
import { customerProfilesOf } from "./fixtures/customer-profiles.ts";
import { createDomain } from "./fixtures/domain.ts";
import { createProfile } from "./fixtures/profile.ts";
import { test } from "./fixtures/test.ts";

const ada = {
  FirstName: "Ada",
  MiddleName: "King",
  LastName: "Lovelace",
  EmailAddress: "Ada@Example.com",
  PhoneNumber: "+1 (206) 345-7890",
  AccountNumber: "A-1024",
  BirthDate: "1815-12-10",
  Address: { City: "Seattle" },
};
const grace = {
  FirstName: "Grace",
  LastName: "Hopper",
  EmailAddress: "grace@example.com",
  PhoneNumber: "+1 (206) 345-7890",
};

const openSearch = (page: Page, domain: string, query = "") =>
  page.goto(`/domains/${domain}/profiles${query}`);

async function searchFor(page: Page, value: string): Promise<void> {
  await page.getByRole("searchbox", { name: "Value" }).fill(value);
  await page.keyboard.press("Enter");
}

async function fillKey(page: Page, row: number, keyName: string, value: string): Promise<void> {
  await page.getByRole("combobox", { name: "Key" }).nth(row).fill(keyName);
  await page.getByRole("textbox", { name: "Value" }).nth(row).fill(value);
}

/** The names in the result, in its order. */
const namesFound = (page: Page) =>
  page.getByRole("table", { name: "Profiles found" }).getByRole("rowheader");

/** 25 people who share a phone number: two pages. */
async function createFamily(client: CustomerProfilesClient, domain: string): Promise<void> {
  for (let number = 1; number <= 25; number += 1)
    await createProfile(client, domain, {
      FirstName: "Person",
      LastName: String(number),
      PhoneNumber: "+1 206 345 7890",
    });
}

test("the page reads from what was typed which key to search by", async ({
  page,
  domain,
  customerProfiles,
}) => {
  const id = await createProfile(customerProfiles, domain, ada);
  await createProfile(customerProfiles, domain, {
    FirstName: "Grace",
    LastName: "Hopper",
    EmailAddress: "grace@example.com",
  });
  await openSearch(page, domain);
  for (const [typed, key] of [
    ["ada king LOVELACE", "full name (_fullName)"],
    ["ADA@example.com", "e-mail (_email)"],
    ["206.345.7890", "phone (_phone)"],
    [id.toUpperCase(), "profile ID (_profileId)"],
    ["_account=A-1024", "account number (_account)"],
  ] as const) {
    await searchFor(page, typed);
    await expect(page.getByText(`Searched by ${key}`)).toBeVisible();
    await expect(namesFound(page)).toHaveText(["Ada King Lovelace"]);
    await expect(page.getByRole("searchbox", { name: "Value" })).toBeFocused();
  }
});

test("a key that is chosen is not read from the value", async ({
  page,
  domain,
  customerProfiles,
}) => {
  await createProfile(customerProfiles, domain, { ...ada, AccountNumber: "2065550100" });
  await openSearch(page, domain);
  await page.getByRole("button", { name: /Search by/ }).click();
  await page.getByRole("option", { name: "Account number" }).click();
  await searchFor(page, "2065550100");
  await expect(page.getByText("Searched by account number (_account)")).toBeVisible();
  await expect(namesFound(page)).toHaveText(["Ada King Lovelace"]);
});

test("several keys are joined by AND or by OR, and the URL carries the search", async ({
  page,
  domain,
  customerProfiles,
}) => {
  await createProfile(customerProfiles, domain, ada);
  await createProfile(customerProfiles, domain, grace);
  await openSearch(page, domain);
  await page.getByRole("button", { name: "Use several keys" }).click();
  await fillKey(page, 0, "_phone", "2063457890");
  await fillKey(page, 1, "_email", "ada@example.com");
  await page.keyboard.press("Enter");
  await expect(namesFound(page)).toHaveText(["Ada King Lovelace"]);
  await expect(page.getByRole("cell", { name: "Phone, E-mail" })).toBeVisible();

  await page.getByRole("radio", { name: /OR/ }).check();
  await page.getByRole("button", { name: "Search", exact: true }).click();
  await expect(namesFound(page)).toHaveText(["Ada King Lovelace", "Grace Hopper"]);

  await page.reload();
  await expect(namesFound(page)).toHaveText(["Ada King Lovelace", "Grace Hopper"]);
  await expect(page.getByRole("radio", { name: /OR/ })).toBeChecked();
  await expect(page.getByRole("textbox", { name: "Value" }).nth(1)).toHaveValue("ada@example.com");
});

test("a key that cannot be is named at its field, and nothing is searched for", async ({
  page,
  domain,
}) => {
  await openSearch(page, domain);
  await page.getByRole("button", { name: "Use several keys" }).click();
  await fillKey(page, 0, "order id", "17");
  await page.getByRole("button", { name: "Remove the key", exact: true }).click();
  await page.getByRole("button", { name: "Search", exact: true }).click();
  await expect(page.getByRole("combobox", { name: "Key" })).toHaveAccessibleDescription(
    /letters A to Z, digits, hyphens and underscores/,
  );
  await expect(page.getByRole("heading", { name: /Profiles found/ })).toHaveCount(0);
});

test("25 profiles are two pages, and a link leads to the second", async ({
  page,
  domain,
  customerProfiles,
  context,
}) => {
  await createFamily(customerProfiles, domain);
  await openSearch(page, domain);
  await searchFor(page, "2063457890");
  await expect(namesFound(page)).toHaveCount(20);
  await expect(page.getByRole("heading", { name: "Profiles found (20+)" })).toBeVisible();

  await page.getByRole("button", { name: "Next page" }).click();
  await expect(namesFound(page).first()).toHaveText("Person 21");
  await expect(page.getByRole("heading", { name: "Profiles found (21–25 of 25)" })).toBeVisible();
  await page.reload();
  await expect(namesFound(page)).toHaveCount(5);

  const linked = await context.newPage();
  await linked.goto(page.url());
  await expect(namesFound(linked).first()).toHaveText("Person 21");
  await linked.getByRole("button", { name: "First page" }).click();
  await expect(namesFound(linked).first()).toHaveText("Person 1");

  await page.getByRole("button", { name: "Previous page" }).click();
  await expect(namesFound(page).first()).toHaveText("Person 1");
  await expect(namesFound(page)).toHaveCount(20);
});

test("personal values are masked until a row, or all, are revealed", async ({
  page,
  domain,
  customerProfiles,
}) => {
  await createProfile(customerProfiles, domain, ada);
  await createProfile(customerProfiles, domain, grace);
  await openSearch(page, domain, "?key=_phone&value=2063457890");
  await expect(namesFound(page)).toHaveCount(2);
  const result = page.getByRole("table", { name: "Profiles found" });
  for (const value of [ada.EmailAddress, ada.PhoneNumber, ada.BirthDate, grace.EmailAddress])
    await expect(result.getByText(value)).toHaveCount(0);

  await page.getByRole("button", { name: /^Reveal .* Ada King Lovelace$/ }).click();
  for (const value of [ada.EmailAddress, ada.PhoneNumber, ada.BirthDate])
    await expect(result.getByText(value)).toBeVisible();
  await expect(result.getByText(grace.EmailAddress)).toHaveCount(0);

  await page.getByRole("checkbox", { name: "Show personal values" }).check();
  await expect(result.getByText(grace.EmailAddress)).toBeVisible();
  await page.reload();
  await expect(result.getByText(ada.EmailAddress)).toBeVisible();
  await page.getByRole("checkbox", { name: "Show personal values" }).uncheck();
  await expect(result.getByText(ada.EmailAddress)).toHaveCount(0);
});

test("a search without a match says how search works and offers another key", async ({
  page,
  domain,
  customerProfiles,
}) => {
  await createProfile(customerProfiles, domain, { FirstName: "Ada", AccountNumber: "Ada-1" });
  await openSearch(page, domain);
  await searchFor(page, "Ada-1");
  await expect(page.getByText("No profile found by full name (_fullName)")).toBeVisible();
  await expect(page.getByText(/the full name as First Middle Last/)).toBeVisible();
  await page.getByRole("link", { name: "Account number" }).click();
  await expect(namesFound(page)).toHaveText(["Ada"]);
});

test("a domain that does not exist has no search", async ({ page, complaints }) => {
  complaints.expect(/status of 404/);
  for (const query of ["", "?key=_email&value=ada@example.com"]) {
    await openSearch(page, "no-such-domain", query);
    await expect(page.getByRole("heading", { name: "Domain not found" })).toBeVisible();
  }
});

test("a search on a stopped service fails on the page", async ({
  page,
  complaints,
  startOwnConsole,
}) => {
  complaints.expect(/ERR_CONNECTION_REFUSED|ERR_EMPTY_RESPONSE|ERR_CONNECTION_RESET/);
  const own = await startOwnConsole("--in-memory", "--sample", "none");
  const client = customerProfilesOf(own.url);
  const domain = await createDomain(client);
  await createProfile(client, domain, ada);
  await page.goto(`${own.url}/domains/${domain}/profiles?key=_email&value=ada@example.com`);
  await expect(namesFound(page)).toHaveText(["Ada King Lovelace"]);
  await own.kill();
  await page.getByRole("button", { name: "Search again" }).click();
  await expect(page.getByRole("alert")).toContainText("does not answer");
  await expect(namesFound(page)).toHaveText(["Ada King Lovelace"]);
  await expect(page.getByRole("button", { name: "Try again" })).toBeVisible();
});

test("a slow search shows that it is under way", async ({ page, startOwnConsole }) => {
  const own = await startOwnConsole("--in-memory", "--sample", "none", "--latency", "4000");
  const client = customerProfilesOf(own.url);
  const domain = await createDomain(client);
  await createProfile(client, domain, ada);
  await page.goto(`${own.url}/domains/${domain}/profiles`);
  await searchFor(page, "ada@example.com");
  await expect(page.getByText("Searching profiles")).toBeVisible();
  await expect(namesFound(page)).toHaveText(["Ada King Lovelace"]);
});
