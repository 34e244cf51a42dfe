import { BatchGetProfileCommand } from "@aws-sdk/client-customer-profiles";
import { expect } from "playwright/test";
import { createMatchGroup } from "./fixtures/match-group.ts";
import { test } from "./fixtures/test.ts";
import { expectNoA11yViolations } from "./page-checks/accessibility.ts";
import { expectNoLeakedValues } from "./page-checks/leaked-values.ts";

test("from the domains list to a merged duplicate", async ({ page, customerProfiles, domain }) => {
  const { profileIds } = await createMatchGroup(
    customerProfiles,
    domain,
    {
      FirstName: "Ann",
      LastName: "Lee",
      BirthDate: "1980-02-03",
      EmailAddress: "ann.lee@example.com",
      Address: { Address1: "12 Pine Street", City: "Seattle", Country: "US" },
      Attributes: { tier: "gold" },
    },
    {
      FirstName: "Anne",
      LastName: "Lee",
      BirthDate: "1980-02-03",
      EmailAddress: "ANN.LEE@example.com",
      MobilePhoneNumber: "+12065550134",
    },
  );
  const [annId = ""] = profileIds;

  await page.goto("/");
  await page.getByRole("table", { name: "Domains" }).getByRole("link", { name: domain }).click();
  await page
    .getByRole("navigation", { name: "Domain navigation" })
    .getByRole("link", { name: "Matches" })
    .click();
  await expect(page.getByRole("heading", { level: 1, name: "Matches (1)" })).toBeVisible();
  await page.getByRole("link", { name: /Ann Lee|Anne Lee/ }).click();

  await expect(page.getByRole("heading", { level: 1 })).toContainText("Anne Lee");
  await expect(page.getByRole("list", { name: "Evidence" })).toContainText("same, case differs");
  await page.getByRole("radio", { name: /^Main profile: ., Ann Lee/ }).check();
  const firstName = page.getByRole("row", { name: /^First name/ });
  await firstName.getByRole("radio", { name: /: Anne$/ }).check();
  await expect(firstName.getByRole("cell").last()).toContainText(/Anne from [AB]/);

  await expect(page.getByRole("region", { name: "Decision" })).toContainText(
    `Keep Ann Lee (…${annId.slice(-3)}). Delete 1 profile. 2 values are dropped.`,
  );
  await page.getByRole("button", { name: "Merge", exact: true }).click();
  const tray = page.getByRole("region", { name: "Decisions under way" });
  await expect(tray).toContainText(/Ann Lee and Anne Lee|Anne Lee and Ann Lee/);
  await tray.getByRole("button", { name: /^Merge now/ }).click();

  await expect(page.getByText("Merged. Read back and equal to the prediction.")).toBeVisible();
  await expect(page.getByRole("link", { name: "All matches" })).toBeFocused();
  await expectNoA11yViolations(page);
  await expectNoLeakedValues(page);

  const { Profiles = [] } = await customerProfiles.send(
    new BatchGetProfileCommand({ DomainName: domain, ProfileIds: profileIds }),
  );
  expect(Profiles).toHaveLength(1);
  expect(Profiles[0]).toMatchObject({
    ProfileId: annId,
    FirstName: "Anne",
    EmailAddress: "ann.lee@example.com",
    MobilePhoneNumber: "+12065550134",
    Address: { Address1: "12 Pine Street", City: "Seattle", Country: "US" },
    Attributes: { tier: "gold" },
  });

  await page.getByRole("main").getByRole("link", { name: "Open the profile" }).click();
  await expect(page).toHaveURL(`/domains/${domain}/profiles/${annId}`);
  await expect(page.getByRole("heading", { level: 1, name: "Anne Lee" })).toBeVisible();
  await page.goBack();
  // What came of it in full, for as long as the tray has it.
  await expect(
    page.getByRole("heading", { name: /^Merged 1 profile into Anne Lee|^This group was merged$/ }),
  ).toBeVisible();
  await page.reload();
  await expect(page.getByRole("heading", { name: "This group was merged" })).toBeVisible();
  await page.getByRole("link", { name: "All matches" }).click();
  await expect(page.getByRole("row", { name: /Anne Lee/ })).toContainText("Merged");
});
