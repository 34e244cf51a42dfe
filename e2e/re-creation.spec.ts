import {
  type CustomerProfilesClient,
  SearchProfilesCommand,
} from "@aws-sdk/client-customer-profiles";
import { expect, type Page } from "playwright/test";
import { lastDecisionId } from "./fixtures/ledger.ts";
import { createMatchGroup } from "./fixtures/match-group.ts";
import { readProfile } from "./fixtures/read-profile.ts";
import { test } from "./fixtures/test.ts";
import { expectNoA11yViolations } from "./page-checks/accessibility.ts";
import { expectNoLeakedValues } from "./page-checks/leaked-values.ts";

const ann = {
  FirstName: "Ann",
  LastName: "Lee",
  BirthDate: "1980-02-03",
  EmailAddress: "ann.lee@example.com",
  AccountNumber: "A-1",
};
const anne = {
  FirstName: "Anne",
  LastName: "Lee",
  BirthDate: "1980-02-03",
  EmailAddress: "ann.lee@example.com",
  MobilePhoneNumber: "+12065550134",
  Attributes: { tier: "gold" },
};

/** Merges the group in the browser, Ann being the main profile, and opens the page that takes it back. */
async function mergeAndOpen(page: Page, domain: string, matchId: string) {
  await page.goto(`/domains/${domain}/matches/${matchId}`);
  await page.getByRole("radio", { name: /^Main profile: ., Ann Lee/ }).check();
  await page.keyboard.press("m");
  await page
    .getByRole("dialog")
    .getByRole("button", { name: /^Merge 1/ })
    .click();
  await expect(page.getByText("Merged. Read back and equal to the prediction.")).toBeVisible();
  const decisionId = await lastDecisionId(page);
  await page.goto(`/domains/${domain}/matches/decisions/${decisionId}/re-create`);
  await expect(page.getByRole("heading", { level: 1, name: "Re-create Anne Lee" })).toBeVisible();
}

async function foundBy(
  client: CustomerProfilesClient,
  DomainName: string,
  KeyName: string,
  value: string,
) {
  const { Items = [] } = await client.send(
    new SearchProfilesCommand({ DomainName, KeyName, Values: [value] }),
  );
  return Items;
}

test("a merge is taken back: what it took comes, and the survivor is what it was", async ({
  page,
  domain,
  customerProfiles,
}) => {
  const { matchId, profileIds } = await createMatchGroup(customerProfiles, domain, ann, anne);
  const [annId = ""] = profileIds;
  await mergeAndOpen(page, domain, matchId);
  await expect(page.getByRole("list", { name: "Steps" })).toContainText("Mobile phone: from");
  await expectNoA11yViolations(page);
  await expectNoLeakedValues(page);
  await page.getByRole("button", { name: "Re-create…" }).click();
  const dialog = page.getByRole("dialog");
  await expectNoA11yViolations(page);
  await dialog.getByRole("button", { name: "Re-create 1 profile" }).click();
  await expect(page.getByText("Re-created. Read back and equal to what was.")).toBeVisible();
  await expectNoA11yViolations(page);
  await expectNoLeakedValues(page);

  const survivor = await readProfile(customerProfiles, domain, annId);
  expect(survivor).toEqual({ ProfileId: annId, ...ann });
  const [created, ...others] = await foundBy(customerProfiles, domain, "_phone", "+12065550134");
  expect(others).toEqual([]);
  expect(created).toMatchObject(anne);
  expect(created?.AccountNumber).toBeUndefined();
  const byEmail = await foundBy(customerProfiles, domain, "_email", ann.EmailAddress);
  expect(byEmail).toHaveLength(2);

  await page.reload();
  await expect(page.getByText("Re-created. Read back and equal to what was.")).toBeVisible();
  await page.getByRole("link", { name: "Open Anne Lee, created again" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Anne Lee" })).toBeVisible();
});
