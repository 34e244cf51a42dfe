import { GetDomainCommand, UpdateDomainCommand } from "@aws-sdk/client-customer-profiles";
import { expect, type Page } from "playwright/test";
import { createProfile } from "./fixtures/profile.ts";
import { test } from "./fixtures/test.ts";
import { addAttribute } from "./page-actions/add-attribute.ts";
import { expectNoA11yViolations } from "./page-checks/accessibility.ts";
import { expectNoLeakedValues } from "./page-checks/leaked-values.ts";

const save = (page: Page) => page.getByRole("button", { name: "Save", exact: true });
const matches = (page: Page) => page.getByRole("checkbox", { name: "Match profiles by rules" });
const level = (page: Page, number: number) =>
  page.getByRole("combobox", { name: `Level ${number}` });

async function chooseMerging(page: Page, option: string) {
  await page.getByRole("button", { name: /^Matches that are merged/ }).click();
  await page.getByRole("option", { name: option }).click();
}

test("rules are set up in words, confirmed where they merge, followed until they are in force, and turned off", async ({
  page,
  domain,
  customerProfiles,
}) => {
  await createProfile(customerProfiles, domain, { FirstName: "Ann", LastName: "Lee" });
  await page.goto(`/domains/${domain}/identity-resolution`);
  await page.getByRole("link", { name: "Set up rules" }).click();
  await matches(page).check();
  await save(page).click();
  await expect(level(page, 1)).toBeFocused();
  await expect(level(page, 1)).toHaveAccessibleDescription(/Choose an attribute/);
  await addAttribute(page, "Level 1", "EmailAddress");
  await page.getByRole("button", { name: "Add level" }).click();
  await level(page, 2).fill("MobilePhoneNumber");
  await save(page).click();
  await expect(level(page, 2)).toHaveAccessibleDescription(/no attribute that a rule can have/);
  await level(page, 2).fill("");
  await addAttribute(page, "Level 2", "LastName");
  await addAttribute(page, "Level 2", "Address.PostalCode");
  await page.getByRole("radio", { name: /^Any field of a type/ }).check();
  await chooseMerging(page, "Level 1 to 1");
  await page.getByRole("radio", { name: "The value of one source wins" }).check();
  await page.getByRole("textbox", { name: /^Export results to the bucket/ }).fill("Results");
  await save(page).click();
  await expect(page.getByRole("textbox", { name: "Object type" })).toBeFocused();
  await page.getByRole("textbox", { name: "Object type" }).fill("Crm");
  await save(page).click();
  const bucket = page.getByRole("textbox", { name: /^Export results to the bucket/ });
  await expect(bucket).toBeFocused();
  await bucket.fill("results");
  await save(page).click();

  const question = page.getByRole("dialog", { name: "Merge by these rules?" });
  await expect(question).toContainText("All profiles that match at level 1 become one profile");
  await expect(question.getByRole("listitem")).toHaveText(["EmailAddress"]);
  await page.keyboard.press("Escape");
  const before = await customerProfiles.send(new GetDomainCommand({ DomainName: domain }));
  expect(before.RuleBasedMatching?.Enabled ?? false).toBe(false);
  await save(page).click();
  await question.getByRole("button", { name: "Save and merge" }).click();

  await expect(page.getByText("Rule-based matching is on")).toBeVisible();
  await expect(page.getByText("LastName and Address.PostalCode")).toBeVisible();
  await expect(page.getByText("s3://results/")).toBeVisible();
  const on = await customerProfiles.send(new GetDomainCommand({ DomainName: domain }));
  expect(on.RuleBasedMatching).toMatchObject({
    Enabled: true,
    MatchingRules: [{ Rule: ["EmailAddress"] }, { Rule: ["LastName", "Address.PostalCode"] }],
    MaxAllowedRuleLevelForMerging: 1,
    AttributeTypesSelector: {
      AttributeMatchingModel: "MANY_TO_MANY",
      Address: ["Address", "BusinessAddress", "MaillingAddress", "ShippingAddress"],
    },
    ConflictResolution: { ConflictResolvingModel: "SOURCE", SourceName: "Crm" },
    ExportingConfig: { S3Exporting: { S3BucketName: "results" } },
  });
  expect(on.RuleBasedMatching?.MaxAllowedRuleLevelForMatching).toBeUndefined();

  await expect(page.getByText("profiles are held against the rules")).toHaveCount(0);
  await page.getByRole("link", { name: "Edit rules" }).click();
  await matches(page).uncheck();
  await save(page).click();
  await expect(page.getByText("Rule-based matching is off")).toBeVisible();
  const off = await customerProfiles.send(new GetDomainCommand({ DomainName: domain }));
  expect(off.RuleBasedMatching).toMatchObject({
    Enabled: false,
    MatchingRules: [{ Rule: ["EmailAddress"] }, { Rule: ["LastName", "Address.PostalCode"] }],
  });
  expect(off.Matching).toMatchObject({ Enabled: true });
});

test("rules that somebody else has changed are shown and not overwritten", async ({
  page,
  domain,
  customerProfiles,
}) => {
  await page.goto(`/domains/${domain}/identity-resolution/rules`);
  await matches(page).check();
  await addAttribute(page, "Level 1", "EmailAddress");
  await customerProfiles.send(
    new UpdateDomainCommand({
      DomainName: domain,
      RuleBasedMatching: { Enabled: true, MatchingRules: [{ Rule: ["PhoneNumber"] }] },
    }),
  );
  await save(page).click();
  await expect(page.getByRole("alert")).toContainText("Levels: was not set, is now PhoneNumber");
  const untouched = await customerProfiles.send(new GetDomainCommand({ DomainName: domain }));
  expect(untouched.RuleBasedMatching?.MatchingRules).toEqual([{ Rule: ["PhoneNumber"] }]);
});

test("where a job's results are exported is set, and ended", async ({
  page,
  domain,
  customerProfiles,
}) => {
  await page.goto(`/domains/${domain}/identity-resolution/schedule`);
  const bucket = page.getByRole("textbox", { name: /^Export results to the bucket/ });
  await page.getByRole("textbox", { name: /^Under the prefix/ }).fill("matches/");
  await save(page).click();
  await expect(bucket).toBeFocused();
  await expect(bucket).toHaveAccessibleDescription(/Enter the bucket that the prefix is in/);
  await bucket.fill("results");
  await save(page).click();
  await expect(page.getByText("s3://results/matches/")).toBeVisible();
  const on = await customerProfiles.send(new GetDomainCommand({ DomainName: domain }));
  expect(on.Matching).toMatchObject({
    JobSchedule: { DayOfTheWeek: "SUNDAY", Time: "03:00" },
    ExportingConfig: { S3Exporting: { S3BucketName: "results", S3KeyName: "matches/" } },
  });

  await page.getByRole("link", { name: "Edit search" }).click();
  await bucket.fill("");
  await page.getByRole("textbox", { name: /^Under the prefix/ }).fill("");
  await expect(bucket).toHaveAccessibleDescription(/Saving ends the export/);
  await save(page).click();
  await expect(page.getByText("Search is on").first()).toBeVisible();
  await expect(page.getByRole("link", { name: "Edit search" })).toBeVisible();
  await expect(page.getByText("s3://results/matches/")).toBeHidden();
  const off = await customerProfiles.send(new GetDomainCommand({ DomainName: domain }));
  expect(off.Matching?.ExportingConfig).toBeUndefined();
});

test("the rules are accessible", async ({ page, domain }) => {
  await page.goto(`/domains/${domain}/identity-resolution/rules`);
  await matches(page).check();
  await save(page).click();
  await expect(level(page, 1)).toBeFocused();
  await expectNoA11yViolations(page);
  await addAttribute(page, "Level 1", "EmailAddress");
  await chooseMerging(page, "Level 1 to 1");
  await save(page).click();
  await expect(page.getByRole("dialog", { name: "Merge by these rules?" })).toBeVisible();
  await expectNoA11yViolations(page);
  await expectNoLeakedValues(page);
});
