import { BatchGetProfileCommand, UpdateProfileCommand } from "@aws-sdk/client-customer-profiles";
import { expect } from "playwright/test";
import { createMatchGroups } from "./fixtures/match-group.ts";
import { test } from "./fixtures/test.ts";
import { exportCsv } from "./page-actions/export-csv.ts";
import { expectNoA11yViolations } from "./page-checks/accessibility.ts";
import { expectNoLeakedValues } from "./page-checks/leaked-values.ts";

const people = [
  { FirstName: "Ann", LastName: "Lee", BirthDate: "1980-02-03", EmailAddress: "ann@example.com" },
  { FirstName: "Bob", LastName: "Ray", BirthDate: "1971-05-06", EmailAddress: "bob@example.com" },
];

test("a plan is made, checked by somebody else, and run where it still holds", async ({
  page,
  browser,
  baseURL,
  domain,
  customerProfiles,
  complaints,
}, testInfo) => {
  const groups = await createMatchGroups(
    customerProfiles,
    domain,
    people.map((person, index) => [
      person,
      { ...person, MobilePhoneNumber: `+1206555013${index}` },
    ]),
  );
  const ids = groups.flatMap(({ profileIds }) => profileIds);
  await page.goto(`/domains/${domain}/matches/bulk`);
  await page.getByRole("button", { name: "List what would happen" }).click();
  await page.getByRole("button", { name: "Save as a plan…" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("textbox", { name: /^Your name for colleagues/ }).fill("Kim");
  const downloading = page.waitForEvent("download");
  await dialog.getByRole("button", { name: "Download the plan" }).click();
  const file = testInfo.outputPath("plan.json");
  await (await downloading).saveAs(file);

  await customerProfiles.send(
    new UpdateProfileCommand({ DomainName: domain, ProfileId: ids[2], MiddleName: "Q" }),
  );
  const context = await browser.newContext(baseURL ? { baseURL } : {});
  complaints.watch(context);
  const approver = await context.newPage();
  await approver.goto(`/domains/${domain}/matches/merge-plans`);
  await approver.locator("input[type=file]").setInputFiles(file);
  await expect(approver.getByText(/^Planned .* by Kim/)).toBeVisible();
  const bob = approver.getByRole("row", { name: /Bob Ray/ });
  await expect(bob).toContainText("Changed since: Bob Ray");
  await expect(bob.getByRole("checkbox")).toBeDisabled();
  await approver.getByRole("checkbox", { name: /^Approve Ann Lee/ }).check();
  await expectNoA11yViolations(approver);
  await expectNoLeakedValues(approver);
  const { text } = await exportCsv(approver.getByRole("button", { name: "Export CSV" }));
  expect(text).toContain(",Unchanged,");
  expect(text).toContain(",Changed since: Bob Ray,");
  await approver.getByRole("button", { name: "Merge 1 approved group…" }).click();
  await approver.getByRole("dialog").getByRole("button", { name: "Merge 1 group" }).click();
  await expect(approver.getByText(/^1 of 1 done: 1 merged/)).toBeVisible();

  const { Profiles = [] } = await customerProfiles.send(
    new BatchGetProfileCommand({ DomainName: domain, ProfileIds: ids }),
  );
  expect(Profiles.filter(({ LastName }) => LastName === "Lee")).toHaveLength(1);
  expect(Profiles.filter(({ LastName }) => LastName === "Ray")).toHaveLength(2);
  await approver.goto(`/domains/${domain}/matches/decisions`);
  await expect(approver.getByRole("row", { name: /Ann Lee/ })).toContainText(
    "From a merge plan of Kim",
  );

  await approver.goto(`/domains/${domain}/matches/merge-plans`);
  await approver.locator("input[type=file]").setInputFiles(file);
  await expect(approver.getByRole("row", { name: /Ann Lee/ })).toContainText("Gone: Ann Lee");
  await approver.setViewportSize({ width: 390, height: 800 });
  await expect
    .poll(() => approver.evaluate(() => document.documentElement.scrollWidth - window.innerWidth))
    .toBeLessThanOrEqual(0);
  await context.close();
});

test("one review is handed on as a plan, with the choices made in it", async ({
  page,
  domain,
  customerProfiles,
}, testInfo) => {
  const [ann = {}] = people;
  const [group] = await createMatchGroups(customerProfiles, domain, [
    [ann, { ...ann, FirstName: "Anne" }],
  ]);
  await page.goto(`/domains/${domain}/matches/${group?.matchId}`);
  await page.getByRole("radio", { name: /^Main profile: ., Ann Lee/ }).check();
  await page.getByRole("radio", { name: /^First name .*: Anne$/ }).check();
  await page.getByRole("button", { name: "Save as a plan…" }).click();
  const downloading = page.waitForEvent("download");
  await page.getByRole("dialog").getByRole("button", { name: "Download the plan" }).click();
  const file = testInfo.outputPath("plan.json");
  await (await downloading).saveAs(file);
  await expect(
    page.getByRole("radio", { name: /^First name .*: Anne$/ }),
    "nothing is decided by it",
  ).toBeChecked();
  await page.getByRole("button", { name: "Reset choices" }).click();

  await page.goto(`/domains/${domain}/matches/merge-plans`);
  await page.locator("input[type=file]").setInputFiles(file);
  await page.getByRole("checkbox", { name: /^Approve Ann Lee/ }).check();
  await page.getByRole("button", { name: "Merge 1 approved group…" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Merge 1 group" }).click();
  await expect(page.getByText(/^1 of 1 done: 1 merged/)).toBeVisible();
  const { Profiles = [] } = await customerProfiles.send(
    new BatchGetProfileCommand({ DomainName: domain, ProfileIds: group?.profileIds }),
  );
  expect(Profiles.map(({ ProfileId, FirstName }) => [ProfileId, FirstName])).toEqual([
    [group?.profileIds[0], "Anne"],
  ]);
});
