import { PutProfileObjectTypeCommand } from "@aws-sdk/client-customer-profiles";
import { expect, type Page } from "playwright/test";
import { createProfile } from "./fixtures/profile.ts";
import { test } from "./fixtures/test.ts";
import { expectNoA11yViolations } from "./page-checks/accessibility.ts";
import { expectNoLeakedValues } from "./page-checks/leaked-values.ts";

/** The longest whose ARN can have tags: 256 characters with that of the domain. */
const longName = `W${"w".repeat(149)}`;
const longField = `f${"f".repeat(63)}`;
const sample = JSON.stringify({ id: "1", email: "ada@example.com", note: "ערך 🎈 ".repeat(20) });

async function expectSound(page: Page) {
  await expectNoA11yViolations(page);
  await expectNoLeakedValues(page);
  await page.setViewportSize({ width: 390, height: 800 });
  const surplus = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  await expect.poll(surplus).toBeLessThanOrEqual(0);
  await page.setViewportSize({ width: 1440, height: 900 });
}

test("object types are accessible and fit narrow windows", async ({
  page,
  domain,
  customerProfiles,
}) => {
  await createProfile(customerProfiles, domain, { EmailAddress: "ada@example.com" });
  await customerProfiles.send(
    new PutProfileObjectTypeCommand({
      DomainName: domain,
      ObjectTypeName: longName,
      Description: `ערך 🎈 ${"d".repeat(900)}`,
      Fields: {
        id: { Source: "_source.id" },
        email: { Source: "_source.email", ContentType: "EMAIL_ADDRESS" },
        [longField]: { Source: "_source.note", Target: `_profile.Attributes.${longField}` },
      },
      Keys: {
        [longField]: [{ StandardIdentifiers: ["UNIQUE"], FieldNames: ["id"] }],
        _email: [{ StandardIdentifiers: ["PROFILE"], FieldNames: ["email"] }],
      },
    }),
  );
  const root = `/domains/${domain}`;
  await page.goto(`${root}/object-types`);
  await expect(page.getByRole("link", { name: longName })).toBeVisible();
  await expectSound(page);

  await page.goto(`${root}/object-types/${longName}`);
  await expect(page.getByRole("table", { name: "Fields" })).toBeVisible();
  await page.getByRole("button", { name: "JSON", exact: true }).click();
  await expectSound(page);
  await page.getByRole("button", { name: "Delete", exact: true }).click();
  await expect(page.getByRole("dialog")).toContainText("every object of this type");
  await expectNoA11yViolations(page);

  await page.goto(`${root}/object-types/${longName}/edit`);
  await page.getByRole("textbox", { name: "Sample as JSON" }).fill(sample);
  await page.getByRole("textbox", { name: "Days until data expires" }).fill("0");
  await expect(page.getByText("It would join a profile that is there")).toBeVisible();
  await expectSound(page);
});

test("creating object types is accessible and fits narrow windows", async ({ page, domain }) => {
  const root = `/domains/${domain}`;
  await page.goto(`${root}/create-object-type`);
  await page.getByRole("button", { name: "Add field" }).click();
  await page.getByRole("button", { name: "Add key" }).click();
  await page.getByRole("button", { name: "Create object type" }).click();
  await expect(page.getByText("Enter a description.")).toBeVisible();
  await expectSound(page);

  await page.goto(`${root}/object-type-templates`);
  await expect(page.getByRole("link", { name: "CTR", exact: true })).toBeVisible();
  await expectSound(page);
  await page.goto(`${root}/object-type-templates/WebAnalytics-Clickstream`);
  await expect(page.getByRole("table", { name: "Fields" })).toBeVisible();
  await expectSound(page);
});
