import { BatchGetProfileCommand } from "@aws-sdk/client-customer-profiles";
import { expect, type TestInfo } from "playwright/test";
import { customerProfilesOf } from "./fixtures/customer-profiles.ts";
import { createDomain } from "./fixtures/domain.ts";
import { createMatchGroup } from "./fixtures/match-group.ts";
import { test } from "./fixtures/test.ts";

const lostConnection =
  /ERR_CONNECTION_REFUSED|ERR_CONNECTION_RESET|ERR_EMPTY_RESPONSE|dynamically imported module/;

/** Options of a console whose data outlives it. */
const storedIn = (testInfo: TestInfo) => [
  "--data-dir",
  testInfo.outputPath("data"),
  "--sample",
  "none",
];

test("work goes on after the service was killed and started again", async ({
  page,
  complaints,
  startOwnConsole,
}, testInfo) => {
  complaints.expect(lostConnection);
  const options = storedIn(testInfo);
  const first = await startOwnConsole(...options);
  const domain = await createDomain(customerProfilesOf(first.url));
  await page.goto(`${first.url}/domains`);
  await expect(page.getByRole("link", { name: domain })).toBeVisible();
  await first.kill();

  await page.getByRole("button", { name: "Refresh domains" }).click();
  await expect(page.getByRole("alert")).toContainText("does not answer");
  await expect(page.getByRole("link", { name: domain })).toBeVisible();

  await startOwnConsole(...options, "--port", new URL(first.url).port);
  await page.getByRole("button", { name: "Try again" }).click();
  await expect(page.getByRole("alert")).toBeHidden();
  await page.getByRole("link", { name: domain }).click();
  await expect(page.getByRole("heading", { name: domain, level: 1 })).toBeVisible();
});

test("a merge that waited when the service was killed is done after its restart", async ({
  page,
  complaints,
  startOwnConsole,
}, testInfo) => {
  complaints.expect(lostConnection);
  const options = storedIn(testInfo);
  const first = await startOwnConsole(...options);
  const client = customerProfilesOf(first.url);
  const domain = await createDomain(client);
  const person = { LastName: "Lee", BirthDate: "1980-02-03", EmailAddress: "ann.lee@example.com" };
  const { matchId, profileIds } = await createMatchGroup(
    client,
    domain,
    { FirstName: "Ann", ...person },
    { FirstName: "Anne", ...person },
  );
  await page.goto(`${first.url}/domains/${domain}/matches/${matchId}`);
  await page.getByRole("radio", { name: "First name from B: Anne" }).check();
  await page.keyboard.press("m");
  await expect(page.getByText("This merge waits before it is sent")).toBeVisible();
  await first.kill();

  await page.getByRole("button", { name: "Merge now", exact: true }).click();
  const main = page.getByRole("main");
  await expect(main.getByRole("alert")).toContainText("does not answer");
  await expect(main).toContainText("Nothing was merged");

  const second = await startOwnConsole(...options, "--port", new URL(first.url).port);
  await page.getByRole("button", { name: "Try the merge again" }).click();
  await expect(page.getByText("Merged. Read back and equal to the prediction.")).toBeVisible();
  const { Profiles = [] } = await customerProfilesOf(second.url).send(
    new BatchGetProfileCommand({ DomainName: domain, ProfileIds: profileIds }),
  );
  expect(Profiles.map(({ FirstName }) => FirstName)).toEqual(["Anne"]);
});

test("what could not be loaded says so, and is loaded when it is asked for again", async ({
  page,
  complaints,
  startOwnConsole,
}, testInfo) => {
  complaints.expect(lostConnection);
  const options = storedIn(testInfo);
  const first = await startOwnConsole(...options);
  const domain = await createDomain(customerProfilesOf(first.url));
  await page.goto(`${first.url}/domains/${domain}`);
  await expect(page.getByText("Data expires after")).toBeVisible();
  await first.kill();

  const panel = page.getByRole("complementary", { name: "Help panel" });
  await page.getByRole("button", { name: "Open the help panel" }).click();
  await expect(panel.getByRole("alert")).toContainText("may have stopped");
  const commands = page.getByRole("button", { name: "AWS CLI", exact: true });
  await commands.click();
  await expect(page.getByText("The AWS CLI commands could not be loaded")).toBeVisible();

  await startOwnConsole(...options, "--port", new URL(first.url).port);
  await panel.getByRole("button", { name: "Try again" }).click();
  await expect(panel.getByRole("heading", { name: "A domain at a glance" })).toBeVisible();
  await commands.click();
  await expect(page.getByRole("dialog", { name: "AWS CLI" })).toBeVisible();
});
