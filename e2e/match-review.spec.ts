import {
  BatchGetProfileCommand,
  CreateDomainCommand,
  type CustomerProfilesClient,
  MergeProfilesCommand,
  UpdateProfileCommand,
} from "@aws-sdk/client-customer-profiles";
import { randomUUID } from "node:crypto";
import { expect, type Page } from "playwright/test";
import { createMatchGroup } from "./fixtures/match-group.ts";
import { createProfile } from "./fixtures/profile.ts";
import { test } from "./fixtures/test.ts";
import { mergeAtOnce } from "./page-actions/merge-at-once.ts";
import { expectNoA11yViolations } from "./page-checks/accessibility.ts";
import { expectNoLeakedValues } from "./page-checks/leaked-values.ts";

const ann = {
  FirstName: "Ann",
  LastName: "Lee",
  BirthDate: "1980-02-03",
  EmailAddress: "ann.lee@example.com",
  PhoneNumber: "+12065550134",
  Address: { Address1: "12 Pine Street", City: "Seattle", Country: "US" },
};
const anne = {
  FirstName: "Anne",
  LastName: "Lee",
  BirthDate: "1980-02-03",
  EmailAddress: "ANN.LEE@example.com",
  PhoneNumber: "(206) 555-0134",
};
const annie = { ...anne, FirstName: "Annie", EmailAddress: "ann.lee@example.com" };

async function openReview(page: Page, domain: string, matchId: string): Promise<void> {
  await page.goto(`/domains/${domain}/matches/${matchId}`);
  await expect(page.getByRole("button", { name: "Merge", exact: true })).toBeVisible();
}

async function existing(client: CustomerProfilesClient, DomainName: string, ProfileIds: string[]) {
  const { Profiles = [] } = await client.send(
    new BatchGetProfileCommand({ DomainName, ProfileIds }),
  );
  return Profiles;
}

/** Merges a profile into one that is no member of the group, as a colleague elsewhere might. */
async function mergeElsewhere(client: CustomerProfilesClient, DomainName: string, gone: string) {
  const MainProfileId = await createProfile(client, DomainName, { FirstName: "Zoltan" });
  await client.send(
    new MergeProfilesCommand({ DomainName, MainProfileId, ProfileIdsToBeMerged: [gone] }),
  );
}

const row = (page: Page, name: string) => page.getByRole("row", { name: new RegExp(`^${name}`) });

test("a member that changed meanwhile stops the merge and is shown", async ({
  page,
  customerProfiles,
  domain,
}) => {
  const { matchId, profileIds } = await createMatchGroup(customerProfiles, domain, ann, anne);
  await openReview(page, domain, matchId);
  await row(page, "First name")
    .getByRole("radio", { name: /: Anne$/ })
    .check();
  await customerProfiles.send(
    new UpdateProfileCommand({
      DomainName: domain,
      ProfileId: profileIds[1],
      PhoneNumber: "+12065559999",
    }),
  );
  await mergeAtOnce(page);
  const stopped = page.getByRole("main");
  await expect(stopped).toContainText("Not merged: a profile has changed");
  await expect(stopped).toContainText("when you looked (206) 555-0134, now +12065559999");
  await expect(page.getByRole("region", { name: "Decisions under way" })).toContainText(
    "Not merged: a profile has changed",
  );
  await expectNoA11yViolations(page);
  expect(await existing(customerProfiles, domain, profileIds)).toHaveLength(2);

  await page.getByRole("button", { name: "Review again with the new values" }).click();
  await expect(row(page, "Phone")).toContainText("+12065559999");
  await expect(
    row(page, "First name").getByRole("radio", { name: /: Anne$/ }),
    "the choice is kept",
  ).toBeChecked();
  await mergeAtOnce(page);
  await expect(page.getByText("Merged. Read back and equal to the prediction.")).toBeVisible();
});

test("a member that vanished meanwhile stops the merge; the group then has its own look", async ({
  page,
  customerProfiles,
  domain,
}) => {
  const { matchId, profileIds } = await createMatchGroup(customerProfiles, domain, ann, anne);
  await openReview(page, domain, matchId);
  await mergeElsewhere(customerProfiles, domain, profileIds[1] ?? "");
  await mergeAtOnce(page);
  await expect(page.getByRole("main")).toContainText("It no longer exists");
  expect(await existing(customerProfiles, domain, profileIds)).toHaveLength(1);

  await page.getByRole("button", { name: "Review again with the new values" }).click();
  await expect(
    page.getByRole("heading", { name: "1 of 2 profiles no longer exists" }),
  ).toBeVisible();
  await expectNoA11yViolations(page);
  await page.getByRole("link", { name: "All matches" }).click();
  await expect(page.getByRole("row", { name: /Ann Lee/ })).toContainText("Gone");
});

test("one of three is left out and stays as it is", async ({ page, customerProfiles, domain }) => {
  const { matchId, profileIds } = await createMatchGroup(
    customerProfiles,
    domain,
    ann,
    anne,
    annie,
  );
  await openReview(page, domain, matchId);
  await page.getByRole("radio", { name: /^Main profile: ., Ann Lee/ }).check();
  await page.getByRole("checkbox", { name: /, Annie Lee$/ }).uncheck();
  await expect(
    page.getByRole("checkbox", { name: /, Anne Lee$/ }),
    "two at least stay",
  ).toBeDisabled();
  await expect(row(page, "First name").getByRole("radio")).toHaveCount(2);
  await expect(page.getByRole("region", { name: "Decision" })).toContainText(
    /Keep Ann Lee .* Delete 1 profile/,
  );
  await mergeAtOnce(page);
  await expect(page.getByText("Merged. Read back and equal to the prediction.")).toBeVisible();

  const left = await existing(customerProfiles, domain, profileIds);
  expect(left.map(({ ProfileId }) => ProfileId)).toEqual([profileIds[0], profileIds[2]]);
  expect(left[1]).toMatchObject(annie);
});

test("a merge by keyboard alone", async ({ page, customerProfiles, domain }) => {
  const { matchId, profileIds } = await createMatchGroup(customerProfiles, domain, ann, anne);
  await openReview(page, domain, matchId);
  await expect(row(page, "First name").getByRole("radio", { checked: true })).toBeFocused();
  await page.keyboard.press("1");
  const first = await row(page, "First name").getByRole("radio").first().getAttribute("aria-label");
  await expect(row(page, "First name").getByRole("radio").first()).toBeChecked();
  await page.keyboard.press("ArrowRight");
  await expect(row(page, "First name").getByRole("radio").nth(1)).toBeChecked();
  await page.keyboard.press("m");
  await expect(page.getByText("This merge waits before it is sent")).toBeVisible();
  await page.keyboard.press("u");
  await expect(page.getByText("This merge waits before it is sent")).toBeHidden();
  expect(await existing(customerProfiles, domain, profileIds)).toHaveLength(2);
  await page.keyboard.press("m");
  await expect(page.getByText("Merged. Read back and equal to the prediction.")).toBeVisible();

  const [kept, ...others] = await existing(customerProfiles, domain, profileIds);
  expect(others).toEqual([]);
  expect(kept?.FirstName).toBe(first?.endsWith(": Ann") ? "Anne" : "Ann");
});

test("a field is left blank by choice, and only by choice", async ({
  page,
  customerProfiles,
  domain,
}) => {
  const { matchId, profileIds } = await createMatchGroup(customerProfiles, domain, ann, anne);
  await openReview(page, domain, matchId);
  await page.getByRole("radio", { name: /^Main profile: ., Ann Lee/ }).check();
  const address = row(page, "Address");
  await expect(address.getByRole("cell").last()).toContainText("12 Pine Street");
  const leaveBlank = address.getByRole("button", { name: /^Leave blank: Address,/ });
  await leaveBlank.click();
  await expect(leaveBlank).toHaveAttribute("aria-pressed", "true");
  await expect(address.getByRole("cell").last()).toHaveText(/blank \(from [AB]\)/);
  await mergeAtOnce(page);
  await expect(page.getByText("Merged. Read back and equal to the prediction.")).toBeVisible();

  const [kept] = await existing(customerProfiles, domain, profileIds);
  expect(kept).toMatchObject({ FirstName: "Ann", PhoneNumber: ann.PhoneNumber });
  expect(kept?.Address).toBeUndefined();
});

test("a double click merges once", async ({ page, customerProfiles, domain }) => {
  const { matchId } = await createMatchGroup(customerProfiles, domain, ann, anne);
  await openReview(page, domain, matchId);
  let sent = 0;
  page.on("request", (request) => {
    if (request.url().endsWith("/profiles/objects/merge") && request.method() === "POST") sent++;
  });
  await page.keyboard.press("m");
  await page.keyboard.press("m");
  await page.getByRole("button", { name: "Merge now", exact: true }).dblclick();
  await expect(page.getByText("Merged. Read back and equal to the prediction.")).toBeVisible();
  expect(sent).toBe(1);
});

test("choices are guarded when leaving, and nothing else is", async ({
  page,
  customerProfiles,
  domain,
}) => {
  const { matchId } = await createMatchGroup(customerProfiles, domain, ann, anne);
  await openReview(page, domain, matchId);
  const toMatches = page
    .getByRole("navigation", { name: "Domain navigation" })
    .getByRole("link", { name: "Matches" });
  await toMatches.click();
  await page.getByRole("table", { name: "Match groups" }).getByRole("link").click();
  await row(page, "First name").getByRole("radio", { checked: false }).check();
  await toMatches.click();
  const guard = page.getByRole("dialog", { name: "Leave this page?" });
  await guard.getByRole("button", { name: "Stay", exact: true }).click();
  await expect(page).toHaveURL(new RegExp(matchId));
  await page.getByRole("button", { name: "Reset choices" }).click();
  await page.getByRole("button", { name: "Note" }).click();
  await page.getByRole("textbox", { name: "Note" }).fill("Ask the branch");
  await toMatches.click();
  await guard.getByRole("button", { name: "Stay", exact: true }).click();
  await expect(page.getByRole("textbox", { name: "Note" })).toHaveValue("Ask the branch");
  await page.getByRole("button", { name: "Not a match" }).click();
  await expect(page.getByRole("main")).toContainText("This group was found to be no match");
  await toMatches.click();
  await expect(page.getByRole("heading", { level: 1, name: "Matches (1)" })).toBeVisible();
});

test("where the browser keeps nothing, the snapshot is offered before the merge", async ({
  page,
  customerProfiles,
  domain,
}) => {
  const { matchId, profileIds } = await createMatchGroup(customerProfiles, domain, ann, anne);
  await page.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException("Storage is blocked", "SecurityError");
    };
  });
  await openReview(page, domain, matchId);
  await expect(page.getByText("This browser does not keep decisions")).toBeVisible();
  await mergeAtOnce(page);
  const main = page.getByRole("main");
  await expect(main).toContainText("This browser does not keep a record");
  expect(await existing(customerProfiles, domain, profileIds)).toHaveLength(2);

  const download = page.waitForEvent("download");
  await main.getByRole("button", { name: "Download the snapshot" }).click();
  expect((await download).suggestedFilename()).toMatch(/^before-merge-[0-9a-f-]{36}\.jsonl$/);
  await main.getByRole("button", { name: "Merge without a record in this browser" }).click();
  await expect(page.getByText("Merged. Read back and equal to the prediction.")).toBeVisible();
  expect(await existing(customerProfiles, domain, profileIds)).toHaveLength(1);
});

test("the queue says that matching is off", async ({ page, customerProfiles }) => {
  const DomainName = `test-${randomUUID()}`;
  await customerProfiles.send(new CreateDomainCommand({ DomainName, DefaultExpirationDays: 366 }));
  await page.goto(`/domains/${DomainName}/matches`);
  await expect(page.getByText("Duplicates are not looked for in this domain")).toBeVisible();
  await expect(page.getByRole("button", { name: "Find matches now" })).toBeHidden();
  await expectNoA11yViolations(page);
});

test("the queue before the first job, after a job that found nobody, and of no domain", async ({
  page,
  complaints,
  domain,
}) => {
  complaints.expect(/status of 404/);
  await page.goto(`/domains/${domain}/matches`);
  await expect(page.getByText("No identity resolution job has finished yet")).toBeVisible();
  await page.getByRole("button", { name: "Find matches now" }).click();
  await expect(page.getByText("No matches", { exact: true })).toBeVisible();
  await expectNoLeakedValues(page);
  await page.goto(`/domains/none-${randomUUID()}/matches`);
  await expect(page.getByRole("heading", { name: "Domain not found" })).toBeVisible();
});

test("queue, review and waiting merge are accessible", async ({
  page,
  customerProfiles,
  domain,
}) => {
  // axe reads five whole pages.
  test.slow();
  const long = "Wolfeschlegelsteinhausenbergerdorff".repeat(7);
  const { matchId } = await createMatchGroup(
    customerProfiles,
    domain,
    { ...ann, AdditionalInformation: long, Attributes: { שם: "אן לי 👩‍👩‍👧", 名前: "李安" } },
    { ...anne, AdditionalInformation: `${long}x` },
    annie,
  );
  await page.goto(`/domains/${domain}/matches`);
  await expect(page.getByRole("row", { name: /Lee/ })).toContainText("strong");
  await expectNoA11yViolations(page);
  await expectNoLeakedValues(page);
  await page.getByRole("button", { name: /Any size/ }).click();
  await page.getByRole("option", { name: "2 profiles" }).click();
  await expect(page.getByText("No match group passes the filter")).toBeVisible();
  await page.getByRole("button", { name: "Clear the filter" }).click();
  await page.getByRole("table", { name: "Match groups" }).getByRole("link").click();
  await page.getByRole("button", { name: /the same$/ }).click();
  await expect(row(page, "Birth date")).toContainText("1980-02-03");
  // What a row offers only to who points at it.
  await row(page, "Additional information").hover();
  await expectNoA11yViolations(page);
  await expectNoLeakedValues(page);
  await page.keyboard.press("m");
  await expect(page.getByText("This merge waits before it is sent")).toBeVisible();
  await expectNoA11yViolations(page);
  await expectNoLeakedValues(page);
  await page.keyboard.press("u");

  await page.setViewportSize({ width: 390, height: 844 });
  await openReview(page, domain, matchId);
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow, "no horizontal scrolling").toBe(0);
  await expectNoA11yViolations(page);
});
