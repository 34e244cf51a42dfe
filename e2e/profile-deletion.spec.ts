import { UpdateProfileCommand } from "@aws-sdk/client-customer-profiles";
import { expect } from "playwright/test";
import { createObjectType, putObject } from "./fixtures/profile-object.ts";
import { createProfile } from "./fixtures/profile.ts";
import { readProfile } from "./fixtures/read-profile.ts";
import { test } from "./fixtures/test.ts";
import { expectNoA11yViolations } from "./page-checks/accessibility.ts";

const ada = { FirstName: "Ada", LastName: "Lovelace", EmailAddress: "ada@example.com" };

test("a profile is deleted after a dialog that says what goes, and people land on the search", async ({
  page,
  domain,
  customerProfiles,
}) => {
  const id = await createProfile(customerProfiles, domain, ada);
  await createObjectType(customerProfiles, domain);
  for (const OrderId of ["A-1", "A-2"])
    await putObject(customerProfiles, domain, { OrderId, Email: ada.EmailAddress });
  await page.goto(`/domains/${domain}/profiles/${id}`);
  await page.getByRole("button", { name: "Delete", exact: true }).click();
  const dialog = page.getByRole("dialog", { name: /^Delete profile Ada Lovelace \(…/ });
  await expect(dialog.getByText("2 objects of the type PurchaseOrder")).toBeVisible();
  await expectNoA11yViolations(page);

  await page.keyboard.press("Escape");
  await expect(dialog).toBeHidden();
  await page.getByRole("button", { name: "Delete", exact: true }).click();
  await dialog.getByRole("button", { name: "Close without deleting" }).click();
  await expect(dialog).toBeHidden();
  await page.getByRole("button", { name: "Delete", exact: true }).click();
  await page.mouse.click(20, 450);
  await expect(dialog).toBeHidden();
  expect(await readProfile(customerProfiles, domain, id)).toMatchObject(ada);

  await page.getByRole("button", { name: "Delete", exact: true }).click();
  await dialog.getByRole("button", { name: "Delete profile" }).click();
  await expect(page.getByRole("heading", { name: "Profiles", level: 1 })).toBeVisible();
  await expect(page.getByRole("searchbox", { name: "Value" })).toBeFocused();
  await expect(page.getByText(/^Profile Ada Lovelace \(…...\) deleted$/)).toBeVisible();
  expect(await readProfile(customerProfiles, domain, id)).toBeUndefined();
});

test("a profile that somebody else changed is not deleted before that was seen", async ({
  page,
  domain,
  customerProfiles,
}) => {
  const id = await createProfile(customerProfiles, domain, ada);
  await page.goto(`/domains/${domain}/profiles/${id}`);
  await page.getByRole("button", { name: "Delete", exact: true }).click();
  await customerProfiles.send(
    new UpdateProfileCommand({ DomainName: domain, ProfileId: id, LastName: "Byron" }),
  );
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: "Delete profile" }).click();
  await expect(dialog.getByRole("alert")).toContainText("Last name: was Lovelace, is now Byron");
  expect(await readProfile(customerProfiles, domain, id)).toMatchObject({ LastName: "Byron" });

  await dialog.getByRole("button", { name: "Delete it as it is now" }).click();
  await expect(page.getByText(/\) deleted$/)).toBeVisible();
  expect(await readProfile(customerProfiles, domain, id)).toBeUndefined();
});
