import { expect } from "playwright/test";
import { createMatchGroup } from "./fixtures/match-group.ts";
import { createProfile } from "./fixtures/profile.ts";
import { test } from "./fixtures/test.ts";
import { exportCsv } from "./page-actions/export-csv.ts";
import { expectNoA11yViolations } from "./page-checks/accessibility.ts";

test("a table remembers its columns, density and page size", async ({
  page,
  domain,
  customerProfiles,
}) => {
  const profiles = Array.from({ length: 21 }, (_, index) => ({
    AccountNumber: "A-1",
    FirstName: `Person ${index}`,
    Address: { City: "Turin" },
  }));
  await Promise.all(profiles.map((profile) => createProfile(customerProfiles, domain, profile)));
  await page.goto(`/domains/${domain}/profiles?key=_account&value=A-1`);
  const table = page.getByRole("table", { name: "Profiles found" });
  await expect(table.getByRole("row")).toHaveCount(1 + 20);
  await expect(table.getByRole("columnheader", { name: "City" })).toBeVisible();
  await expect(table.getByRole("columnheader", { name: "Profile ID" })).toBeHidden();

  await page.getByRole("button", { name: "Look of the table" }).click();
  const dialog = page.getByRole("dialog", { name: "Look of the table" });
  await dialog.getByRole("radio", { name: "50 profiles" }).check();
  await dialog.getByRole("checkbox", { name: "Compact" }).check();
  await dialog.getByRole("checkbox", { name: "City" }).uncheck();
  await dialog.getByRole("checkbox", { name: "Profile ID" }).check();
  await expect(dialog.getByRole("checkbox", { name: "Name" })).toBeDisabled();
  await expectNoA11yViolations(page);
  await dialog.getByRole("button", { name: "Save" }).click();

  await expect(table.getByRole("row")).toHaveCount(1 + 21);
  await page.reload();
  await expect(table.getByRole("row")).toHaveCount(1 + 21);
  await expect(table.getByRole("columnheader", { name: "Profile ID" })).toBeVisible();
  await expect(table.getByRole("columnheader", { name: "City" })).toBeHidden();
});

test("a table is exported as it stands: its columns, masked, and no formula in it", async ({
  page,
  domain,
  customerProfiles,
}) => {
  await createProfile(customerProfiles, domain, {
    AccountNumber: "A-1",
    FirstName: '=HYPERLINK("http://evil")',
    EmailAddress: "ada@example.com",
    PhoneNumber: "+12065550100",
    Address: { City: "Turin, Piedmont" },
  });
  await page.goto(`/domains/${domain}/profiles?key=_account&value=A-1`);
  await expect(page.getByRole("cell", { name: "Turin, Piedmont" })).toBeVisible();
  const exported = async () => {
    const { name, text } = await exportCsv(page.getByRole("button", { name: "Export CSV" }));
    expect(name).toBe(`profiles-of-${domain}.csv`);
    return text;
  };
  const header = "Name,E-mail,Phone,City,Birth date\r\n";
  const name = `"'=HYPERLINK(""http://evil"")"`;
  expect(await exported()).toBe(`${header}${name},a•••@example.com,••••00,"Turin, Piedmont",\r\n`);
  await page.getByRole("button", { name: "Reveal the personal values" }).click();
  expect(await exported()).toBe(
    `${header}${name},ada@example.com,'+12065550100,"Turin, Piedmont",\r\n`,
  );
});

test("the groups in view are exported with what the run says of them", async ({
  page,
  domain,
  customerProfiles,
}) => {
  const person = { FirstName: "Ada", LastName: "Lovelace", PhoneNumber: "+12065550100" };
  const { matchId, profileIds } = await createMatchGroup(customerProfiles, domain, person, person);
  await page.goto(`/domains/${domain}/matches`);
  const { text } = await exportCsv(page.getByRole("button", { name: "Export CSV" }));
  const [header, row] = text.split("\r\n");
  expect(header).toBe("Match ID,Size,Confidence score,Profile IDs");
  expect(row).toMatch(new RegExp(`^${matchId},2,0\\.\\d+,`, "u"));
  for (const profileId of profileIds) expect(row).toContain(profileId);
});
