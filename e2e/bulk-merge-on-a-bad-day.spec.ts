import {
  BatchGetProfileCommand,
  type CustomerProfilesClient,
} from "@aws-sdk/client-customer-profiles";
import { expect, type Page } from "playwright/test";
import { customerProfilesOf } from "./fixtures/customer-profiles.ts";
import { createDomain } from "./fixtures/domain.ts";
import { createMatchGroups } from "./fixtures/match-group.ts";
import { personOf } from "./fixtures/person.ts";
import { test } from "./fixtures/test.ts";
import { exportCsv } from "./page-actions/export-csv.ts";

const groupCount = 30;

/** Groups that the run is done with, whatever came of them. */
async function doneCount(page: Page): Promise<number> {
  const text = await page.getByText(/^[\d,]+ of [\d,]+ done:/).textContent();
  return Number(/^[\d,]+/.exec(text ?? "")?.[0].replaceAll(",", ""));
}

async function resume(page: Page, url: string): Promise<void> {
  // The page itself needs the service, which fails now and then.
  await expect(async () => {
    await page.goto(url);
    await page.getByRole("button", { name: /^(Resume|Ask again)/ }).click({ timeout: 5_000 });
  }).toPass();
}

async function profilesOf(client: CustomerProfilesClient, DomainName: string, ids: string[]) {
  const { Profiles = [] } = await client.send(
    new BatchGetProfileCommand({ DomainName, ProfileIds: ids }),
  );
  return Profiles.length;
}

test("a bulk run through faults, throttling, reloads and a killed service merges every group once or says why not", async ({
  page,
  complaints,
  startOwnConsole,
}, testInfo) => {
  test.slow();
  complaints.expect(/status of (50\d|429)|ERR_EMPTY_RESPONSE|ERR_CONNECTION|ERR_INCOMPLETE/);
  const options = ["--data-dir", testInfo.outputPath("data"), "--sample", "none"];
  const calm = await startOwnConsole(...options);
  const calmClient = customerProfilesOf(calm.url);
  const domain = await createDomain(calmClient);
  const groups = await createMatchGroups(
    calmClient,
    domain,
    Array.from({ length: groupCount }, (_, number) => [
      personOf(number),
      { ...personOf(number), MiddleName: "Maria" },
    ]),
  );
  calmClient.destroy();
  await calm.stop();

  const badDay = ["--fault-rate", "0.05", "--throttle", "--latency", "40"];
  const first = await startOwnConsole(...options, ...badDay, "--port", new URL(calm.url).port);
  const url = `${first.url}/domains/${domain}/matches/bulk`;
  await expect(async () => {
    await page.goto(url);
    await page.getByRole("button", { name: "List what would happen" }).click({ timeout: 5_000 });
    await page
      .getByRole("button", { name: `Merge ${groupCount} groups…` })
      .click({ timeout: 10_000 });
  }).toPass();
  await page
    .getByRole("dialog")
    .getByRole("button", { name: `Merge ${groupCount} groups` })
    .click();
  await expect.poll(() => doneCount(page)).toBeGreaterThan(2);
  await resume(page, url);
  await expect.poll(() => doneCount(page)).toBeGreaterThan(8);
  await first.kill();
  const second = await startOwnConsole(...options, ...badDay, "--port", new URL(calm.url).port);
  await resume(page, url);
  const done = page.getByRole("heading", { name: "The run is done" });
  const further = page.getByRole("button", { name: /^(Resume|Ask again)/ });
  await expect(async () => {
    if (await further.isVisible()) await further.click({ timeout: 2_000 });
    await expect(done).toBeVisible({ timeout: 10_000 });
  }).toPass();

  const { text } = await exportCsv(page.getByRole("button", { name: "Export CSV" }));
  const report = text.trim().split("\r\n").slice(1);
  await second.stop();

  const after = await startOwnConsole(...options);
  const client = customerProfilesOf(after.url);
  expect(report).toHaveLength(groupCount);
  for (const { matchId, profileIds } of groups) {
    const [line = "", ...others] = report.filter((each) => each.startsWith(matchId));
    expect(others, "a line for each group").toEqual([]);
    const isMerged = line.includes(",Merged,");
    expect(isMerged || line.includes(",Failed,"), line).toBe(true);
    expect(await profilesOf(client, domain, profileIds), line).toBe(isMerged ? 1 : 2);
  }
  expect(report.filter((line) => line.includes(",Merged,")).length).toBeGreaterThan(20);
  client.destroy();
});
