import { BatchGetProfileCommand, DeleteProfileCommand } from "@aws-sdk/client-customer-profiles";
import { expect } from "playwright/test";
import { keepUnsettledMerge, putDecision } from "./fixtures/ledger.ts";
import { createMatchGroup } from "./fixtures/match-group.ts";
import { test } from "./fixtures/test.ts";
import { mergeAtOnce } from "./page-actions/merge-at-once.ts";
import { expectNoA11yViolations } from "./page-checks/accessibility.ts";

const lee = { LastName: "Lee", BirthDate: "1980-02-03", EmailAddress: "ann.lee@example.com" };

test("a merge stops at an earlier one of its profiles that is not settled, until a person says what came of that", async ({
  page,
  customerProfiles,
  domain,
}) => {
  const { matchId, profileIds } = await createMatchGroup(
    customerProfiles,
    domain,
    { FirstName: "Ann", ...lee },
    { FirstName: "Anne", ...lee },
    { FirstName: "Annie", ...lee },
  );
  const [annId = "", anneId = ""] = profileIds;
  await page.goto(`/domains/${domain}/matches/${matchId}`);
  await expect(page.getByRole("button", { name: "Merge", exact: true })).toBeVisible();
  // As another tab or a colleague leaves it behind: of two of the three, and unknown to this page.
  await keepUnsettledMerge(page, domain, annId, anneId);
  await mergeAtOnce(page);
  const main = page.getByRole("main");
  await expect(main).toContainText("A merge of these profiles may be under way");
  await expect(page.getByRole("region", { name: "Decisions under way" })).toContainText(
    "Not merged: an earlier merge of these profiles may be under way",
  );
  const { Profiles } = await customerProfiles.send(
    new BatchGetProfileCommand({ DomainName: domain, ProfileIds: profileIds }),
  );
  expect(Profiles).toHaveLength(3);

  await page.reload();
  await expect(main).toContainText("A merge of these profiles may be under way");
  await expect(page.getByRole("button", { name: "Merge", exact: true })).toBeHidden();
  await customerProfiles.send(new DeleteProfileCommand({ DomainName: domain, ProfileId: anneId }));
  await page.getByRole("button", { name: "Look again" }).click();
  const said = page.getByRole("button", { name: "It was merged" });
  await expect(said).toBeVisible();
  await expectNoA11yViolations(page);
  await said.click();
  await expect(page.getByRole("button", { name: "Merge", exact: true })).toBeVisible();

  await page.goto(`/domains/${domain}/matches/decisions`);
  await expect(page.getByRole("table", { name: "Decisions" })).toContainText(
    "Merged, as a person said",
  );
});

test("what a person says of a merge does not take the place of what was seen in the meantime", async ({
  page,
  customerProfiles,
  domain,
}) => {
  const { matchId, profileIds } = await createMatchGroup(
    customerProfiles,
    domain,
    { FirstName: "Ann", ...lee },
    { FirstName: "Anne", ...lee },
  );
  const [annId = "", anneId = ""] = profileIds;
  await page.goto(`/domains/${domain}/matches/${matchId}`);
  await expect(page.getByRole("button", { name: "Merge", exact: true })).toBeVisible();
  const merge = await keepUnsettledMerge(page, domain, annId, anneId);
  await customerProfiles.send(new DeleteProfileCommand({ DomainName: domain, ProfileId: anneId }));
  await page.reload();
  await page.getByRole("button", { name: "Look again" }).click();
  const said = page.getByRole("button", { name: "It was not merged" });
  await expect(said).toBeVisible();
  const result = { state: "merged", at: new Date(), differences: [] };
  await putDecision(page, Object.assign(merge, { result }));
  await said.click();
  await expect(page.getByText("The ledger says: Merged.")).toBeVisible();

  await page.goto(`/domains/${domain}/matches/decisions`);
  const table = page.getByRole("table", { name: "Decisions" });
  await expect(table.getByText("Merged", { exact: true })).toBeVisible();
});
