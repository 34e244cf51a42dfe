import { AddProfileKeyCommand } from "@aws-sdk/client-customer-profiles";
import { expect } from "playwright/test";
import { createObjectType, putObject } from "./fixtures/profile-object.ts";
import { createProfile } from "./fixtures/profile.ts";
import { test } from "./fixtures/test.ts";
import { expectNoA11yViolations } from "./page-checks/accessibility.ts";
import { expectNoLeakedValues } from "./page-checks/leaked-values.ts";

const long = "W".repeat(200);

test("objects, keys and history are accessible and fit narrow windows", async ({
  page,
  domain,
  customerProfiles,
}) => {
  const EmailAddress = "ada@example.com";
  const id = await createProfile(customerProfiles, domain, { FirstName: "Ada", EmailAddress });
  await createObjectType(customerProfiles, domain);
  await putObject(customerProfiles, domain, { OrderId: long, Email: EmailAddress, [long]: long });
  await customerProfiles.send(
    new AddProfileKeyCommand({
      DomainName: domain,
      ProfileId: id,
      KeyName: "loyalty",
      Values: [long],
    }),
  );
  const sound = async () => {
    await expectNoA11yViolations(page);
    await expectNoLeakedValues(page);
    await page.setViewportSize({ width: 390, height: 800 });
    const surplus = () =>
      page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    await expect.poll(surplus).toBeLessThanOrEqual(0);
    await page.setViewportSize({ width: 1440, height: 900 });
  };
  const profile = `/domains/${domain}/profiles/${id}`;

  await page.goto(`${profile}/objects/PurchaseOrder`);
  await page.getByRole("heading", { level: 3 }).getByRole("button").click();
  await expect(page.getByRole("term").filter({ hasText: "OrderId" })).toBeVisible();
  await page.getByRole("button", { name: "Add an object" }).click();
  await sound();

  await page.goto(`${profile}/keys`);
  await page.getByRole("combobox", { name: "Key" }).fill("loyalty");
  await page.keyboard.press("Escape");
  await page.getByRole("textbox", { name: "Value" }).fill(long);
  await page.getByRole("textbox", { name: "Value" }).press("Enter");
  await expect(page.getByText("A search by it finds this profile.")).toBeVisible();
  await sound();

  await page.goto(`${profile}/history`);
  await page.getByRole("button", { name: "Details: Key added" }).first().click();
  await expect(page.getByRole("term").filter({ hasText: "Values[0]" })).toBeVisible();
  await sound();
});
