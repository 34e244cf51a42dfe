import { expect } from "playwright/test";
import { customerProfilesOf } from "./fixtures/customer-profiles.ts";
import { createDomain } from "./fixtures/domain.ts";
import { createMatchGroups } from "./fixtures/match-group.ts";
import { personOf } from "./fixtures/person.ts";
import { test } from "./fixtures/test.ts";

test("the queue is filtered over all groups of the run, and the URL keeps how", async ({
  page,
  customerProfiles,
  domain,
}) => {
  await createMatchGroups(customerProfiles, domain, [
    [personOf(1), personOf(1)],
    [personOf(2), { ...personOf(2), FirstName: "Charlotte" }],
    [personOf(3), { ...personOf(3), PhoneNumber: "+12065559999" }, personOf(3)],
  ]);
  const table = page.getByRole("table", { name: "Match groups" });
  const rows = table.getByRole("row").filter({ has: page.getByRole("link") });
  await page.goto(`/domains/${domain}/matches`);
  await expect(rows).toHaveCount(3);
  await expect(page.getByText("it is no absolute measure of how sure a match is")).toBeVisible();
  await expect(rows.filter({ hasText: "Charlotte" })).toContainText("1 conflict");

  await page.getByRole("button", { name: /With or without conflict/ }).click();
  await page.getByRole("option", { name: "With conflicts" }).click();
  await expect(rows).toHaveCount(2);
  await page.getByRole("button", { name: /Any evidence/ }).click();
  await page.getByRole("option", { name: "Phone agrees" }).click();
  await page.getByRole("option", { name: "First name differs" }).click();
  await page.keyboard.press("Escape");
  await expect(rows).toHaveCount(1);
  await expect(rows).toContainText("Charlotte");

  // A reload forgets what was read of people; the filter says so and reads again.
  await page.reload();
  await expect(page.getByText("3 groups are left out")).toBeVisible();
  await page.getByRole("button", { name: "Read 3 groups" }).click();
  await expect(rows).toHaveCount(1);
  await expect(page.getByText(/left out/)).toBeHidden();

  await page.getByRole("button", { name: "Clear the filter" }).click();
  await expect(rows).toHaveCount(3);
  await page.getByRole("searchbox", { name: /Find a name/ }).fill("charlotte");
  await expect(rows).toHaveCount(1);
  await expect(page).toHaveURL(/text=charlotte/);
});

test("the threshold is moved in the histogram by keyboard", async ({
  page,
  customerProfiles,
  domain,
}) => {
  await createMatchGroups(customerProfiles, domain, [[personOf(1), personOf(1)]]);
  await page.goto(`/domains/${domain}/matches`);
  const threshold = page.getByRole("slider", { name: "Least confidence score" });
  await expect(threshold).toHaveAttribute("aria-valuetext", "Any score: 1 group");
  await threshold.focus();
  await page.keyboard.press("End");
  await expect(threshold).toHaveAttribute("aria-valuetext", "1.00 or more: 0 of 1 group");
  await expect(page).toHaveURL(/score=1/);
  await expect(page.getByText("No match group passes the filter")).toBeVisible();
  await page.keyboard.press("Home");
  await expect(page.getByRole("table", { name: "Match groups" }).getByRole("link")).toHaveCount(1);
  await expect(page).not.toHaveURL(/score/);
});

test("after a reload the queue is there before the service has answered", async ({
  page,
  startOwnConsole,
}, testInfo) => {
  const options = ["--data-dir", testInfo.outputPath("data"), "--sample", "none"];
  const quick = await startOwnConsole(...options);
  const client = customerProfilesOf(quick.url);
  const domain = await createDomain(client);
  const groups = await createMatchGroups(client, domain, [
    [personOf(1), personOf(1)],
    [personOf(2), personOf(2)],
  ]);
  await page.goto(`${quick.url}/domains/${domain}/matches`);
  await expect(page.getByRole("heading", { name: "Matches (2)" })).toBeVisible();
  // All that the page fetches is here before the service goes.
  await expect(page.getByText("very strong")).toHaveCount(2);
  client.destroy();
  await quick.stop();

  await startOwnConsole(...options, "--latency", "20000", "--port", new URL(quick.url).port);
  await page.goto(`${quick.url}/domains/${domain}/matches`);
  await expect(page.getByRole("heading", { name: "Matches (2)" })).toBeVisible({ timeout: 10_000 });
  const ends = groups.flatMap(({ profileIds }) => profileIds.map((id) => id.slice(-3)));
  for (const end of ends)
    await expect(page.getByRole("table", { name: "Match groups" })).toContainText(end);
});

test("the evidence of a group is that of its profiles as they were read last", async ({
  page,
  customerProfiles,
  domain,
}) => {
  await createMatchGroups(customerProfiles, domain, [[personOf(1), personOf(1)]]);
  const row = page.getByRole("table", { name: "Match groups" }).getByRole("row").last();
  await page.goto(`/domains/${domain}/matches`);
  await expect(row).toContainText("no conflicts");
  await row.getByRole("link").click();
  await page.getByRole("columnheader").getByRole("link").first().click();
  await page.getByRole("link", { name: "Edit", exact: true }).click();
  await page.getByRole("textbox", { name: "First name", exact: true }).fill("Charlotte");
  await page.getByRole("button", { name: "Save profile" }).click();
  await expect(page.getByRole("heading", { level: 1, name: /^Charlotte/ })).toBeVisible();
  await page.getByRole("link", { name: "Matches", exact: true }).click();
  await expect(row).toContainText("Charlotte");
  await expect(row).toContainText("1 conflict");
});
