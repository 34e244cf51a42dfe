import {
  BatchGetProfileCommand,
  ListProfileObjectsCommand,
  SearchProfilesCommand,
} from "@aws-sdk/client-customer-profiles";
import { expect } from "playwright/test";
import { createMatchGroup } from "./fixtures/match-group.ts";
import { createObjectType, putObject } from "./fixtures/profile-object.ts";
import { readProfile } from "./fixtures/read-profile.ts";
import { test } from "./fixtures/test.ts";
import { mergeAtOnce } from "./page-actions/merge-at-once.ts";
import { expectNoA11yViolations } from "./page-checks/accessibility.ts";
import { expectNoLeakedValues } from "./page-checks/leaked-values.ts";

const lee = { LastName: "Lee", BirthDate: "1980-02-03", PhoneNumber: "+12065550134" };

test("what a merge took is made again from its snapshot, across a pause and a reload", async ({
  page,
  customerProfiles,
  domain,
}) => {
  test.slow();
  await createObjectType(customerProfiles, domain);
  const { matchId, profileIds } = await createMatchGroup(
    customerProfiles,
    domain,
    { FirstName: "Ann", ...lee, EmailAddress: "ann@example.com", Attributes: { tier: "gold" } },
    { FirstName: "Anne", ...lee, EmailAddress: "anne@example.com", AccountNumber: "A-7" },
  );
  const [annId = "", anneId = ""] = profileIds;
  await putObject(customerProfiles, domain, { OrderId: "1", Email: "ann@example.com" });
  for (const OrderId of ["2", "3"])
    await putObject(customerProfiles, domain, { OrderId, Email: "anne@example.com" });
  await page.goto(`/domains/${domain}/matches/${matchId}`);
  await page.getByRole("radio", { name: /^Main profile: ., Ann Lee/ }).check();
  await page.getByRole("radio", { name: /^First name from .: Anne$/ }).check();
  await mergeAtOnce(page);
  await expect(page.getByText("Merged. Read back and equal to the prediction.")).toBeVisible();
  expect(await readProfile(customerProfiles, domain, annId)).toMatchObject({
    FirstName: "Anne",
    AccountNumber: "A-7",
  });

  await page.getByRole("link", { name: "Decisions", exact: true }).click();
  await page.getByRole("table", { name: "Decisions" }).getByRole("link").first().click();
  await page.getByRole("link", { name: /^Re-create the deleted profiles/ }).click();
  const steps = page.getByRole("table", { name: "Steps" });
  await expect(steps).toContainText("Create Anne Lee");
  await expect(steps.getByRole("row")).toHaveCount(7);
  await expect(page.getByRole("main")).toContainText("What cannot come back");
  await expectNoA11yViolations(page);
  await expectNoLeakedValues(page);
  await page.getByRole("button", { name: "Start" }).click();
  await page.getByRole("button", { name: "Pause" }).click();
  await expect(page.getByRole("button", { name: "Go on" })).toBeVisible();
  await page.reload();
  await page.getByRole("button", { name: "Go on" }).click();
  await expect(page.getByText("Everything is re-created")).toBeVisible();
  await expectNoA11yViolations(page);

  const found = await customerProfiles.send(
    new SearchProfilesCommand({
      DomainName: domain,
      KeyName: "_email",
      Values: ["anne@example.com"],
    }),
  );
  expect(found.Items).toHaveLength(1);
  const [anne] = found.Items ?? [];
  expect(anne?.ProfileId).not.toBe(anneId);
  expect(anne).toMatchObject({ FirstName: "Anne", AccountNumber: "A-7" });
  const objectsOf = async (ProfileId: string) => {
    const listed = await customerProfiles.send(
      new ListProfileObjectsCommand({
        DomainName: domain,
        ObjectTypeName: "PurchaseOrder",
        ProfileId,
      }),
    );
    return (listed.Items ?? [])
      .map((item) => (JSON.parse(item.Object ?? "{}") as { OrderId?: string }).OrderId ?? "")
      .toSorted((one, other) => one.localeCompare(other));
  };
  expect(await objectsOf(anne?.ProfileId ?? "")).toEqual(["2", "3"]);
  expect(await objectsOf(annId)).toEqual(["1"]);
  const ann = await readProfile(customerProfiles, domain, annId);
  expect(ann).toMatchObject({ FirstName: "Ann", EmailAddress: "ann@example.com" });
  expect(ann?.AccountNumber).toBeUndefined();
  const byPhone = await customerProfiles.send(
    new BatchGetProfileCommand({ DomainName: domain, ProfileIds: [annId, anneId] }),
  );
  expect(byPhone.Profiles).toHaveLength(1);
});
