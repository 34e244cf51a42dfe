import {
  GetProfileObjectTypeCommand,
  PutProfileObjectTypeCommand,
} from "@aws-sdk/client-customer-profiles";
import { expect } from "playwright/test";
import { createObjectType } from "./fixtures/profile-object.ts";
import { test } from "./fixtures/test.ts";
import { exportCsv } from "./page-actions/export-csv.ts";

test("object types are listed and filtered; without any the list leads to the first one", async ({
  page,
  domain,
  customerProfiles,
}) => {
  await page.goto(`/domains/${domain}`);
  await page.getByRole("link", { name: "Object types" }).click();
  await expect(page.getByText("No object types")).toBeVisible();
  await expect(page.getByRole("link", { name: "Create the first object type" })).toBeVisible();

  await createObjectType(customerProfiles, domain);
  await customerProfiles.send(
    new PutProfileObjectTypeCommand({
      DomainName: domain,
      ObjectTypeName: "Contacts",
      Description: "People of the CRM",
      TemplateId: "Salesforce-Contact",
      SourcePriority: 3,
    }),
  );
  await page.getByRole("button", { name: "Refresh object types" }).click();
  const table = page.getByRole("table", { name: "Object types" });
  await expect(table.getByRole("row")).toHaveCount(3);
  await page.getByRole("searchbox", { name: "Find object types" }).fill("crm");
  await expect(table.getByRole("row")).toHaveCount(2);
  await page.reload();
  await expect(page.getByRole("searchbox", { name: "Find object types" })).toHaveValue("crm");
  await expect(table.getByRole("row")).toHaveCount(2);
  await expect(
    table.getByRole("row", { name: /Contacts/ }).getByRole("cell", { name: "3", exact: true }),
  ).toBeVisible();
  await page.getByRole("searchbox", { name: "Find object types" }).fill("nothing like it");
  await page.getByRole("button", { name: "Clear the filter" }).click();
  await expect(table.getByRole("row")).toHaveCount(3);
  await table.getByRole("link", { name: "PurchaseOrder" }).click();
  await expect(page.getByRole("heading", { name: "PurchaseOrder", level: 1 })).toBeVisible();
});

test("an object type says what its fields and keys do, and shows its JSON", async ({
  page,
  domain,
  customerProfiles,
}) => {
  await createObjectType(customerProfiles, domain);
  await page.goto(`/domains/${domain}/object-types/PurchaseOrder`);
  await expect(page.getByText("They are rejected")).toBeVisible();
  const fields = page.getByRole("table", { name: "Fields" });
  await expect(fields.getByRole("row", { name: /email/ })).toContainText("_source.Email");
  await expect(fields.getByRole("row", { name: /email/ })).toContainText("E-mail address");
  const keys = page.getByRole("table", { name: "Keys" });
  await expect(keys.getByRole("row", { name: /PurchaseOrderId/ })).toContainText(
    "Tells the objects apart",
  );
  await expect(keys.getByRole("row", { name: /_email/ })).toContainText("Finds the profile");
  const csvOf = async (table: string) =>
    (await exportCsv(page.getByRole("button", { name: `Export CSV: ${table}` }))).text;
  expect(await csvOf("Fields")).toBe(
    "Field,Read from the source,Written to,Content type\r\norderId,_source.OrderId,,Text\r\nemail,_source.Email,,E-mail address\r\n",
  );
  expect(await csvOf("Keys")).toMatch(/\r\n_email,email,PROFILE,"?Finds the profile/);
  await page.getByRole("button", { name: "JSON", exact: true }).click();
  await expect(page.getByText('"Source": "_source.Email"')).toBeVisible();
});

test("tags of an object type are changed", async ({ page, domain, customerProfiles }) => {
  await createObjectType(customerProfiles, domain);
  await page.goto(`/domains/${domain}/object-types/PurchaseOrder`);
  await page.getByRole("button", { name: "Manage tags" }).click();
  await page.getByRole("button", { name: "Add tag" }).click();
  await page.getByRole("textbox", { name: "Key" }).fill("team");
  await page.getByRole("textbox", { name: "Value" }).fill("shop");
  await page.getByRole("button", { name: "Save tags" }).click();
  await expect(page.getByText("Tags saved")).toBeVisible();
  const { Tags } = await customerProfiles.send(
    new GetProfileObjectTypeCommand({ DomainName: domain, ObjectTypeName: "PurchaseOrder" }),
  );
  expect(Tags).toEqual({ team: "shop" });
});

test("templates are found and shown before one is picked", async ({ page, domain }) => {
  await page.goto(`/domains/${domain}/object-types`);
  await page.getByRole("link", { name: "Templates" }).click();
  await page.getByRole("searchbox", { name: "Find templates" }).fill("zendesk");
  await page.getByRole("link", { name: "Zendesk-users" }).click();
  await expect(page.getByText("A reconstruction")).toBeVisible();
  await expect(
    page.getByRole("table", { name: "Keys" }).getByRole("row", { name: /_zendeskUserId/ }),
  ).toContainText("UNIQUE");
  await expect(page.getByRole("table", { name: "Fields" }).getByRole("row").first()).toBeVisible();
  await page.getByRole("link", { name: "Create object type from it" }).click();
  await expect(page.getByRole("radio", { name: /A template's/ })).toBeChecked();
});

test("what there is not is not found, with a way on", async ({ page, domain, complaints }) => {
  complaints.expect(/status of 404/);
  await page.goto(`/domains/${domain}/object-types/Nothing`);
  await expect(page.getByRole("heading", { name: "Object type not found" })).toBeVisible();
  await page.getByRole("link", { name: "Go to the object types" }).click();
  await expect(page.getByText("No object types")).toBeVisible();
  await page.goto(`/domains/${domain}/object-type-templates/Nothing`);
  await expect(page.getByRole("heading", { name: "Template not found" })).toBeVisible();
  await page.goto(`/domains/${domain}/object-types/Nothing/edit`);
  await expect(page.getByRole("heading", { name: "Object type not found" })).toBeVisible();
  await page.goto("/domains/no-such-domain/object-types");
  await expect(page.getByRole("heading", { name: "Domain not found" })).toBeVisible();
});
