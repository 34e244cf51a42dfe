import {
  DeleteIntegrationCommand,
  DeleteProfileObjectTypeCommand,
  GetIntegrationCommand,
  ListIntegrationsCommand,
  PutIntegrationCommand,
  PutProfileObjectTypeCommand,
} from "@aws-sdk/client-customer-profiles";
import { expect, type Page } from "playwright/test";
import { createDomain } from "./fixtures/domain.ts";
import { newBucketUri, newInstanceUri, putIntegration } from "./fixtures/integration.ts";
import { createObjectType } from "./fixtures/profile-object.ts";
import { test } from "./fixtures/test.ts";
import { expectNoA11yViolations } from "./page-checks/accessibility.ts";
import { expectNoLeakedValues } from "./page-checks/leaked-values.ts";

const shopify = { ShopifyCreateOrders: "Shopify-Order", ShopifyUpdatedOrders: "Shopify-Order" };
const events = "arn:aws:app-integrations:us-east-1:123456789012:event-integration/shop";
const detailsUrl = (domain: string, uri: string) =>
  `/domains/${domain}/integrations/details?${new URLSearchParams({ uri })}`;
const table = (page: Page) => page.getByRole("table", { name: "Integrations", exact: true });
const bodyRows = (page: Page) =>
  table(page)
    .getByRole("row")
    .filter({ has: page.getByRole("rowheader") });

test("the list leads to an integration, is filtered, and the URL keeps the filter", async ({
  page,
  domain,
  customerProfiles,
}) => {
  const instance = newInstanceUri();
  await putIntegration(customerProfiles, domain, { Uri: instance, ObjectTypeName: "CTR" });
  await putIntegration(customerProfiles, domain, { Uri: events, ObjectTypeNames: shopify });
  await page.goto(`/domains/${domain}`);
  await page.getByRole("link", { name: "Integrations", exact: true }).press("Enter");
  await expect(bodyRows(page)).toHaveCount(2);
  await page.getByRole("searchbox", { name: "Find integrations" }).fill("shopify");
  await expect(bodyRows(page)).toHaveCount(1);
  await expect(bodyRows(page)).toContainText("Shopify through EventBridge");
  await page.reload();
  await expect(page.getByRole("searchbox", { name: "Find integrations" })).toHaveValue("shopify");
  await expect(bodyRows(page)).toHaveCount(1);
  await page.getByRole("searchbox", { name: "Find integrations" }).fill("nothing like it");
  await table(page).getByRole("button", { name: "Clear the filter" }).click();
  await expect(bodyRows(page)).toHaveCount(2);

  await page.getByRole("link", { name: "shop", exact: true }).click();
  await expect(page.getByRole("heading", { name: "shop", level: 1 })).toBeVisible();
  await expect(
    page.getByText("Events that arrive through shop become objects of type Shopify-Order."),
  ).toBeVisible();
  const types = page.getByRole("table", { name: "Object types by event type" });
  await expect(types.getByRole("row").filter({ hasText: "ShopifyUpdatedOrders" })).toContainText(
    "Shopify-Order",
  );
  await expect(page.getByText(events).first()).toBeVisible();
  await page.getByRole("button", { name: "Manage tags" }).click();
  await page.getByRole("button", { name: "Add tag" }).click();
  await page.getByRole("textbox", { name: "Key" }).fill("team");
  await page.getByRole("button", { name: "Save tags" }).click();
  await expect(page.getByText("Tags saved")).toBeVisible();
  const { Tags } = await customerProfiles.send(
    new GetIntegrationCommand({ DomainName: domain, Uri: events }),
  );
  expect(Tags).toEqual({ team: "" });
});

test("an integration of an object type that was deleted is hidden until asked for", async ({
  page,
  domain,
  customerProfiles,
}) => {
  const type = { DomainName: domain, ObjectTypeName: "Orders" };
  await customerProfiles.send(
    new PutProfileObjectTypeCommand({
      ...type,
      Description: "Orders",
      Fields: { id: { Source: "_source.id" } },
      Keys: { order: [{ StandardIdentifiers: ["PROFILE", "UNIQUE"], FieldNames: ["id"] }] },
    }),
  );
  const Uri = newBucketUri();
  await putIntegration(customerProfiles, domain, { Uri, ObjectTypeName: "Orders" });
  await customerProfiles.send(new DeleteProfileObjectTypeCommand(type));
  await page.goto(`/domains/${domain}/integrations`);
  await expect(page.getByText("No integrations")).toBeVisible();
  await page.getByRole("checkbox", { name: "Show hidden" }).check();
  await expect(bodyRows(page)).toHaveCount(1);
  await page.reload();
  await expect(bodyRows(page)).toContainText("Orders");
});

test("an edit changes what it says, and leaves the rest as it was", async ({
  page,
  domain,
  customerProfiles,
  complaints,
}) => {
  complaints.expect(/status of 404/);
  const RoleArn = "arn:aws:iam::123456789012:role/profiles";
  const Uri = await putIntegration(customerProfiles, domain, {
    Uri: newBucketUri(),
    ObjectTypeName: "CTR",
    RoleArn,
    Tags: { team: "a" },
  });
  await page.goto(detailsUrl(domain, Uri));
  await page.getByRole("link", { name: "Edit", exact: true }).click();
  const type = page.getByRole("combobox", { name: "Object type" });
  await type.fill("2 types");
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(type).toBeFocused();
  await expect(type).toHaveAccessibleDescription(/starts with a letter or an underscore/);

  await type.fill("NoSuchType");
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(type).toHaveAccessibleDescription(/The service says: .*NoSuchType is not found/);
  await expect(type).toBeFocused();

  await type.fill("Salesforce-Account");
  await page.getByRole("radio", { name: "The domain, no profile" }).check();
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page.getByText(/^Integration test-.* saved$/)).toBeVisible();
  const saved = await customerProfiles.send(new GetIntegrationCommand({ DomainName: domain, Uri }));
  expect(saved).toMatchObject({
    ObjectTypeName: "Salesforce-Account",
    Scope: "DOMAIN",
    RoleArn,
    Tags: { team: "a" },
  });
});

test("an edit that somebody else was faster with is shown and not sent", async ({
  page,
  domain,
  customerProfiles,
}) => {
  const Uri = await putIntegration(customerProfiles, domain, {
    Uri: newBucketUri(),
    ObjectTypeName: "CTR",
  });
  await page.goto(`/domains/${domain}/integrations/edit?${new URLSearchParams({ uri: Uri })}`);
  await page.getByRole("radio", { name: "The domain, no profile" }).check();
  await customerProfiles.send(
    new PutIntegrationCommand({ DomainName: domain, Uri, ObjectTypeName: "CTR-NoInferred" }),
  );
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page.getByRole("alert")).toContainText(
    "Object type: was CTR, is now CTR-NoInferred",
  );
  const untouched = await customerProfiles.send(
    new GetIntegrationCommand({ DomainName: domain, Uri }),
  );
  expect(untouched.Scope).toBe("PROFILE");
  await page.getByRole("link", { name: "Cancel" }).click();
  await page
    .getByRole("dialog", { name: "Leave this page?" })
    .getByRole("button", { name: "Leave" })
    .click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("test-");
});

test("an edit keeps what was entered when the integration is deleted meanwhile", async ({
  page,
  domain,
  customerProfiles,
  complaints,
}) => {
  complaints.expect(/status of 404/);
  const Uri = await putIntegration(customerProfiles, domain, {
    Uri: newBucketUri(),
    ObjectTypeName: "CTR",
  });
  await page.goto(`/domains/${domain}/integrations/edit?${new URLSearchParams({ uri: Uri })}`);
  const type = page.getByRole("combobox", { name: "Object type" });
  await type.fill("Salesforce-Account");
  await customerProfiles.send(new DeleteIntegrationCommand({ DomainName: domain, Uri }));
  await page.getByRole("button", { name: "Save", exact: true }).click();
  // By then the page has read it anew too.
  await expect(page.getByText("The integration was not changed.")).toBeVisible();
  await expect(type).toHaveValue("Salesforce-Account");
});

test("an integration leads to its object types, defined ones and templates", async ({
  page,
  domain,
  customerProfiles,
}) => {
  await createObjectType(customerProfiles, domain);
  const ObjectTypeNames = {
    ShopifyCreateOrders: "PurchaseOrder",
    ShopifyCreateCustomers: "Shopify-Customer",
  };
  await putIntegration(customerProfiles, domain, { Uri: events, ObjectTypeNames });
  await page.goto(`/domains/${domain}/integrations`);
  await table(page).getByRole("link", { name: "Shopify-Customer" }).click();
  await expect(page.getByRole("heading", { name: "Shopify-Customer", level: 1 })).toBeVisible();
  await page.goto(detailsUrl(domain, events));
  await page.getByRole("link", { name: "PurchaseOrder" }).click();
  await expect(page.getByRole("heading", { name: "PurchaseOrder", level: 1 })).toBeVisible();
});

test("deleting says what stops, stops itself at a change, and deletes", async ({
  page,
  domain,
  customerProfiles,
}) => {
  const Uri = await putIntegration(customerProfiles, domain, {
    Uri: newInstanceUri(),
    ObjectTypeName: "CTR",
  });
  await page.goto(detailsUrl(domain, Uri));
  await page.getByRole("button", { name: "Delete", exact: true }).click();
  const question = page.getByRole("dialog", { name: "Delete this integration?" });
  await expect(question).toContainText("No new objects of type CTR come in");
  await customerProfiles.send(
    new PutIntegrationCommand({ DomainName: domain, Uri, ObjectTypeName: "CTR-NoInferred" }),
  );
  await question.getByRole("button", { name: "Delete integration" }).click();
  await expect(question).toContainText("Not deleted: the integration has changed");
  await expect(question).toContainText("No new objects of type CTR-NoInferred come in");
  await question.getByRole("button", { name: "Delete integration" }).click();

  await expect(page.getByText(/^Integration .* deleted$/)).toBeVisible();
  await expect(page.getByText("No integrations")).toBeVisible();
  const { Items } = await customerProfiles.send(
    new ListIntegrationsCommand({ DomainName: domain, IncludeHidden: true }),
  );
  expect(Items).toEqual([]);
});

test("a URI is looked up in all domains", async ({ page, domain, customerProfiles }) => {
  const other = await createDomain(customerProfiles);
  const Uri = newBucketUri();
  for (const each of [domain, other])
    await putIntegration(customerProfiles, each, { Uri, ObjectTypeName: "CTR" });
  await page.goto("/domains");
  await page.getByRole("link", { name: "Find an integration" }).click();
  await page.getByRole("button", { name: "Find", exact: true }).click();
  const uri = page.getByRole("textbox", { name: "URI" });
  await expect(uri).toBeFocused();
  await expect(uri).toHaveAccessibleDescription(/Enter the URI/);
  await uri.fill(Uri);
  await page.keyboard.press("Enter");
  const found = page.getByRole("table", { name: "Integrations with this URI" });
  await expect(found.getByRole("link", { name: domain })).toBeVisible();
  await expect(found.getByRole("link", { name: other })).toBeVisible();

  await customerProfiles.send(new DeleteIntegrationCommand({ DomainName: other, Uri }));
  await page.reload();
  await expect(found.getByRole("link", { name: domain })).toBeVisible();
  await expect(found.getByRole("link", { name: other })).toHaveCount(0);
  await uri.fill(`${Uri}-2`);
  await page.keyboard.press("Enter");
  await expect(page.getByText("In no domain")).toBeVisible();
  await page.goBack();
  await expect(found.getByRole("link", { name: domain })).toBeVisible();
});

test("an integration that does not exist has a page with a way on", async ({
  page,
  domain,
  complaints,
}) => {
  complaints.expect(/status of 404/);
  await page.goto(detailsUrl(domain, newBucketUri()));
  await expect(page.getByRole("heading", { name: "Integration not found" })).toBeVisible();
  await page.getByRole("link", { name: "Go to integrations" }).click();
  await expect(page.getByRole("heading", { name: "Integrations", level: 1 })).toBeVisible();
});

test("integrations are accessible", async ({ page, domain, customerProfiles }) => {
  const Uri = await putIntegration(customerProfiles, domain, {
    Uri: newBucketUri(),
    ObjectTypeNames: shopify,
  });
  await page.goto(`/domains/${domain}/integrations`);
  await expect(bodyRows(page)).toHaveCount(1);
  await expectNoA11yViolations(page);
  await expectNoLeakedValues(page);

  await page.goto(detailsUrl(domain, Uri));
  await expect(page.getByRole("heading", { name: "What it does" })).toBeVisible();
  await expectNoA11yViolations(page);
  await page.getByRole("button", { name: "Delete", exact: true }).click();
  await expect(page.getByRole("dialog")).toBeVisible();
  await expectNoA11yViolations(page);
  await expectNoLeakedValues(page);

  await page.goto(`/domains/${domain}/integrations/edit?${new URLSearchParams({ uri: Uri })}`);
  await page.getByRole("radio", { name: "Everything becomes an object of one type" }).check();
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page.getByRole("combobox", { name: "Object type" })).toBeFocused();
  await expectNoA11yViolations(page);
  await expectNoLeakedValues(page);

  await page.goto(`/account-integrations?${new URLSearchParams({ uri: Uri })}`);
  await expect(page.getByRole("link", { name: domain })).toBeVisible();
  await expectNoA11yViolations(page);
  await expectNoLeakedValues(page);
});
