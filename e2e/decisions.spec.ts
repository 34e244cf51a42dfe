import {
  BatchGetProfileCommand,
  type CustomerProfilesClient,
} from "@aws-sdk/client-customer-profiles";
import { expect, type Page } from "playwright/test";
import { createMatchGroup, createMatchGroups } from "./fixtures/match-group.ts";
import { test } from "./fixtures/test.ts";
import { mergeAtOnce } from "./page-actions/merge-at-once.ts";

const ann = {
  FirstName: "Ann",
  LastName: "Lee",
  BirthDate: "1980-02-03",
  EmailAddress: "ann.lee@example.com",
};
const anne = { ...ann, FirstName: "Anne" };

/** Two profiles of one person each, so unlike the others that they become groups of their own. */
const people = [
  ["Zoltan", "Kiss", "1951-11-30"],
  ["Ingrid", "Solberg", "1962-04-17"],
  ["Mateo", "Fuentes", "1973-08-09"],
  ["Chidi", "Okafor", "1984-12-25"],
].map(([FirstName = "", LastName = "", BirthDate = ""]) => {
  const person = { LastName, BirthDate, EmailAddress: `${FirstName}.${LastName}@example.com` };
  return [
    { FirstName, ...person },
    { FirstName: `${FirstName}a`, ...person },
  ];
});

const heading = (page: Page) => page.getByRole("heading", { level: 1 });
const trayOf = (page: Page) => page.getByRole("region", { name: "Decisions under way" });

async function howManyExist(
  client: CustomerProfilesClient,
  DomainName: string,
  ProfileIds: string[],
) {
  const page = await client.send(new BatchGetProfileCommand({ DomainName, ProfileIds }));
  return page.Profiles?.length ?? 0;
}

test("several groups by keyboard alone, each decision by one key, and one taken back", async ({
  page,
  customerProfiles,
  domain,
}) => {
  const groups = await createMatchGroups(customerProfiles, domain, people);
  await page.goto(`/domains/${domain}/matches`);
  await page.getByRole("table", { name: "Match groups" }).getByRole("link").first().focus();
  await page.keyboard.press("Enter");
  const decided: string[] = [];
  const decide = async (key: string) => {
    await expect(page.getByRole("button", { name: "Merge", exact: true })).toBeVisible();
    const title = await heading(page).innerText();
    expect(decided, "the next group is another one").not.toContain(title);
    decided.push(title);
    await page.keyboard.press(key);
  };

  await expect(page.getByRole("button", { name: "Note" })).toBeVisible();
  await page.keyboard.press("c");
  await expect(page.getByRole("textbox", { name: "Note" })).toBeFocused();
  await page.keyboard.type("Mother and son");
  await page.keyboard.press("Enter");
  await decide("n");
  await expect(heading(page)).not.toHaveText(decided[0] ?? "");
  await decide("s");
  await expect(heading(page)).not.toHaveText(decided[1] ?? "");
  await decide("o");
  await expect(heading(page)).not.toHaveText(decided[2] ?? "");
  await page.keyboard.press("u");
  await expect(trayOf(page)).not.toContainText("Second opinion");
  await decide("m");
  await expect(heading(page), "on to the one that was taken back").toHaveText(decided[2] ?? "");

  await expect(trayOf(page)).toContainText("Merged as predicted");
  const left = await Promise.all(
    groups.map(({ profileIds }) => howManyExist(customerProfiles, domain, profileIds)),
  );
  expect(left.toSorted((one, two) => one - two)).toEqual([1, 2, 2, 2]);

  await page.keyboard.press("m");
  await expect(trayOf(page)).toContainText("merges in");
  await page.keyboard.press("u");
  await expect(trayOf(page), "taken back, and not lost by the reload").not.toContainText(
    "merges in",
  );
  const first = groups.find(({ matchId }) => page.url().includes(matchId));
  await page.reload();
  await expect(page.getByRole("button", { name: "Merge", exact: true })).toBeVisible();
  expect(await howManyExist(customerProfiles, domain, first?.profileIds ?? [])).toBe(2);
  // A key that comes while the last one still leads to its group moves from there, to the same one again.
  await expect(async () => {
    await page.keyboard.press("j");
    await expect(page.getByText("1 of 4")).toBeVisible({ timeout: 500 });
  }).toPass();
  await expect(page.getByRole("main")).toContainText("This group was found to be no match on");
  await expect(page.getByRole("main")).toContainText("Note: Mother and son");
  await page.getByRole("button", { name: "Take the decision back" }).click();
  await expect(page.getByRole("main")).not.toContainText("found to be no match");
});

test("a key that is meant for the next group does nothing to the one just decided", async ({
  page,
  customerProfiles,
  domain,
}) => {
  const [first, second] = await createMatchGroups(customerProfiles, domain, people.slice(0, 2));
  await page.goto(`/domains/${domain}/matches/${first?.matchId}`);
  await expect(page.getByRole("button", { name: "Merge", exact: true })).toBeVisible();
  // Back to back, as fast as a hand can: before the next group can be there.
  await page.evaluate(() => {
    for (const key of ["n", "m"])
      document.dispatchEvent(new KeyboardEvent("keydown", { key, cancelable: true }));
  });
  await expect(page).toHaveURL(new RegExp(second?.matchId ?? ""));
  await expect(trayOf(page)).toContainText("Not a match");
  await expect(trayOf(page).getByRole("listitem")).toHaveCount(1);
});

test("a merge is sent by itself after another one was taken back in the tray", async ({
  page,
  customerProfiles,
  domain,
}) => {
  const [first, second] = await createMatchGroups(customerProfiles, domain, people.slice(0, 2));
  await page.goto(`/domains/${domain}/matches/${first?.matchId}`);
  await expect(page.getByRole("button", { name: "Merge", exact: true })).toBeVisible();
  await page.keyboard.press("m");
  await expect(page).toHaveURL(new RegExp(second?.matchId ?? ""));
  await trayOf(page)
    .getByRole("button", { name: /^Take back/ })
    .click();
  await expect(trayOf(page)).toBeHidden();
  await page.keyboard.press("m");
  await expect(trayOf(page)).toContainText("Merged as predicted", { timeout: 20_000 });
  expect(await howManyExist(customerProfiles, domain, first?.profileIds ?? [])).toBe(2);
  expect(await howManyExist(customerProfiles, domain, second?.profileIds ?? [])).toBe(1);
});

test("two tabs on one group: what one has merged the other does not send", async ({
  page,
  context,
  customerProfiles,
  domain,
}) => {
  const { matchId, profileIds } = await createMatchGroup(customerProfiles, domain, ann, anne);
  const other = await context.newPage();
  for (const tab of [page, other]) {
    await tab.goto(`/domains/${domain}/matches/${matchId}`);
    await expect(tab.getByRole("button", { name: "Merge", exact: true })).toBeVisible();
  }
  await page.keyboard.press("m");
  await expect(trayOf(page)).toContainText("merges in");
  await mergeAtOnce(other);
  await expect(other.getByText("Merged. Read back and equal to the prediction.")).toBeVisible();
  await expect(page.getByRole("main")).toContainText("It no longer exists");
  expect(await howManyExist(customerProfiles, domain, profileIds)).toBe(1);
});

test("what one tab has decided the other shows; closing a tab on a waiting merge asks", async ({
  page,
  context,
  customerProfiles,
  domain,
}) => {
  const { matchId, profileIds } = await createMatchGroup(customerProfiles, domain, ann, anne);
  const other = await context.newPage();
  for (const tab of [page, other]) {
    await tab.goto(`/domains/${domain}/matches/${matchId}`);
    await expect(tab.getByRole("button", { name: "Merge", exact: true })).toBeVisible();
  }
  await other.keyboard.press("n");
  await expect(page.getByRole("main")).toContainText("This group was found to be no match on");

  await page.getByRole("button", { name: "Merge", exact: true }).click();
  await expect(trayOf(page)).toContainText("merges in");
  const asked = page.waitForEvent("dialog");
  await page.close({ runBeforeUnload: true });
  const question = await asked;
  expect(question.type()).toBe("beforeunload");
  await question.dismiss();
  await trayOf(page)
    .getByRole("button", { name: /^Take back/ })
    .click();
  await expect(trayOf(page)).toBeHidden();
  expect(await howManyExist(customerProfiles, domain, profileIds)).toBe(2);
});

test("what one tab decides while the other is elsewhere is not lost by what that one takes back", async ({
  page,
  context,
  customerProfiles,
  domain,
}) => {
  const [first, second] = await createMatchGroups(customerProfiles, domain, people.slice(0, 2));
  const other = await context.newPage();
  for (const [tab, group] of [
    [page, first],
    [other, second],
  ] as const) {
    await tab.goto(`/domains/${domain}/matches/${group?.matchId}`);
    await expect(tab.getByRole("button", { name: "Merge", exact: true })).toBeVisible();
  }
  await page.keyboard.press("n");
  await expect(trayOf(page)).toContainText("Not a match");
  const navigation = page.getByRole("navigation", { name: "Domain navigation" });
  await navigation.getByRole("link", { name: "Object types" }).click();
  await expect(heading(page)).toContainText("Object types");
  await other.keyboard.press("s");
  await expect(trayOf(other)).toContainText("Skipped");
  await page.keyboard.press("u");
  await expect(trayOf(page)).toBeHidden();
  await navigation.getByRole("link", { name: "Decisions" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Decisions (3)" })).toBeVisible();
});

test("a decision that a later one has replaced cannot be taken back over it", async ({
  page,
  customerProfiles,
  domain,
}) => {
  const { matchId } = await createMatchGroup(customerProfiles, domain, ann, anne);
  await page.goto(`/domains/${domain}/matches/${matchId}`);
  await expect(page.getByRole("button", { name: "Merge", exact: true })).toBeVisible();
  await page.keyboard.press("n");
  await expect(trayOf(page)).toContainText("Not a match");
  await page.keyboard.press("o");
  const rows = trayOf(page).getByRole("listitem");
  await expect(rows).toHaveCount(2);
  await rows
    .filter({ hasText: "Not a match" })
    .getByRole("button", { name: /^Take back/ })
    .click();
  await expect(page.getByText(/^A later decision on .* counts$/)).toBeVisible();
  await page.reload();
  await expect(page.getByRole("main")).toContainText(
    "A second opinion on this group was asked for",
  );
});
