import {
  GetDomainCommand,
  TagResourceCommand,
  UntagResourceCommand,
} from "@aws-sdk/client-customer-profiles";
import { expect, type Page } from "playwright/test";
import { test } from "./fixtures/test.ts";
import { expectNoA11yViolations } from "./page-checks/accessibility.ts";
import { expectNoLeakedValues } from "./page-checks/leaked-values.ts";

/** The local service's account and region, as its ARNs have them. */
const arnOf = (domain: string) => `arn:aws:profile:us-east-1:123456789012:domains/${domain}`;
const manage = (page: Page) => page.getByRole("button", { name: "Manage tags" });
const save = (page: Page) => page.getByRole("button", { name: "Save tags" });
const keyOf = (page: Page, row: number) => page.getByRole("textbox", { name: "Key" }).nth(row);
const valueOf = (page: Page, row: number) => page.getByRole("textbox", { name: "Value" }).nth(row);

test("tags are added, changed and removed by keyboard", async ({
  page,
  domain,
  customerProfiles,
}) => {
  const tagsNow = async () =>
    (await customerProfiles.send(new GetDomainCommand({ DomainName: domain }))).Tags;
  await page.goto(`/domains/${domain}`);
  await expect(page.getByText("No tags")).toBeVisible();
  await manage(page).press("Enter");
  await page.getByRole("button", { name: "Add tag" }).press("Enter");
  await expect(keyOf(page, 0)).toBeFocused();
  await page.keyboard.type("team");
  await page.keyboard.press("Tab");
  await page.keyboard.type("customer care");
  await page.getByRole("button", { name: "Add tag" }).press("Enter");
  await page.keyboard.type("stage");
  await page.keyboard.press("Enter");

  await expect(manage(page)).toBeFocused();
  await expect(page.getByText("Tags saved")).toBeVisible();
  expect(await tagsNow()).toEqual({ team: "customer care", stage: "" });

  await page.reload();
  await expect(page.getByText("customer care", { exact: true })).toBeVisible();
  await manage(page).click();
  await page.getByRole("button", { name: "Remove the tag stage" }).click();
  await valueOf(page, 0).fill("sales");
  await save(page).click();
  await expect(page.getByText("Tags saved")).toBeVisible();
  expect(await tagsNow()).toEqual({ team: "sales" });
});

test("bad tags are named at their fields, and nothing is sent", async ({
  page,
  domain,
  customerProfiles,
}) => {
  await customerProfiles.send(
    new TagResourceCommand({ resourceArn: arnOf(domain), tags: { team: "care" } }),
  );
  await page.goto(`/domains/${domain}`);
  await manage(page).click();
  await page.getByRole("button", { name: "Add tag" }).click();
  await save(page).click();
  await expect(keyOf(page, 1)).toBeFocused();
  await expect(keyOf(page, 1)).toHaveAccessibleDescription(/Enter a key/);
  await keyOf(page, 1).fill("team");
  await expect(keyOf(page, 1)).toHaveAccessibleDescription(/Another tag has this key/);
  await keyOf(page, 1).fill("aws:mine");
  await expect(keyOf(page, 1)).toHaveAccessibleDescription(/belong to AWS/);
  await valueOf(page, 1).fill("v".repeat(257));
  await expect(valueOf(page, 1)).toHaveAccessibleDescription(/257 characters; 256/);
  await save(page).click();
  await expect(keyOf(page, 1)).toBeFocused();
  const { Tags } = await customerProfiles.send(new GetDomainCommand({ DomainName: domain }));
  expect(Tags).toEqual({ team: "care" });
});

test("a tag that somebody else has changed meanwhile is shown, other ones are kept", async ({
  page,
  domain,
  customerProfiles,
}) => {
  const resourceArn = arnOf(domain);
  const tags = { team: "care", stage: "test" };
  await customerProfiles.send(new TagResourceCommand({ resourceArn, tags }));
  await page.goto(`/domains/${domain}`);
  await manage(page).click();
  await page.getByRole("textbox", { name: "Value" }).first().fill("mine");
  const mine = await keyOf(page, 0).inputValue();
  await customerProfiles.send(
    new TagResourceCommand({ resourceArn, tags: { [mine]: "theirs", cost: "42" } }),
  );
  await save(page).click();
  await expect(page.getByRole("alert")).toContainText("is now theirs");
  await expect(page.getByRole("alert")).toContainText("cost: was not set, is now 42");

  await save(page).click();
  await expect(page.getByText("Tags saved")).toBeVisible();
  const { Tags } = await customerProfiles.send(new GetDomainCommand({ DomainName: domain }));
  expect(Tags).toEqual({ ...tags, cost: "42", [mine]: "mine" });
});

test("tags that were begun are not lost by leaving", async ({ page, domain, customerProfiles }) => {
  const resourceArn = arnOf(domain);
  await customerProfiles.send(new TagResourceCommand({ resourceArn, tags: { team: "care" } }));
  await page.goto(`/domains/${domain}`);
  await manage(page).click();
  await valueOf(page, 0).fill("begun");
  await page.getByRole("link", { name: "Edit settings" }).click();
  await page.getByRole("button", { name: "Stay", exact: true }).click();
  await expect(valueOf(page, 0)).toHaveValue("begun");
  await page.getByRole("button", { name: "Cancel" }).click();
  await expect(page.getByText("care", { exact: true })).toBeVisible();
  await customerProfiles.send(new UntagResourceCommand({ resourceArn, tagKeys: ["team"] }));
  await page.getByRole("button", { name: "Refresh the domain" }).click();
  await expect(page.getByText("No tags")).toBeVisible();
});

test("tags are accessible", async ({ page, domain, customerProfiles }) => {
  const tags = { "a/long.key": "ערך 🎈", ["k".repeat(128)]: "v".repeat(256) };
  await customerProfiles.send(new TagResourceCommand({ resourceArn: arnOf(domain), tags }));
  await page.goto(`/domains/${domain}`);
  await expect(page.getByText("ערך 🎈", { exact: true })).toBeVisible();
  await expectNoA11yViolations(page);
  await manage(page).click();
  await page.getByRole("button", { name: "Add tag" }).click();
  await save(page).click();
  await expect(keyOf(page, 2)).toHaveAccessibleDescription(/Enter a key/);
  await expectNoA11yViolations(page);
  await expectNoLeakedValues(page);
});
