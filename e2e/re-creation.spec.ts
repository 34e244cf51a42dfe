import { randomUUID } from "node:crypto";
import {
  type CustomerProfilesClient,
  DeleteProfileCommand,
  ListProfileHistoryRecordsCommand,
  PutProfileObjectCommand,
  SearchProfilesCommand,
  UpdateProfileCommand,
} from "@aws-sdk/client-customer-profiles";
import { expect } from "playwright/test";
import { customerProfilesOf } from "./fixtures/customer-profiles.ts";
import { createDomain } from "./fixtures/domain.ts";
import { createMatchGroup } from "./fixtures/match-group.ts";
import { readProfile } from "./fixtures/read-profile.ts";
import { test } from "./fixtures/test.ts";
import { ann, anne, createTwinsWithOrders, objectType, ordersOf } from "./fixtures/twins.ts";
import { confirmReCreation, mergeAndOpenReCreation } from "./page-actions/open-re-creation.ts";
import { expectNoA11yViolations } from "./page-checks/accessibility.ts";
import { expectNoLeakedValues } from "./page-checks/leaked-values.ts";

const done = "Re-created. Read back and equal to what was.";

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

/** Holds what the domain has against what was before the merge. Returns the new id of Anne. */
async function expectAsBefore(
  client: CustomerProfilesClient,
  domain: string,
  { annId, orders }: { annId: string; orders: { ofAnn: string[]; ofAnne: string[] } },
): Promise<string> {
  expect(await readProfile(client, domain, annId)).toEqual({ ProfileId: annId, ...ann });
  const byEmail = await foundBy(client, domain, "_email", anne.EmailAddress);
  expect(byEmail).toHaveLength(2);
  const [created, ...others] = await foundBy(client, domain, "_phone", anne.MobilePhoneNumber);
  expect(others).toEqual([]);
  const { ProfileId: newId = "", FoundByItems: _, ...fields } = created ?? {};
  expect(fields).toEqual(anne);
  expect(await ordersOf(client, domain, annId)).toEqual(orders.ofAnn);
  expect(await ordersOf(client, domain, newId)).toEqual(orders.ofAnne);
  return newId;
}

async function countOfAnne(client: CustomerProfilesClient, domain: string): Promise<number> {
  const found = await foundBy(client, domain, "_fullName", "Anne Lee");
  // The survivor may still have the key.
  return found.filter(({ FirstName }) => FirstName === "Anne").length;
}

/** How often each thing has happened to a profile. */
async function historyOf(client: CustomerProfilesClient, DomainName: string, ProfileId: string) {
  const { ProfileHistoryRecords = [] } = await client.send(
    new ListProfileHistoryRecordsCommand({ DomainName, ProfileId, MaxResults: 100 }),
  );
  const counts: Record<string, number> = {};
  for (const { ActionType = "" } of ProfileHistoryRecords)
    counts[ActionType] = (counts[ActionType] ?? 0) + 1;
  return counts;
}

test("a merge is taken back: the profile, its keys and its objects, and what the survivor was", async ({
  page,
  domain,
  customerProfiles,
}) => {
  const twins = await createTwinsWithOrders(customerProfiles, domain);
  await mergeAndOpenReCreation(page, { domain, matchId: twins.matchId });
  const steps = page.getByRole("list", { name: "Steps" });
  await expect(steps).toContainText("Mobile phone: from +12065550134 to nothing");
  await expect(steps).toContainText("Give 3 objects of the type PurchaseOrder back to Anne Lee");
  await expect(steps).toContainText("for a while, so that objects find their way");
  await expect(page.getByText("The profile gets a new one")).toBeVisible();
  await page.getByRole("button", { name: "As AWS CLI command" }).click();
  await expect(page.getByLabel("Command for CreateProfile", { exact: true })).toContainText(
    '"FirstName":"Anne"',
  );
  await expect(page.getByLabel("Command for PutProfileObject", { exact: true })).toHaveCount(3);
  await expectNoA11yViolations(page);
  await expectNoLeakedValues(page);

  await page.getByRole("button", { name: "Re-create…" }).click();
  const dialog = page.getByRole("dialog");
  await expect(dialog).toContainText("Given back: 3 objects of Ann Lee");
  await expectNoA11yViolations(page);
  await dialog.getByRole("button", { name: "Re-create 1 profile" }).click();
  await expect(page.getByText(done)).toBeVisible({ timeout: 20_000 });
  const newId = await expectAsBefore(customerProfiles, domain, twins);

  await page.reload();
  await expect(page.getByText(done)).toBeVisible();
  await expect(page.getByText(newId)).toBeVisible();
  await expectNoA11yViolations(page);
  await expectNoLeakedValues(page);
  await page.getByRole("link", { name: "Open Anne Lee, created again" }).click();
  await expect(page).toHaveURL(`/domains/${domain}/profiles/${newId}`);
});

test("stopped, reloaded and resumed, it does no step twice", async ({ page, startOwnConsole }) => {
  const own = await startOwnConsole("--in-memory", "--sample", "none", "--latency", "60");
  const client = customerProfilesOf(own.url);
  const domain = await createDomain(client);
  const twins = await createTwinsWithOrders(client, domain);
  await mergeAndOpenReCreation(page, { url: own.url, domain, ...twins });
  await confirmReCreation(page);
  await expect(page.getByRole("listitem").filter({ hasText: "Create Anne Lee" })).toContainText(
    "Done",
  );
  await page.getByRole("button", { name: "Stop", exact: true }).click();
  await expect(page.getByText("Stopped, with steps left")).toBeVisible();

  await page.reload();
  await expect(page.getByText("Stopped, with steps left")).toBeVisible();
  await expectNoA11yViolations(page);
  const before = await historyOf(client, domain, twins.annId);
  await page.getByRole("button", { name: "Resume" }).click();
  await expect(page.getByText(done)).toBeVisible({ timeout: 30_000 });
  const newId = await expectAsBefore(client, domain, twins);
  expect(await historyOf(client, domain, newId)).toMatchObject({
    CREATED: 1,
    UPDATED: 1,
    INGESTED: 3,
  });
  const { UPDATED } = await historyOf(client, domain, twins.annId);
  expect(UPDATED).toBe(1);
  expect(before["UPDATED"] ?? 0).toBeLessThanOrEqual(1);
});

test("begun in one tab it is not begun in another, and what was given up is gone on with", async ({
  page,
  startOwnConsole,
}) => {
  const own = await startOwnConsole("--in-memory", "--sample", "none", "--latency", "60");
  const client = customerProfilesOf(own.url);
  const domain = await createDomain(client);
  const twins = await createTwinsWithOrders(client, domain);
  await mergeAndOpenReCreation(page, { url: own.url, domain, ...twins });
  const other = await page.context().newPage();
  await other.goto(page.url());
  await expect(other.getByRole("button", { name: "Re-create…" })).toBeVisible();
  await confirmReCreation(page);
  await expect(page.getByRole("listitem").filter({ hasText: "Create Anne Lee" })).toContainText(
    "Done",
  );
  await page.getByRole("button", { name: "Stop", exact: true }).click();
  await expect(page.getByText("Stopped, with steps left")).toBeVisible();

  await confirmReCreation(other);
  await expect(other.getByText("Stopped, with steps left")).toBeVisible();
  await expect(other.getByRole("heading", { name: "Under way" })).toBeHidden();
  expect(await countOfAnne(client, domain)).toBe(1);
  await other.getByRole("button", { name: "Give up the rest…" }).click();
  await other.getByRole("dialog").getByRole("button", { name: "Give up the rest" }).click();
  await expect(other.getByText("Given up with steps left")).toBeVisible();
  await expectNoA11yViolations(other);

  await page.getByRole("button", { name: "Resume" }).click();
  await expect(page.getByText("Given up with steps left")).toBeVisible();
  await page.reload();
  await page.getByRole("button", { name: "Go on with what is left" }).click();
  await expect(page.getByText(done)).toBeVisible({ timeout: 30_000 });
  await expect(page.locator(":focus")).toContainText(done);
  const newId = await expectAsBefore(client, domain, twins);
  expect((await historyOf(client, domain, newId))["CREATED"]).toBe(1);
  expect(await countOfAnne(client, domain)).toBe(1);
});

test("with the service killed in the middle it goes on after the restart, and creates one profile", async ({
  page,
  complaints,
  startOwnConsole,
}, testInfo) => {
  complaints.expect(/ERR_CONNECTION|ERR_EMPTY_RESPONSE|ERR_INCOMPLETE|status of 50\d/);
  // Where the answer to a deletion got lost, the SDK sends its next attempt, and what is gone is not found.
  complaints.expect(/status of 404 .*\/profiles\/(objects|keys)\/delete/);
  const options = ["--data-dir", testInfo.outputPath("data"), "--sample", "none"];
  const first = await startOwnConsole(...options, "--latency", "60");
  const arranging = customerProfilesOf(first.url);
  const domain = await createDomain(arranging);
  const twins = await createTwinsWithOrders(arranging, domain);
  arranging.destroy();
  await mergeAndOpenReCreation(page, { url: first.url, domain, ...twins });
  await confirmReCreation(page);
  await expect(page.getByRole("heading", { name: "Under way" })).toBeVisible();
  await first.kill();
  const goOn = page.getByRole("button", {
    name: /^(Try again|Resume|Look again|It was not created: create it)$/,
  });
  await expect(goOn.first()).toBeVisible({ timeout: 30_000 });

  const port = new URL(first.url).port;
  const faulty = await startOwnConsole(...options, "--fault-rate", "0.2", "--port", port);
  await expect(async () => {
    if (await goOn.last().isVisible()) await goOn.last().click({ timeout: 1_000 });
    await expect(page.getByText(done)).toBeVisible({ timeout: 4_000 });
  }).toPass({ timeout: 60_000 });
  await faulty.stop();

  const client = customerProfilesOf((await startOwnConsole(...options)).url);
  const newId = await expectAsBefore(client, domain, twins);
  expect((await historyOf(client, domain, newId))["CREATED"]).toBe(1);
  const byName = await foundBy(client, domain, "_fullName", "Anne Lee");
  expect(byName).toHaveLength(1);
});

test("what has changed since the merge is not overwritten, but decided", async ({
  page,
  domain,
  customerProfiles,
}) => {
  const twins = await createTwinsWithOrders(customerProfiles, domain);
  const { annId } = twins;
  const update = (fields: object) =>
    customerProfiles.send(
      new UpdateProfileCommand({ DomainName: domain, ProfileId: annId, ...fields }),
    );
  await mergeAndOpenReCreation(page, { domain, matchId: twins.matchId });
  const newPhone = "+12065550199";
  await update({ MobilePhoneNumber: newPhone, Attributes: { tier: "platinum" } });
  const order = { OrderId: "B-1", Email: ann.EmailAddress, state: "paid" };
  const changedOrder = JSON.stringify(order);
  await customerProfiles.send(
    new PutProfileObjectCommand({
      DomainName: domain,
      ObjectTypeName: objectType,
      Object: changedOrder,
    }),
  );
  await page.reload();
  const heading = page.getByRole("heading", { name: "Changed since the merge: decide (3)" });
  await expect(heading).toBeVisible();
  await expect(page.getByRole("radio", { name: /Leave it as it is now: \+1206/ })).toBeChecked();
  await page
    .getByRole("radio", { name: /Give the former value back: nothing/ })
    .last()
    .check();
  await expectNoA11yViolations(page);

  await page.getByRole("button", { name: "Re-create…" }).click();
  await update({ MiddleName: "Q", MobilePhoneNumber: "+12065550188" });
  const confirm = page.getByRole("dialog").getByRole("button", { name: "Re-create 1 profile" });
  await confirm.click();
  await expect(page.getByText("Not begun: something has changed while you looked")).toBeVisible();
  await confirm.click();
  await expect(page.getByText("Re-created as planned. Not all is as it was.")).toBeVisible({
    timeout: 20_000,
  });
  await expect(
    page.getByText("Of Ann Q Lee, as somebody has changed it since the merge: Mobile phone"),
  ).toBeVisible();
  await expect(page.getByText("1 object that changed or went after the merge")).toBeVisible();

  expect(await readProfile(customerProfiles, domain, annId)).toEqual({
    ProfileId: annId,
    ...ann,
    MiddleName: "Q",
    MobilePhoneNumber: "+12065550188",
  });
  const ofAnn = await ordersOf(customerProfiles, domain, annId);
  expect(ofAnn).toContain(changedOrder);
  expect(ofAnn).toHaveLength(2);
});

test("says so where the merged profile is gone, or the merge is not known", async ({
  page,
  domain,
  customerProfiles,
}) => {
  const { matchId, profileIds } = await createMatchGroup(customerProfiles, domain, ann, anne);
  await mergeAndOpenReCreation(page, { domain, matchId });
  await expect(page.getByRole("button", { name: "Re-create…" })).toBeVisible();
  await expectNoA11yViolations(page);
  const [ProfileId = ""] = profileIds;
  await customerProfiles.send(new DeleteProfileCommand({ DomainName: domain, ProfileId }));
  await page.reload();
  await expect(page.getByText("The merged profile no longer exists")).toBeVisible();

  await page.goto(`/domains/${domain}/matches/decisions/${randomUUID()}/re-create`);
  await expect(page.getByRole("heading", { name: "Nothing to re-create" })).toBeVisible();
});
