import {
  BatchGetProfileCommand,
  type CustomerProfilesClient,
  UpdateProfileCommand,
} from "@aws-sdk/client-customer-profiles";
import { expect } from "playwright/test";
import { createMatchGroups } from "./fixtures/match-group.ts";
import { personOf } from "./fixtures/person.ts";
import { test } from "./fixtures/test.ts";
import { exportCsv } from "./page-actions/export-csv.ts";
import { expectNoA11yViolations } from "./page-checks/accessibility.ts";
import { expectNoLeakedValues } from "./page-checks/leaked-values.ts";

async function existing(client: CustomerProfilesClient, domain: string, ids: string[]) {
  const { Profiles = [] } = await client.send(
    new BatchGetProfileCommand({ DomainName: domain, ProfileIds: ids }),
  );
  return Profiles;
}

const none = { matchId: "", profileIds: [] as string[] };

test("groups are merged as the list said, and the report says what was not", async ({
  page,
  customerProfiles,
  domain,
}) => {
  const groups = await createMatchGroups(customerProfiles, domain, [
    [personOf(1), { ...personOf(1), MiddleName: "Maria" }],
    [personOf(2), personOf(2)],
    [personOf(3), { ...personOf(3), FirstName: "Charlotte" }],
    [personOf(4), personOf(4)],
  ]);
  const [filled = none, changed = none, conflict = none, decided = none] = groups;
  await page.goto(`/domains/${domain}/matches`);
  await page.getByRole("link", { name: "Merge many…" }).click();
  await expect(page.getByText("4 groups pass")).toBeVisible();
  await page.getByRole("button", { name: "List what would happen" }).click();
  const list = page.getByRole("table", { name: "What would happen" });
  await expect(list).toContainText("Delete 1 profile. No value is dropped.");
  await page.getByRole("button", { name: "Left out (1)" }).click();
  await expect(list).toContainText("Conflict in First name.");

  const [ProfileId = ""] = changed.profileIds;
  await customerProfiles.send(
    new UpdateProfileCommand({ DomainName: domain, ProfileId, LastName: "Otherwise" }),
  );
  const otherTab = await page.context().newPage();
  await otherTab.goto(`/domains/${domain}/matches/${decided.matchId}`);
  await otherTab.getByRole("button", { name: "Not a match" }).click();
  await expect(otherTab.getByRole("region", { name: "Decisions under way" })).toContainText(
    "Not a match",
  );

  await page.getByRole("button", { name: "Merge 3 groups…" }).click();
  const dialog = page.getByRole("dialog");
  await expect(dialog).toContainText("3 profiles are deleted");
  await dialog.getByRole("button", { name: "As AWS CLI command" }).click();
  const commands = dialog.getByLabel("Command for MergeProfiles", { exact: true });
  await expect(commands).toHaveCount(3);
  for (const { profileIds } of [filled, changed, decided])
    for (const profileId of profileIds)
      await expect(commands.filter({ hasText: profileId })).toHaveCount(1);
  await expectNoA11yViolations(page);
  await dialog.getByRole("button", { name: "Merge 3 groups" }).click();
  await expect(page.getByRole("heading", { name: "The run is done" })).toBeVisible();
  await expect(page.getByText("3 of 3 done: 1 merged, 2 skipped, 0 failed.")).toBeVisible();
  const report = page.getByRole("table", { name: "Group by group" });
  await expect(report).toContainText("has changed since the list was made: Last name.");
  await expect(report).toContainText("Decided in the meantime: Not a match.");

  const [merged, ...others] = await existing(customerProfiles, domain, filled.profileIds);
  expect(others).toEqual([]);
  expect(merged?.MiddleName).toBe("Maria");
  expect(await existing(customerProfiles, domain, changed.profileIds)).toHaveLength(2);
  expect(await existing(customerProfiles, domain, conflict.profileIds)).toHaveLength(2);
  expect(await existing(customerProfiles, domain, decided.profileIds)).toHaveLength(2);

  const { text } = await exportCsv(page.getByRole("button", { name: "Export CSV" }));
  expect(text.match(/,Merged,/g)).toHaveLength(1);
  expect(text.match(/,Skipped,/g)).toHaveLength(2);

  // What was merged waits for nobody any more.
  await page.getByRole("button", { name: "Start another" }).click();
  await expect(page.getByText("2 groups pass")).toBeVisible();
});

test("a rule chooses among values that differ, and never a blank", async ({
  page,
  customerProfiles,
  domain,
}) => {
  const [group = { profileIds: [] }] = await createMatchGroups(customerProfiles, domain, [
    [
      { ...personOf(1), MiddleName: "M.", Gender: "FEMALE" },
      { ...personOf(1), MiddleName: "Maria" },
    ],
  ]);
  await page.goto(`/domains/${domain}/matches/bulk?conflicts=some`);
  await expect(page.getByText("0+ groups pass")).toBeVisible();
  await page.getByRole("button", { name: "Read 1 group" }).click();
  await expect(page.getByText("1 group passes")).toBeVisible();
  await page.getByRole("button", { name: /Leave the group out/ }).click();
  await page.getByRole("option", { name: /Take the longest value/ }).click();
  await page.getByRole("button", { name: "List what would happen" }).click();
  await expect(page.getByText("Middle name: Maria is kept; dropped: M.")).toBeVisible();
  await page.getByRole("button", { name: "Merge 1 group…" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Merge 1 group" }).click();
  await expect(page.getByText("1 of 1 done: 1 merged")).toBeVisible();
  expect(await existing(customerProfiles, domain, group.profileIds)).toMatchObject([
    { MiddleName: "Maria", Gender: "FEMALE" },
  ]);
});

test("a long list is exported to its end, and its first merges are commands", async ({
  page,
  customerProfiles,
  domain,
}) => {
  const others = Array.from({ length: 26 }, (_, index) => [
    personOf(index + 2),
    personOf(index + 2),
  ]);
  const formula = { ...personOf(1), FirstName: "=1+1" };
  const groups = await createMatchGroups(customerProfiles, domain, [[formula, formula], ...others]);
  await page.goto(`/domains/${domain}/matches/bulk`);
  await page.getByRole("button", { name: "List what would happen" }).click();
  await expect(page.getByRole("button", { name: "Merge 27 groups…" })).toBeEnabled();
  const { text } = await exportCsv(page.getByRole("button", { name: "Export CSV" }));
  const [header, ...rows] = text.trimEnd().split("\r\n");
  expect(header).toBe(
    "Match id,Confidence score,Profiles,What would happen,Profile to keep,Profiles to delete",
  );
  expect(rows).toHaveLength(27);
  const { matchId, profileIds } = groups[0] ?? none;
  const row = rows.find((one) => one.startsWith(matchId));
  expect(row).toContain(",'=1+1 ");
  expect(row).toContain("Delete 1 profile. No value is dropped.");
  for (const profileId of profileIds) expect(row).toContain(profileId);

  await page.getByRole("button", { name: "Merge 27 groups…" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: "As AWS CLI command" }).click();
  await expect(dialog.getByText("The first 25 of 27 commands.")).toBeVisible();
  await expect(dialog.getByLabel("Command for MergeProfiles", { exact: true })).toHaveCount(25);
});

test("list, confirmation, report and the trial of auto-merging are accessible", async ({
  page,
  customerProfiles,
  domain,
}) => {
  // axe reads four whole pages.
  test.slow();
  const [group = { profileIds: [] }] = await createMatchGroups(customerProfiles, domain, [
    [personOf(1), { ...personOf(1), FirstName: "Charlotte" }],
    [personOf(2), personOf(2)],
  ]);
  await page.goto(`/domains/${domain}/matches/try-auto-merging`);
  const attribute = page.getByRole("combobox", { name: /Criterion 1/ });
  await page.getByRole("button", { name: "Try on the match groups" }).click();
  await expect(page.getByText("Choose an attribute.")).toBeVisible();
  await expect(attribute).toBeFocused();
  await attribute.fill("EmailAddress");
  await page.getByRole("option", { name: "EmailAddress", exact: true }).click();
  await page.getByRole("button", { name: "Try on the match groups" }).click();
  await expect(page.getByText("4 profiles would become 2. 1 value would be lost.")).toBeVisible();
  await expect(page.getByRole("table", { name: "Who would be merged" })).toContainText("Charlotte");
  await expectNoA11yViolations(page);
  await expectNoLeakedValues(page);
  expect(await existing(customerProfiles, domain, group.profileIds)).toHaveLength(2);

  await page.goto(`/domains/${domain}/matches/bulk`);
  await page.getByRole("button", { name: "List what would happen" }).click();
  await expect(page.getByRole("button", { name: "Merge 1 group…" })).toBeEnabled();
  await expectNoA11yViolations(page);
  await page.getByRole("button", { name: "Merge 1 group…" }).click();
  await expect(page.getByRole("dialog")).toBeVisible();
  await expectNoA11yViolations(page);
  await page.getByRole("dialog").getByRole("button", { name: "Merge 1 group" }).click();
  await expect(page.getByRole("heading", { name: "The run is done" })).toBeVisible();
  await expectNoA11yViolations(page);
  await expectNoLeakedValues(page);
});
