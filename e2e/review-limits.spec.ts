import {
  BatchGetProfileCommand,
  type CustomerProfilesClient,
  DeleteProfileCommand,
  UpdateProfileCommand,
} from "@aws-sdk/client-customer-profiles";
import { expect, type Page } from "playwright/test";
import { createMatchGroup } from "./fixtures/match-group.ts";
import { test } from "./fixtures/test.ts";
import { mergeAtOnce } from "./page-actions/merge-at-once.ts";
import { expectNoA11yViolations } from "./page-checks/accessibility.ts";

const lee = { LastName: "Lee", BirthDate: "1980-02-03", EmailAddress: "ann.lee@example.com" };
const ann = { ...lee, FirstName: "Ann" };
const anne = { ...lee, FirstName: "Anne" };

async function existing(client: CustomerProfilesClient, DomainName: string, ProfileIds: string[]) {
  const { Profiles = [] } = await client.send(
    new BatchGetProfileCommand({ DomainName, ProfileIds }),
  );
  return Profiles;
}

const merged = (page: Page) => page.getByText("Merged. Read back and equal to the prediction.");
const main = (page: Page) => page.getByRole("main");

test("a merge that the service refuses is told with its reason, and nothing is lost by it", async ({
  page,
  complaints,
  customerProfiles,
  domain,
}) => {
  complaints.expect(/status of 400/);
  // Each is below the 250 KB that a profile may have, both together are not.
  const attributes = (prefix: string) =>
    Object.fromEntries(
      Array.from({ length: 180 }, (_, index) => [`${prefix}-${index}`, "€".repeat(255)]),
    );
  const { matchId, profileIds } = await createMatchGroup(
    customerProfiles,
    domain,
    { ...ann, Attributes: attributes("a") },
    { ...anne, Attributes: attributes("b") },
  );
  await page.goto(`/domains/${domain}/matches/${matchId}`);
  await mergeAtOnce(page);
  await expect(main(page)).toContainText("The merge failed. Nothing was merged.");
  await expect(main(page).getByRole("alert")).toContainText(
    "The merged profile would exceed the maximum size of 250 KB",
  );
  await expect(main(page).getByRole("alert")).toContainText("Request id");
  await expect(page.getByRole("region", { name: "Decisions under way" })).toContainText(
    "The merge failed",
  );
  expect(await existing(customerProfiles, domain, profileIds)).toHaveLength(2);

  await main(page).getByRole("button", { name: "Do not merge" }).click();
  await page.getByRole("radio", { name: /^First name .*: Anne$/ }).check();
  await page.goto(`/domains/${domain}/matches/decisions`);
  await expect(page.getByRole("table", { name: "Decisions" })).toContainText("Merge failed");
});

test("a full storage keeps no snapshot: nothing is merged until somebody says to do it without", async ({
  page,
  context,
  baseURL,
  customerProfiles,
  domain,
}) => {
  const { matchId, profileIds } = await createMatchGroup(customerProfiles, domain, ann, anne);
  // Before the page is there: Chromium asks for room ahead, and goes on writing into what it has got.
  const browser = await context.newCDPSession(page);
  const { origin } = new URL(baseURL ?? "");
  await browser.send("Storage.overrideQuotaForOrigin", { origin, quotaSize: 1 });
  await page.goto(`/domains/${domain}/matches/${matchId}`);
  await mergeAtOnce(page);
  await expect(main(page)).toContainText("This browser does not keep a record");
  await expect(main(page)).toContainText("full");
  await expectNoA11yViolations(page);
  expect(await existing(customerProfiles, domain, profileIds)).toHaveLength(2);
  const download = page.waitForEvent("download");
  await main(page).getByRole("button", { name: "Download the snapshot" }).click();
  expect((await download).suggestedFilename()).toMatch(/^before-merge-.*\.jsonl$/);
  await main(page).getByRole("button", { name: "Do not merge" }).click();
  await page.keyboard.press("n");
  await expect(page.getByText("is not kept")).toBeVisible();
  await mergeAtOnce(page);
  await main(page).getByRole("button", { name: "Merge without a record in this browser" }).click();
  await expect(merged(page)).toBeVisible();
  await expect(main(page)).toContainText("This browser keeps no record of it.");
  expect(await existing(customerProfiles, domain, profileIds)).toHaveLength(1);
});

test("twenty profiles with the longest values are reviewed and become one", async ({
  page,
  customerProfiles,
  domain,
}) => {
  test.slow();
  const longest = (letter: string, number: number) =>
    `${letter.repeat(253)}${String(number).padStart(2, "0")}`;
  const { matchId, profileIds } = await createMatchGroup(
    customerProfiles,
    domain,
    ...Array.from({ length: 20 }, (_, number) => ({
      ...ann,
      BusinessName: longest("W", number),
      Attributes: { ["k".repeat(255)]: longest("v", number) },
    })),
  );
  await page.goto(`/domains/${domain}/matches/${matchId}`);
  const row = page.getByRole("row", { name: /^Business name/ });
  await expect(row.getByRole("radio")).toHaveCount(20);
  await page.keyboard.press("w");
  const last = row.getByRole("radio").last();
  await expect(last).toHaveAccessibleDescription(/^Created by user\/local, /);
  await expectNoA11yViolations(page);
  for (const width of [1440, 390]) {
    await page.setViewportSize({ width, height: 900 });
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow, "no horizontal scrolling of the page").toBe(0);
  }
  const value = /: (W+\d\d)$/.exec((await last.getAttribute("aria-label")) ?? "")?.[1] ?? "";
  expect(value).toHaveLength(255);
  await last.check();
  await mergeAtOnce(page);
  await expect(merged(page)).toBeVisible();
  const left = await existing(customerProfiles, domain, profileIds);
  expect(left.map(({ BusinessName }) => BusinessName)).toEqual([value]);
});

test("what changes while somebody chooses is offered and changes no choice; who has gone is said", async ({
  page,
  customerProfiles,
  domain,
}) => {
  const { matchId, profileIds } = await createMatchGroup(customerProfiles, domain, ann, anne, {
    ...lee,
    FirstName: "Annie",
  });
  const [annId, , annieId] = profileIds;
  await page.goto(`/domains/${domain}/matches/${matchId}`);
  const chosen = page.getByRole("radio", { name: /^First name .*: Anne$/ });
  await chosen.check();
  await customerProfiles.send(
    new UpdateProfileCommand({ DomainName: domain, ProfileId: annId, PhoneNumber: "+12065550134" }),
  );
  await page.getByRole("button", { name: "Read the profiles again" }).click();
  await expect(main(page)).toContainText(
    "A profile of this group has changed since you began. Your choices are kept.",
  );
  await expect(page.getByRole("row", { name: /^Phone/ })).toHaveCount(0);
  await page.getByRole("button", { name: "Show the new values" }).click();
  await expect(page.getByRole("row", { name: /^Phone/ })).toContainText("+12065550134");
  await expect(chosen).toBeChecked();

  await customerProfiles.send(new DeleteProfileCommand({ DomainName: domain, ProfileId: annieId }));
  await page.getByRole("button", { name: "Read the profiles again" }).click();
  await page.getByRole("button", { name: "Show the new values" }).click();
  await expect(main(page)).toContainText(
    "1 profile of this group no longer exists. The review is about the others.",
  );
  await expect(page.getByRole("radio", { name: /^Main profile/ })).toHaveCount(2);
});
