import { expect, type Page } from "playwright/test";
import { createProfile, type NewProfile } from "./fixtures/profile.ts";
import { test } from "./fixtures/test.ts";

const ada: NewProfile = {
  FirstName: "Ada",
  LastName: "Lovelace",
  PersonalEmailAddress: "ada@example.com",
  BirthDate: "1815-12-10",
  ShippingAddress: {
    Address1: "410 Terry Ave N",
    City: "Seattle",
    State: "WA",
    PostalCode: "98109",
    Country: "USA",
  },
  Attributes: { loyalty_tier: "gold" },
  EngagementPreferences: {
    Email: [
      { KeyName: "_email", KeyValue: "ada@example.com", ContactType: "PersonalEmailAddress" },
    ],
  },
};

/** A field's value, by its label. */
const valueOf = (page: Page, label: string) =>
  page.getByRole("definition").filter({
    has: page.locator(`xpath=preceding-sibling::dt[1][normalize-space()="${label}"]`),
  });

test("a profile's page shows what it holds, and its empty fields on demand", async ({
  page,
  domain,
  customerProfiles,
  context,
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const id = await createProfile(customerProfiles, domain, ada);
  await page.goto(`/domains/${domain}/profiles?key=_email&value=ada@example.com`);
  await page.getByRole("link", { name: "Ada Lovelace" }).click();
  await expect(page).toHaveURL(`/domains/${domain}/profiles/${id}`);
  await expect(page).toHaveTitle(/^Ada Lovelace/);
  await expect(page.getByRole("heading", { name: "Ada Lovelace", level: 1 })).toBeVisible();

  for (const [label, value] of [
    ["Profile ID", id],
    ["Match group", "Matches have not been looked for"],
    ["Personal e-mail", "ada@example.com"],
    ["Birth date", "1815-12-10"],
    ["Shipping address", "410 Terry Ave N\nSeattle, WA 98109\nUSA"],
    ["Contact preferences", "E-mail: ada@example.com (_email, PersonalEmailAddress)"],
    ["loyalty_tier", "gold"],
  ] as const)
    await expect(valueOf(page, label)).toHaveText(value);

  await expect(valueOf(page, "Middle name")).toHaveCount(0);
  await page.getByRole("checkbox", { name: /Show empty fields/ }).check();
  await expect(valueOf(page, "Middle name")).toHaveText("–");

  await page.getByRole("button", { name: "Copy profile ID" }).click();
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe(id);
  await page.getByRole("button", { name: "Copy JSON" }).click();
  await expect
    .poll(
      async () => JSON.parse(await page.evaluate(() => navigator.clipboard.readText())) as unknown,
    )
    .toEqual({ ProfileId: id, ...ada });
});

test("long values, other scripts and emoji keep to their places", async ({
  page,
  domain,
  customerProfiles,
}) => {
  const id = await createProfile(customerProfiles, domain, {
    FirstName: "شريف",
    MiddleName: "👩‍🔬",
    LastName: "W".repeat(255),
    EmailAddress: `${"x".repeat(243)}@example.com`,
    Attributes: { ["k".repeat(255)]: "v".repeat(255) },
  });
  for (const width of [1440, 390]) {
    await page.setViewportSize({ width, height: 800 });
    for (const url of [
      `/domains/${domain}/profiles/${id}`,
      `/domains/${domain}/profiles?key=_profileId&value=${id}`,
    ]) {
      await page.goto(url);
      await expect(page.getByText("شريف").first()).toBeVisible();
      const surplus = () =>
        page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      await expect.poll(surplus).toBeLessThanOrEqual(0);
    }
  }
});

test("a profile that is not there has a page with a way on", async ({ page, domain }) => {
  for (const id of ["0".repeat(32), "not-an-id"]) {
    await page.goto(`/domains/${domain}/profiles/${id}`);
    await expect(page.getByRole("heading", { name: "Profile not found", level: 1 })).toBeVisible();
    await expect(page.getByText(/merged into another profile, or deleted/)).toBeVisible();
  }
  await page.getByRole("link", { name: "Search profiles" }).click();
  await expect(page.getByRole("searchbox", { name: "Value" })).toBeVisible();
});
