import { UpdateDomainCommand } from "@aws-sdk/client-customer-profiles";
import { expect } from "playwright/test";
import { createMatchGroup } from "./fixtures/match-group.ts";
import { createProfile } from "./fixtures/profile.ts";
import { test } from "./fixtures/test.ts";
import { exportCsv } from "./page-actions/export-csv.ts";
import { expectNoA11yViolations } from "./page-checks/accessibility.ts";

test("a profile's page has the profiles that are matched with it", async ({
  page,
  domain,
  customerProfiles,
}) => {
  const person = { LastName: "Lovelace", PhoneNumber: "+12065550100", BirthDate: "1990-12-10" };
  const { profileIds } = await createMatchGroup(
    customerProfiles,
    domain,
    { ...person, FirstName: "Ada" },
    { ...person, FirstName: "Ada", MiddleName: "King" },
  );
  await page.goto(`/domains/${domain}/profiles/${profileIds[0]}`);
  const similar = page.getByRole("table", { name: "Similar profiles: By the weekly job" });
  await expect(similar.getByRole("row")).toHaveCount(2);
  await expect(similar.getByRole("cell", { name: "••••00" })).toBeVisible();
  await expect(page.getByText("The rules found none, or the domain has no rules.")).toBeVisible();
  await expectNoA11yViolations(page);
  const { name, text } = await exportCsv(
    page.getByRole("button", { name: "Export CSV: By the weekly job" }),
  );
  expect(name).toBe(`similar-to-${profileIds[0]}-by-job.csv`);
  expect(text).toBe("Name,E-mail,Phone,City,Birth date\r\nAda King Lovelace,,••••00,,••••\r\n");
  await similar.getByRole("link", { name: "Ada King Lovelace" }).click();
  await expect(page).toHaveURL(new RegExp(`/profiles/${profileIds[1]}$`));
  await expect(similar.getByRole("link", { name: "Ada Lovelace" })).toBeVisible();
});

test("a group that rules made is shown page by page", async ({
  page,
  domain,
  customerProfiles,
}) => {
  await customerProfiles.send(
    new UpdateDomainCommand({
      DomainName: domain,
      RuleBasedMatching: { Enabled: true, MatchingRules: [{ Rule: ["AccountNumber"] }] },
    }),
  );
  const names = Array.from({ length: 25 }, (_, index) => `Ada ${index + 1}`);
  const ids = await Promise.all(
    names.map((FirstName) =>
      createProfile(customerProfiles, domain, { FirstName, AccountNumber: "A-1" }),
    ),
  );
  const similar = page.getByRole("table", { name: "Similar profiles: By matching rules" });
  const pages = page.getByRole("group", { name: "Pages: By matching rules" });
  const shownNames = async () => {
    await expect(similar.getByRole("link").first()).toBeVisible();
    return similar.getByRole("link").allTextContents();
  };
  await expect(async () => {
    await page.goto(`/domains/${domain}/profiles/${ids[0]}`);
    await expect(pages).toBeVisible({ timeout: 2_000 });
  }).toPass();
  const first = await shownNames();
  await pages.getByRole("button", { name: "Next page" }).click();
  await expect(similar.getByRole("link", { name: first[0] ?? "", exact: true })).toBeHidden();
  const second = await shownNames();
  expect([...first, ...second].toSorted()).toEqual(names.slice(1).toSorted());
  await pages.getByRole("button", { name: "Previous page" }).click();
  await expect(similar.getByRole("link", { name: first[0] ?? "", exact: true })).toBeVisible();
});

test("searches are remembered by the tab, masked, until they are forgotten", async ({
  page,
  context,
  domain,
  customerProfiles,
}) => {
  await createProfile(customerProfiles, domain, { EmailAddress: "ada@example.com" });
  await page.goto(`/domains/${domain}/profiles`);
  await page.getByRole("searchbox", { name: "Value" }).fill("ada@example.com");
  await page.getByRole("button", { name: "Search", exact: true }).click();
  await expect(page.getByRole("heading", { name: "Profiles found (1)" })).toBeVisible();

  await page.goto(`/domains/${domain}/profiles`);
  await page.reload();
  await page.getByRole("link", { name: "E-mail: a•••@example.com" }).click();
  await expect(page.getByRole("heading", { name: "Profiles found (1)" })).toBeVisible();

  const another = await context.newPage();
  await another.goto(`/domains/${domain}/profiles`);
  await expect(another.getByText("ada@example.com")).toBeVisible();
  await expect(another.getByRole("heading", { name: "Recent searches" })).toBeHidden();

  await page.goto(`/domains/${domain}/profiles`);
  await page.getByRole("button", { name: "Forget them" }).click();
  await page.reload();
  await expect(page.getByRole("heading", { name: "Profiles", level: 1 })).toBeVisible();
  await expect(page.getByRole("heading", { name: "Recent searches" })).toBeHidden();
});
