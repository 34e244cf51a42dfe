import { BatchGetProfileCommand } from "@aws-sdk/client-customer-profiles";
import { expect } from "playwright/test";
import { customerProfilesOf } from "./fixtures/customer-profiles.ts";
import { createDomain } from "./fixtures/domain.ts";
import { createMatchGroup } from "./fixtures/match-group.ts";
import { test } from "./fixtures/test.ts";

const person = { LastName: "Lee", BirthDate: "1980-02-03", EmailAddress: "ann.lee@example.com" };

test("where calls fail and answers get lost, a merge is done once and said to be done", async ({
  page,
  complaints,
  startOwnConsole,
}, testInfo) => {
  complaints.expect(/status of 50[02]|ERR_EMPTY_RESPONSE|ERR_CONNECTION|ERR_INCOMPLETE/);
  const options = ["--data-dir", testInfo.outputPath("data"), "--sample", "none"];
  const calm = await startOwnConsole(...options);
  const calmClient = customerProfilesOf(calm.url);
  const domain = await createDomain(calmClient);
  const { matchId, profileIds } = await createMatchGroup(
    calmClient,
    domain,
    { FirstName: "Ann", ...person },
    { FirstName: "Anne", ...person, MobilePhoneNumber: "+12065550134" },
  );
  calmClient.destroy();
  await calm.stop();

  const bad = await startOwnConsole(...options, "--fault-rate", "0.4");
  await expect(async () => {
    await page.goto(`${bad.url}/domains/${domain}/matches/${matchId}`);
    await expect(page.getByRole("button", { name: "Merge", exact: true })).toBeVisible({
      timeout: 3_000,
    });
  }).toPass();
  await page.keyboard.press("m");
  const verb = page
    .getByRole("main")
    .getByRole("button", { name: /^(Merge now|Try the merge again|Look again)$/ });
  await expect(async () => {
    if (await verb.isVisible()) await verb.click({ timeout: 3_000 });
    await expect(page.getByText("Merged. Read back and equal to the prediction.")).toBeVisible({
      timeout: 3_000,
    });
  }).toPass();
  await bad.stop();

  const after = await startOwnConsole(...options);
  const { Profiles = [] } = await customerProfilesOf(after.url).send(
    new BatchGetProfileCommand({ DomainName: domain, ProfileIds: profileIds }),
  );
  expect(Profiles).toHaveLength(1);
  expect(Profiles[0]?.MobilePhoneNumber).toBe("+12065550134");
});
