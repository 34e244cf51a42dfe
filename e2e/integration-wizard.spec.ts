import { GetIntegrationCommand, ListIntegrationsCommand } from "@aws-sdk/client-customer-profiles";
import { expect, type Page } from "playwright/test";
import { randomUUID } from "node:crypto";
import { newInstanceUri, putIntegration } from "./fixtures/integration.ts";
import { test } from "./fixtures/test.ts";
import { expectNoA11yViolations } from "./page-checks/accessibility.ts";
import { expectNoLeakedValues } from "./page-checks/leaked-values.ts";

const kmsArn = "arn:aws:kms:us-east-1:123456789012:key/1234abcd";
const next = (page: Page) => page.getByRole("button", { name: "Next", exact: true });
const create = (page: Page) => page.getByRole("button", { name: "Create integration" });
const field = (page: Page, name: string) => page.getByRole("textbox", { name, exact: true });
const step = (page: Page, name: string) => page.getByRole("heading", { name, level: 2 });

async function begin(page: Page, domain: string, kind: string) {
  await page.goto(`/domains/${domain}/integrations/create`);
  await page.getByRole("radio", { name: kind }).check();
  await next(page).click();
}

test("Amazon Connect: a wrong ARN is refused at its field, a right one makes the integration", async ({
  page,
  domain,
  customerProfiles,
}) => {
  const Uri = newInstanceUri();
  await begin(page, domain, "Amazon Connect");
  await next(page).click();
  await expect(field(page, "URI")).toBeFocused();
  await expect(field(page, "URI")).toHaveAccessibleDescription(/Enter the URI/);
  await field(page, "URI").fill("my-instance");
  await expect(field(page, "URI")).toHaveAccessibleDescription(/Enter the ARN of an instance/);
  await field(page, "URI").fill(Uri);
  await next(page).click();
  await expect(page.getByRole("combobox", { name: "Object type" })).toHaveValue("CTR");
  await page.getByRole("button", { name: "Add tag" }).click();
  await field(page, "Key").fill("team");
  await field(page, "Value (optional)").fill("service");
  await next(page).click();
  await expect(page.getByText(`"Uri": "${Uri}"`)).toBeVisible();
  await create(page).click();

  await expect(page.getByText(/^Integration .* created$/)).toBeVisible();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(Uri.split("/").at(-1) ?? "");
  const made = await customerProfiles.send(new GetIntegrationCommand({ DomainName: domain, Uri }));
  expect(made).toMatchObject({ ObjectTypeName: "CTR", Tags: { team: "service" } });
});

test("Shopify: each type of event gets the template that takes it, or none", async ({
  page,
  domain,
  customerProfiles,
}) => {
  const Uri = `arn:aws:app-integrations:us-east-1:123456789012:event-integration/${randomUUID()}`;
  await begin(page, domain, "Shopify");
  await field(page, "URI").fill(Uri);
  await next(page).click();
  const drafts = page.getByRole("combobox", { name: "ShopifyCreateDraftOrders" });
  await expect(drafts).toHaveValue("Shopify-DraftOrder");
  await drafts.fill("");
  await page.getByRole("combobox", { name: "ShopifyUpdateDraftOrders" }).fill("");
  await next(page).click();
  await create(page).click();
  await expect(page.getByText(/^Integration .* created$/)).toBeVisible();
  const made = await customerProfiles.send(new GetIntegrationCommand({ DomainName: domain, Uri }));
  expect(made.ObjectTypeNames).toEqual({
    ShopifyCreateCustomers: "Shopify-Customer",
    ShopifyUpdateCustomers: "Shopify-Customer",
    ShopifyCreateOrders: "Shopify-Order",
    ShopifyUpdatedOrders: "Shopify-Order",
  });
});

test("Salesforce: a scheduled flow with tasks is reviewed as it is sent, and made", async ({
  page,
  domain,
  customerProfiles,
}) => {
  const name = `accounts-${randomUUID()}`;
  await begin(page, domain, "Salesforce");
  await next(page).click();
  await expect(field(page, "Name")).toBeFocused();
  await field(page, "Name").fill(name);
  await field(page, "KMS key").fill(kmsArn);
  await field(page, "Connector profile").fill("sf-production");
  await field(page, "Object").fill("Account");
  await page.getByRole("checkbox", { name: "Read deleted records too" }).check();
  await next(page).click();
  await page.getByRole("combobox", { name: "Object type" }).fill("Salesforce-Account");
  await next(page).click();
  await page.getByRole("radio", { name: "On a schedule" }).check();
  await field(page, "How often").fill("rate(0days)");
  await next(page).click();
  await expect(field(page, "How often")).toBeFocused();
  await expect(field(page, "How often")).toHaveAccessibleDescription(/such as rate\(5minutes\)/);
  await field(page, "How often").fill("rate(2hours)");
  await field(page, "First run (optional)").fill("2027-01-31 09:30");
  await next(page).click();

  await expect(step(page, "Copy fields")).toBeVisible();
  await next(page).click();
  await expect(page.getByText("Add what the flow is to do with the fields.")).toBeVisible();
  await page
    .getByRole("button", { name: /^Enter the \d+ fields that Salesforce-Account reads/ })
    .click();
  await expect(field(page, "Fields of the source")).toHaveValue(/^Id, Name, Phone, BillingStreet/);
  await field(page, "Fields of the source").fill("Id, Name, Phone");
  await page.getByRole("button", { name: "Copy 3 fields" }).click();
  await page.getByRole("button", { name: "Add task" }).click();
  const dialog = page.getByRole("dialog", { name: "Task" });
  await dialog.getByRole("button", { name: /^What the task does/ }).click();
  await page.getByRole("option", { name: "Mask: hide a value or a part of it" }).click();
  await dialog.getByRole("textbox", { name: "Fields of the source" }).fill("Phone");
  await dialog.getByRole("button", { name: "Done" }).click();
  const mask = dialog.getByRole("textbox", { name: "Character to mask with" });
  await expect(mask).toHaveAccessibleDescription(/Enter a value/);
  await dialog.getByRole("textbox", { name: "Field that it fills" }).fill("Phone");
  await mask.fill("*");
  await mask.press("Enter");
  const tasks = page.getByRole("table", { name: "Tasks" });
  await expect(tasks.getByText("Masks all of Phone with * in Phone")).toBeVisible();
  await tasks.getByRole("button", { name: "Remove: Copies Phone to Phone" }).click();
  await next(page).click();

  await expect(page.getByText(/gets a new flow .* reads Account of Salesforce/)).toBeVisible();
  await expect(page.getByText('"ScheduleStartTime": "2027-01-31T09:30:00.000Z"')).toBeVisible();
  await create(page).click();
  await expect(page.getByText(`Integration ${name} created`)).toBeVisible();
  const Uri = `arn:aws:appflow:us-east-1:123456789012:flow/${name}`;
  const made = await customerProfiles.send(new GetIntegrationCommand({ DomainName: domain, Uri }));
  expect(made).toMatchObject({ ObjectTypeName: "Salesforce-Account", IsUnstructured: false });
});

test("what the domain or the account has already is refused at its field, and nothing is replaced", async ({
  page,
  domain,
  customerProfiles,
  complaints,
}) => {
  complaints.expect(/status of 400/);
  const Uri = await putIntegration(customerProfiles, domain, {
    Uri: newInstanceUri(),
    ObjectTypeName: "CTR-NoInferred",
  });
  const FlowName = `taken-${randomUUID()}`;
  await putIntegration(customerProfiles, domain, {
    ObjectTypeName: "CTR",
    FlowDefinition: {
      FlowName,
      KmsArn: kmsArn,
      SourceFlowConfig: {
        ConnectorType: "S3",
        SourceConnectorProperties: { S3: { BucketName: "orders" } },
      },
      Tasks: [{ TaskType: "Map", SourceFields: ["id"], DestinationField: "id" }],
      TriggerConfig: { TriggerType: "OnDemand" },
    },
  });
  await begin(page, domain, "Amazon Connect");
  await field(page, "URI").fill(Uri);
  await next(page).click();
  await next(page).click();
  await create(page).click();
  await expect(field(page, "URI")).toBeFocused();
  await expect(field(page, "URI")).toHaveAccessibleDescription(
    /has an integration of this URI already/,
  );
  const untouched = await customerProfiles.send(
    new GetIntegrationCommand({ DomainName: domain, Uri }),
  );
  expect(untouched.ObjectTypeName).toBe("CTR-NoInferred");

  await page.getByRole("button", { name: "Previous" }).click();
  await page.getByRole("radio", { name: "Amazon S3" }).check();
  await next(page).click();
  await field(page, "Name").fill(FlowName);
  await field(page, "KMS key").fill(kmsArn);
  await field(page, "Bucket").fill("orders");
  await next(page).click();
  await page.getByRole("combobox", { name: "Object type" }).fill("CTR");
  await next(page).click();
  await next(page).click();
  await field(page, "Fields of the source").fill("id");
  await page.getByRole("button", { name: "Copy 1 field" }).click();
  await next(page).click();
  await create(page).click();
  await expect(field(page, "Name")).toBeFocused();
  await expect(field(page, "Name")).toHaveAccessibleDescription(
    /The service says: .* already exists/,
  );
  await field(page, "Name").fill(`${FlowName}-2`);
  await expect(field(page, "Name")).not.toHaveAccessibleDescription(/already exists/);

  await page.getByRole("button", { name: "Cancel" }).click();
  const question = page.getByRole("dialog", { name: "Leave this page?" });
  await question.getByRole("button", { name: "Leave", exact: true }).click();
  await expect(page.getByRole("heading", { name: "Integrations", level: 1 })).toBeVisible();
  const { Items } = await customerProfiles.send(
    new ListIntegrationsCommand({ DomainName: domain }),
  );
  expect(Items).toHaveLength(2);
});

test("the wizard is accessible", async ({ page, domain }) => {
  await begin(page, domain, "Zendesk");
  await next(page).click();
  await expect(field(page, "Name")).toBeFocused();
  await expectNoA11yViolations(page);
  await field(page, "Name").fill("users");
  await field(page, "KMS key").fill(kmsArn);
  await field(page, "Connector profile").fill("zd");
  await field(page, "Object").fill("users");
  await next(page).click();
  await page.getByRole("combobox", { name: "Object type" }).fill("Zendesk-users");
  await page.getByRole("button", { name: "Add tag" }).click();
  await expectNoA11yViolations(page);
  await field(page, "Key").fill("team");
  await next(page).click();
  await page.getByRole("radio", { name: "On a schedule" }).check();
  await expectNoA11yViolations(page);
  await next(page).click();
  await field(page, "Fields of the source").fill("id, email");
  await page.getByRole("button", { name: "Copy 2 fields" }).click();
  await page.getByRole("button", { name: "Add task" }).click();
  await expectNoA11yViolations(page);
  await page.keyboard.press("Escape");
  await expectNoA11yViolations(page);
  await next(page).click();
  await expect(page.getByText("The request as it will be sent.")).toBeVisible();
  await expectNoA11yViolations(page);
  await expectNoLeakedValues(page);
  await page.getByRole("button", { name: "Previous" }).click();
  await expect(step(page, "Copy fields")).toBeVisible();
});
