import {
  type CustomerProfilesClient,
  ListProfileObjectsCommand,
  ListProfileObjectTypesCommand,
} from "@aws-sdk/client-customer-profiles";
import { expect, type Page } from "playwright/test";
import { createMatchGroup } from "./fixtures/match-group.ts";
import { test } from "./fixtures/test.ts";
import { mergeAtOnce } from "./page-actions/merge-at-once.ts";
import { expectNoA11yViolations } from "./page-checks/accessibility.ts";
import { expectNoLeakedValues } from "./page-checks/leaked-values.ts";

const person = { LastName: "Lee", BirthDate: "1980-02-03", EmailAddress: "ann.lee@example.com" };
const sharedType = "console-review-decision";

async function sharedRecords(
  client: CustomerProfilesClient,
  domain: string,
  profileId: string | undefined,
) {
  const { Items = [] } = await client.send(
    new ListProfileObjectsCommand({
      DomainName: domain,
      ProfileId: profileId,
      ObjectTypeName: sharedType,
    }),
  );
  return Items.map(({ Object: content = "" }) => JSON.parse(content) as Record<string, unknown>);
}

function inWords({ decision, snapshot }: Record<string, unknown>): string {
  if (snapshot) return "snapshot";
  const { verb, result, decidedBy } = decision as {
    verb: string;
    result?: { state: string };
    decidedBy?: string;
  };
  return verb === "merge" ? `merge: ${result?.state}` : `${verb} by ${decidedBy}`;
}

async function turnOn(page: Page, domain: string, reviewer: string) {
  await page.goto(`/domains/${domain}/matches/sharing`);
  await page.getByRole("textbox", { name: /^Your name for colleagues/ }).fill(reviewer);
  await page.getByRole("button", { name: "Turn on" }).click();
  await expect(page.getByText(`The decisions of ${domain} are shared now`)).toBeVisible();
}

test("a decision is seen in another browser, moves with a merge, and is deleted when sharing is turned off", async ({
  page,
  browser,
  baseURL,
  domain,
  customerProfiles,
  complaints,
}) => {
  // The merged profile is gone when its records are asked for.
  complaints.expect(/profiles\/objects.*404|404.*profiles\/objects/);
  const { matchId, profileIds } = await createMatchGroup(
    customerProfiles,
    domain,
    { FirstName: "Ann", ...person },
    { FirstName: "Anne", ...person, MobilePhoneNumber: "+12065550134" },
  );
  const [annId, anneId] = profileIds;
  await turnOn(page, domain, "Kim");
  await page.goto(`/domains/${domain}/matches/${matchId}`);
  await page.getByRole("button", { name: /^Second opinion/ }).click();
  await expect
    .poll(async () => [
      (await sharedRecords(customerProfiles, domain, annId)).length,
      (await sharedRecords(customerProfiles, domain, anneId)).length,
    ])
    .toEqual([1, 1]);

  const colleague = await browser.newPage(baseURL ? { baseURL } : {});
  complaints.watch(colleague.context());
  await colleague.goto(`/domains/${domain}/matches/${matchId}`);
  await expect(
    colleague.getByText(/A second opinion on this group was asked for on .* by Kim/),
  ).toBeVisible();
  await mergeAtOnce(colleague);
  await expect
    .poll(async () => {
      const records = (
        await Promise.all(
          profileIds.map((id) => sharedRecords(customerProfiles, domain, id).catch(() => [])),
        )
      ).flat();
      return records.map(inWords).toSorted();
    })
    .toEqual(["merge: merged", "secondOpinion by Kim", "secondOpinion by Kim", "snapshot"]);

  await page.goto(`/domains/${domain}/matches/sharing`);
  await page.getByRole("button", { name: "Read for all groups" }).click();
  await expect(page.getByText(/What colleagues decided about 2 profiles/)).toBeVisible();
  await page.goto(`/domains/${domain}/matches`);
  await expect(page.getByRole("row", { name: /Ann/ })).toContainText("Merged");

  await colleague.goto(`/domains/${domain}/matches/sharing`);
  await colleague.getByRole("button", { name: "Turn off…" }).click();
  const dialog = colleague.getByRole("dialog");
  await expect(dialog.getByRole("button", { name: "Delete shared decisions" })).toBeDisabled();
  await dialog.getByRole("textbox").fill(sharedType);
  await dialog.getByRole("button", { name: "Delete shared decisions" }).click();
  await expect(colleague.getByText("Not shared", { exact: true })).toBeVisible();
  const { Items } = await customerProfiles.send(
    new ListProfileObjectTypesCommand({ DomainName: domain }),
  );
  expect(Items).toEqual([]);
  await page.goto(`/domains/${domain}/matches/sharing`);
  await expect(page.getByText("Not shared", { exact: true })).toBeVisible();
  await colleague.close();
});

test("sharing is accessible and fits narrow windows", async ({ page, domain }) => {
  const sound = async () => {
    await expectNoA11yViolations(page);
    await expectNoLeakedValues(page);
    await page.setViewportSize({ width: 390, height: 800 });
    const surplus = () =>
      page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    await expect.poll(surplus).toBeLessThanOrEqual(0);
    await page.setViewportSize({ width: 1440, height: 900 });
  };
  await page.goto(`/domains/${domain}/matches/sharing`);
  const days = page.getByRole("textbox", { name: "Days until a shared decision expires" });
  await days.fill("0");
  await page.getByRole("button", { name: "Turn on" }).click();
  await expect(days).toHaveAccessibleDescription(/Enter 1 to 1,098 days/);
  await sound();
  await expect(page.getByRole("button", { name: "AWS CLI" })).toBeDisabled();
  await days.fill("30");
  await page.getByRole("button", { name: "AWS CLI" }).click();
  await expect(page.getByLabel("Command for PutProfileObjectType", { exact: true })).toContainText(
    `"ObjectTypeName":"${sharedType}"`,
  );
  await expectNoA11yViolations(page);
  await page.getByRole("button", { name: "Close", exact: true }).click();
  await page.getByRole("button", { name: "Turn on" }).click();
  await expect(page.getByText("Shared", { exact: true })).toBeVisible();
  await sound();
  await page.getByRole("button", { name: "Turn off…" }).click();
  await page.getByRole("button", { name: "As AWS CLI command" }).click();
  await expect(
    page.getByLabel("Command for DeleteProfileObjectType", { exact: true }),
  ).toContainText(domain);
  await expectNoA11yViolations(page);
});
