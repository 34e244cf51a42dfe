import { GetDomainCommand, UpdateDomainCommand } from "@aws-sdk/client-customer-profiles";
import { expect, type Page } from "playwright/test";
import { createMatchGroup } from "./fixtures/match-group.ts";
import { createProfile } from "./fixtures/profile.ts";
import { test } from "./fixtures/test.ts";
import { addAttribute } from "./page-actions/add-attribute.ts";
import { expectNoA11yViolations } from "./page-checks/accessibility.ts";
import { expectNoLeakedValues } from "./page-checks/leaked-values.ts";

const ExportingConfig = { S3Exporting: { S3BucketName: "results", S3KeyName: "matches/" } };
const person = { FirstName: "John", LastName: "Doe", EmailAddress: "john@example.com" };
const save = (page: Page) => page.getByRole("button", { name: "Save", exact: true });
const searches = (page: Page) =>
  page.getByRole("checkbox", { name: "Search for duplicate profiles every week" });
const merges = (page: Page) =>
  page.getByRole("checkbox", { name: "Merge duplicate profiles automatically" });
const criterion = (page: Page, number: number) =>
  page.getByRole("combobox", { name: `Criterion ${number}` });

test("the queue of a domain without matching leads to turning it on", async ({
  page,
  domain,
  customerProfiles,
}) => {
  await customerProfiles.send(
    new UpdateDomainCommand({
      DomainName: domain,
      Matching: { Enabled: false, ExportingConfig },
    }),
  );
  await page.goto(`/domains/${domain}/matches`);
  await page.getByRole("link", { name: "Turn on the search for duplicates" }).press("Enter");
  await searches(page).press("Space");
  await page.getByRole("button", { name: "Day Saturday" }).click();
  await page.getByRole("option", { name: "Tuesday" }).click();
  await page.getByRole("textbox", { name: "Time (UTC)" }).fill("25:00");
  await save(page).click();
  const time = page.getByRole("textbox", { name: "Time (UTC)" });
  await expect(time).toBeFocused();
  await expect(time).toHaveAccessibleDescription(/00:00 to 23:59/);
  await time.fill("4:15");
  await expect(page.getByText(/Next run: Tue/)).toBeVisible();
  await page.keyboard.press("Enter");

  await expect(page.getByText("Search is on")).toBeVisible();
  await expect(page.getByText("every Tuesday at 4:15 UTC")).toBeVisible();
  await expect(page.getByText("s3://results/matches/")).toBeVisible();
  const { Matching } = await customerProfiles.send(new GetDomainCommand({ DomainName: domain }));
  expect(Matching).toMatchObject({
    Enabled: true,
    JobSchedule: { DayOfTheWeek: "TUESDAY", Time: "4:15" },
    ExportingConfig,
  });
});

test("a schedule that somebody else has changed is shown and not overwritten", async ({
  page,
  domain,
  customerProfiles,
}) => {
  await page.goto(`/domains/${domain}/identity-resolution/schedule`);
  await page.getByRole("textbox", { name: "Time (UTC)" }).fill("05:00");
  const theirs = { DayOfTheWeek: "FRIDAY", Time: "06:00" } as const;
  await customerProfiles.send(
    new UpdateDomainCommand({
      DomainName: domain,
      Matching: { Enabled: true, JobSchedule: theirs },
    }),
  );
  await save(page).click();
  await expect(page.getByRole("alert")).toContainText("Day: was Sunday, is now Friday");
  await expect(page.getByRole("alert")).toContainText("Time: was 03:00, is now 06:00");
  const untouched = await customerProfiles.send(new GetDomainCommand({ DomainName: domain }));
  expect(untouched.Matching?.JobSchedule).toEqual(theirs);

  await save(page).click();
  await expect(page.getByText("Search is on")).toBeVisible();
  const saved = await customerProfiles.send(new GetDomainCommand({ DomainName: domain }));
  expect(saved.Matching?.JobSchedule).toEqual({ DayOfTheWeek: "FRIDAY", Time: "05:00" });
});

test("a job is followed to its end, and has a page of its own", async ({
  page,
  domain,
  customerProfiles,
}) => {
  await createProfile(customerProfiles, domain, person);
  await createProfile(customerProfiles, domain, { ...person, FirstName: "Jon" });
  await page.goto(`/domains/${domain}`);
  await page.getByRole("link", { name: "Identity resolution", exact: true }).click();
  await expect(page.getByText("No jobs yet")).toBeVisible();
  await page.getByRole("button", { name: "Find matches now" }).click();
  const row = page.getByRole("row").filter({ hasText: "Completed" });
  await expect(row.getByRole("cell").nth(2)).toHaveText("2");
  await expect(row.getByRole("cell").nth(3)).toHaveText("1");
  await expect(
    page.getByRole("img", { name: "Matches found by the last job: 1. Merges done: 0." }),
  ).toBeVisible();

  await row.getByRole("link").click();
  await expect(page.getByRole("heading", { name: "Identity resolution job" })).toBeVisible();
  const found = page.getByRole("term").filter({ hasText: "Matches found" }).locator("+ *");
  await expect(found).toHaveText("1");
  await expectNoA11yViolations(page);
  await page.goBack();
  await expect(row).toBeVisible();
});

test("auto-merging is previewed before it is turned on, and its criteria go with it", async ({
  page,
  domain,
  customerProfiles,
}) => {
  await createMatchGroup(customerProfiles, domain, person, { ...person, FirstName: "Jon" });
  await page.goto(`/domains/${domain}/identity-resolution`);
  await page.getByRole("link", { name: "Set up auto-merging" }).click();
  await merges(page).check();
  await page.getByRole("button", { name: "Preview and save" }).click();
  await expect(criterion(page, 1)).toBeFocused();
  await expect(criterion(page, 1)).toHaveAccessibleDescription(/Choose an attribute/);

  await addAttribute(page, "Criterion 1", "LastName");
  await addAttribute(page, "Criterion 1", "EmailAddress");
  await page.getByRole("button", { name: "Add criterion" }).click();
  await criterion(page, 2).fill("tier");
  await page.getByRole("button", { name: "Preview and save" }).click();
  await expect(criterion(page, 2)).toHaveAccessibleDescription(/is no attribute of a profile/);
  await criterion(page, 2).fill("Attributes.tier");
  await page.getByRole("option", { name: "Use: Attributes.tier" }).click();
  await page.getByRole("textbox", { name: "Lowest confidence score" }).fill("0.1");
  await page.getByRole("button", { name: "Preview and save" }).click();

  const question = page.getByRole("dialog", { name: "Turn on auto-merging?" });
  await expect(question).toContainText("In a sample of 1 match group with 2 profiles, 2 profiles");
  await expect(question).toContainText("Merges cannot be undone");
  await page.keyboard.press("Escape");
  await expect(question).toBeHidden();
  const before = await customerProfiles.send(new GetDomainCommand({ DomainName: domain }));
  expect(before.Matching?.AutoMerging?.Enabled ?? false).toBe(false);

  await page.getByRole("button", { name: "Preview and save" }).click();
  await question.getByRole("button", { name: "Turn on auto-merging" }).click();
  await expect(page.getByText("Auto-merging is on")).toBeVisible();
  await expect(page.getByText("LastName and EmailAddress")).toBeVisible();
  const on = await customerProfiles.send(new GetDomainCommand({ DomainName: domain }));
  expect(on.Matching).toMatchObject({
    Enabled: true,
    JobSchedule: { DayOfTheWeek: "SUNDAY", Time: "03:00" },
    AutoMerging: {
      Enabled: true,
      Consolidation: {
        MatchingAttributesList: [["LastName", "EmailAddress"], ["Attributes.tier"]],
      },
      ConflictResolution: { ConflictResolvingModel: "RECENCY" },
      MinAllowedConfidenceScoreForMerging: 0.1,
    },
  });

  await page.getByRole("link", { name: "Edit auto-merging" }).click();
  await merges(page).uncheck();
  await expect(page.getByText("deletes its criteria")).toBeVisible();
  await save(page).click();
  await expect(page.getByText("Auto-merging is off")).toBeVisible();
  const off = await customerProfiles.send(new GetDomainCommand({ DomainName: domain }));
  expect(off.Matching?.AutoMerging?.Enabled).toBe(false);
  expect(off.Matching?.JobSchedule).toEqual({ DayOfTheWeek: "SUNDAY", Time: "03:00" });
});

test("auto-merging goes off with the search, and never comes on with it unasked", async ({
  page,
  domain,
  customerProfiles,
}) => {
  const AutoMerging = {
    Enabled: true,
    Consolidation: { MatchingAttributesList: [["LastName", "EmailAddress"]] },
  };
  const put = (Enabled: boolean) =>
    customerProfiles.send(
      new UpdateDomainCommand({ DomainName: domain, Matching: { Enabled, AutoMerging } }),
    );
  const read = async () => {
    const { Matching } = await customerProfiles.send(new GetDomainCommand({ DomainName: domain }));
    return { searches: Matching?.Enabled, merges: Matching?.AutoMerging?.Enabled };
  };
  await put(true);
  await page.goto(`/domains/${domain}/identity-resolution/schedule`);
  await searches(page).uncheck();
  await expect(page.getByText("Auto-merging is turned off too")).toBeVisible();
  await save(page).click();
  await expect(page.getByText("Search and auto-merging are off")).toBeVisible();
  expect(await read()).toEqual({ searches: false, merges: false });

  // Whoever uses the API can have it otherwise.
  await put(false);
  await page.getByRole("button", { name: "Refresh identity resolution" }).click();
  await expect(page.getByText("Merges as soon as the search")).toBeVisible();
  await page.getByRole("link", { name: "Turn on" }).first().click();
  await searches(page).check();
  await save(page).click();
  const question = page.getByRole("dialog", { name: "Turn on search and auto-merging?" });
  await expect(question).toContainText("How many profiles will be merged is not known");
  await page.keyboard.press("Escape");
  await expect(question).toBeHidden();
  expect(await read()).toEqual({ searches: false, merges: true });
  await save(page).click();
  await question.getByRole("button", { name: "Turn on search and auto-merging" }).click();
  await expect(page.getByText("Search is on")).toBeVisible();
  expect(await read()).toEqual({ searches: true, merges: true });
});

test("a job that does not exist has a page with a way on", async ({ page, domain, complaints }) => {
  complaints.expect(/status of 404/);
  await page.goto(`/domains/${domain}/identity-resolution/jobs/${"0".repeat(32)}`);
  await expect(page.getByRole("heading", { name: "Job not found" })).toBeVisible();
  await page.getByRole("link", { name: "Go to identity resolution" }).click();
  await expect(page.getByRole("heading", { name: "Identity resolution", level: 1 })).toBeVisible();
});

test("identity resolution is accessible", async ({ page, domain, customerProfiles }) => {
  await createMatchGroup(customerProfiles, domain, person, { ...person, FirstName: "Jon" });
  await page.goto(`/domains/${domain}/identity-resolution`);
  await expect(page.getByRole("row").filter({ hasText: "Completed" })).toBeVisible();
  await expectNoA11yViolations(page);
  await expectNoLeakedValues(page);

  await page.goto(`/domains/${domain}/identity-resolution/schedule`);
  await page.getByRole("textbox", { name: "Time (UTC)" }).fill("x");
  await save(page).click();
  await expect(page.getByRole("textbox", { name: "Time (UTC)" })).toBeFocused();
  await expectNoA11yViolations(page);

  await page.goto(`/domains/${domain}/identity-resolution/auto-merging`);
  await merges(page).check();
  await page.getByRole("radio", { name: "The value of one source wins" }).check();
  await addAttribute(page, "Criterion 1", "LastName");
  await page.getByRole("button", { name: "Preview and save" }).click();
  const source = page.getByRole("textbox", { name: "Object type" });
  await expect(source).toBeFocused();
  await expectNoA11yViolations(page);
  await source.fill("Crm");
  await page.getByRole("button", { name: "Preview and save" }).click();
  await expect(page.getByRole("dialog").getByRole("status")).toContainText("In a sample of");
  await expectNoA11yViolations(page);
  await expectNoLeakedValues(page);
});
