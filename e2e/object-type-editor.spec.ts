import {
  type CustomerProfilesClient,
  GetProfileObjectTypeCommand,
  ListProfileObjectTypesCommand,
  PutProfileObjectTypeCommand,
} from "@aws-sdk/client-customer-profiles";
import { expect, type Page } from "playwright/test";
import { createObjectType, putObject } from "./fixtures/profile-object.ts";
import { createProfile } from "./fixtures/profile.ts";
import { test } from "./fixtures/test.ts";

const sample = {
  id: "A-1",
  customer: { first_name: "Ada", email: "ADA@example.com", phone: "+1 555 123 4567" },
  billing: { city: "London" },
  total: 12.5,
};

/** Before one is made it is looked for: it would be replaced. */
const lookedFor = /status of 404/;

const name = (page: Page) => page.getByRole("textbox", { name: "Name", exact: true });
const description = (page: Page) => page.getByRole("textbox", { name: "Description" });
const sampleText = (page: Page) => page.getByRole("textbox", { name: "Sample as JSON" });
const create = (page: Page) => page.getByRole("button", { name: "Create object type" });
const save = (page: Page) => page.getByRole("button", { name: "Save object type" });

const readType = async (client: CustomerProfilesClient, domain: string, type: string) =>
  client.send(new GetProfileObjectTypeCommand({ DomainName: domain, ObjectTypeName: type }));

test("an object type is made from a sample, after a look at what would become of it", async ({
  page,
  domain,
  customerProfiles,
  complaints,
}) => {
  complaints.expect(lookedFor);
  await createProfile(customerProfiles, domain, {
    FirstName: "Augusta",
    EmailAddress: "ada@example.com",
  });
  await page.goto(`/domains/${domain}/create-object-type`);
  await name(page).fill("WebOrder");
  await description(page).fill("Orders of the web shop");
  await sampleText(page).fill("{");
  await expect(sampleText(page)).toHaveAccessibleDescription(/not valid JSON/);
  await sampleText(page).fill(JSON.stringify(sample));
  await page.getByRole("button", { name: "Propose fields and keys" }).click();

  await expect(page.getByRole("combobox", { name: "Key" })).toHaveCount(3);
  await expect(page.getByText("In the sample: London")).toBeVisible();
  await expect(page.getByText("It would join a profile that is there")).toBeVisible();
  await expect(page.getByRole("link", { name: "Augusta" })).toBeVisible();
  const filled = page.getByRole("table", { name: "What the sample fills" });
  await expect(filled.getByRole("row", { name: /FirstName/ })).toContainText("Augusta");

  // Nobody has this address, and no profile may be created.
  await sampleText(page).fill(JSON.stringify(sample).replace("ADA@", "grace@"));
  await expect(page.getByText("It would be rejected")).toBeVisible();
  await page
    .getByRole("checkbox", { name: "Create a profile for an object that belongs to none" })
    .check();
  await expect(page.getByText("It would create a profile")).toBeVisible();

  // A target by type-ahead.
  await page.getByRole("textbox", { name: "Field" }).last().fill("orderTotal");
  const target = page.getByRole("combobox", { name: "Written to" }).last();
  await target.fill("orderTotal");
  await page.getByRole("option", { name: /_profile.Attributes.orderTotal/ }).click();
  await expect(target).toHaveValue("_profile.Attributes.orderTotal");
  await page.getByRole("button", { name: "Add tag" }).click();
  await page.keyboard.type("team");
  await create(page).click();

  await expect(page.getByText("Object type WebOrder created")).toBeVisible();
  await expect(page.getByRole("heading", { name: "WebOrder", level: 1 })).toBeVisible();
  expect(await readType(customerProfiles, domain, "WebOrder")).toMatchObject({
    Description: "Orders of the web shop",
    AllowProfileCreation: true,
    Tags: { team: "" },
    Fields: {
      id: { Source: "_source.id", ContentType: "STRING" },
      email: {
        Source: "_source.customer.email",
        Target: "_profile.EmailAddress",
        ContentType: "EMAIL_ADDRESS",
      },
      city: { Source: "_source.billing.city", Target: "_profile.BillingAddress.City" },
      orderTotal: { Source: "_source.total", Target: "_profile.Attributes.orderTotal" },
    },
    Keys: {
      webOrderId: [{ StandardIdentifiers: ["UNIQUE"], FieldNames: ["id"] }],
      _email: [{ StandardIdentifiers: ["PROFILE"], FieldNames: ["email"] }],
      _phone: [{ StandardIdentifiers: ["PROFILE", "SECONDARY"], FieldNames: ["phone"] }],
    },
  });
});

test("an object type follows a template, or begins with a copy of it", async ({
  page,
  domain,
  customerProfiles,
  complaints,
}) => {
  complaints.expect(lookedFor);
  await page.goto(`/domains/${domain}/create-object-type?template=Zendesk-users`);
  await name(page).fill("Users");
  await description(page).fill("Users of the help desk");
  await expect(page.getByRole("table", { name: "Fields" })).toBeVisible();
  await create(page).click();
  await expect(page.getByText("Object type Users created")).toBeVisible();
  expect(await readType(customerProfiles, domain, "Users")).toMatchObject({
    TemplateId: "Zendesk-users",
    AllowProfileCreation: true,
  });

  await page.goto(`/domains/${domain}/object-types/Users/edit`);
  await page.getByRole("button", { name: "Copy to change" }).click();
  await page
    .getByRole("button", { name: /^Remove the field/ })
    .last()
    .click();
  await save(page).click();
  await expect(page.getByText("Object type Users saved")).toBeVisible();
  const own = await readType(customerProfiles, domain, "Users");
  expect(own.TemplateId).toBeUndefined();
  expect(own.AllowProfileCreation).toBe(true);
  expect(Object.keys(own.Keys ?? {})).toContain("_zendeskUserId");
});

test("what breaks a rule is named at its field while one types, and nothing is sent", async ({
  page,
  domain,
  customerProfiles,
}) => {
  await createObjectType(customerProfiles, domain);
  await page.goto(`/domains/${domain}/create-object-type`);
  await create(page).click();
  await expect(name(page)).toBeFocused();
  await expect(name(page)).toHaveAccessibleDescription(/Enter a name/);
  await expect(description(page)).toHaveAccessibleDescription(/Enter a description/);
  await expect(page.getByText(/Fields and Keys are required/).first()).toBeVisible();
  await name(page).fill("1st");
  await expect(name(page)).toHaveAccessibleDescription(/starts with a letter/);

  await page.getByRole("button", { name: "Add field" }).click();
  const field = page.getByRole("textbox", { name: "Field" });
  await expect(field).toBeFocused();
  await field.fill("tags");
  await expect(field).toHaveAccessibleDescription(/tags is reserved/);
  await field.fill("orderId");
  const source = page.getByRole("combobox", { name: "Read from" });
  await source.fill("OrderId");
  await expect(source).toHaveAccessibleDescription(/begins with _source/);
  await source.fill("_source.OrderId");
  const target = page.getByRole("combobox", { name: "Written to" });
  await target.fill("_order.Status");
  await page.keyboard.press("Escape");

  await page.getByRole("button", { name: "Add key" }).click();
  const key = page.getByRole("combobox", { name: "Key", exact: true });
  await key.fill("PurchaseOrderId");
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: /^Made of/ }).click();
  await page.getByRole("option", { name: /orderId/ }).click();
  await page.keyboard.press("Escape");
  await expect(page.getByText("Exactly one key is UNIQUE, not none")).toBeVisible();
  await expect(target).toHaveAccessibleDescription(/needs a key with ORDER/);
  // The key is another object type's too, which has it as a text.
  await page.getByRole("button", { name: /^Content type/ }).click();
  await page.getByRole("option", { name: /Number/ }).click();
  await expect(
    page.getByText(/Key PurchaseOrderId has the content type STRING in this domain/),
  ).toBeVisible();
  await page.getByRole("button", { name: "Add tag" }).click();
  await create(page).click();
  await expect(name(page)).toBeFocused();
  await expect(page.getByRole("textbox", { name: "Key", exact: true })).toHaveAccessibleDescription(
    /Enter a key/,
  );
  await expect(page).toHaveURL(/create-object-type$/);
  const { Items = [] } = await customerProfiles.send(
    new ListProfileObjectTypesCommand({ DomainName: domain }),
  );
  expect(Items.map(({ ObjectTypeName }) => ObjectTypeName)).toEqual(["PurchaseOrder"]);
});

test("a name that is taken is refused at the name: nothing is replaced, nothing lost", async ({
  page,
  domain,
  customerProfiles,
  complaints,
}) => {
  complaints.expect(lookedFor);
  await createObjectType(customerProfiles, domain);
  await page.goto(`/domains/${domain}/create-object-type?template=CTR`);
  await name(page).fill("PurchaseOrder");
  await description(page).fill("Contacts");
  await create(page).click();
  await expect(name(page)).toHaveAccessibleDescription(/There is an object type of this name/);
  await expect(name(page)).toBeFocused();
  // Who goes on elsewhere stays there.
  await description(page).click();
  await page.keyboard.press("End");
  await page.keyboard.type(" of May", { delay: 20 });
  await expect(description(page)).toHaveValue("Contacts of May");
  await expect(description(page)).toBeFocused();
  await expect(name(page)).toHaveAccessibleDescription(/There is an object type of this name/);
  const kept = await readType(customerProfiles, domain, "PurchaseOrder");
  expect(kept.Description).toBe("Purchase orders");
  await name(page).fill("Contact-Records");
  await create(page).click();
  await expect(page.getByText("Object type Contact-Records created")).toBeVisible();
});

test("an edit says what it changes for data that is there, and keeps what is not in the form", async ({
  page,
  domain,
  customerProfiles,
}) => {
  await createObjectType(customerProfiles, domain);
  await page.goto(`/domains/${domain}/object-types/PurchaseOrder`);
  await page.getByRole("link", { name: "Edit", exact: true }).click();
  await expect(page.getByText("Nothing yet.")).toBeVisible();
  await page.getByRole("textbox", { name: "Field" }).first().fill("number");
  const days = page.getByRole("textbox", { name: "Days until data expires" });
  await days.fill("0");
  await expect(days).toHaveAccessibleDescription(/whole number from 1 to 1,098/);
  await days.fill("90");
  const changes = page.getByRole("listitem").filter({ hasText: /is new|goes|changes/ });
  await expect(changes.filter({ hasText: "Days until data expires" })).toContainText(
    "Those that are there keep the date they have",
  );
  await expect(changes.filter({ hasText: "Field orderId goes" })).toContainText("stays");
  await save(page).click();
  await expect(page.getByText("Object type PurchaseOrder saved")).toBeVisible();
  const saved = await readType(customerProfiles, domain, "PurchaseOrder");
  expect(saved.ExpirationDays).toBe(90);
  // The key follows the field to its new name.
  expect(saved.Keys?.["PurchaseOrderId"]?.[0]?.FieldNames).toEqual(["number"]);
  expect(Object.keys(saved.Fields ?? {})).toEqual(["number", "email"]);
});

test("the order of keys is a change, and a removed field's keys do not take the field that comes after it", async ({
  page,
  domain,
  customerProfiles,
}) => {
  await createObjectType(customerProfiles, domain);
  await page.goto(`/domains/${domain}/object-types/PurchaseOrder/edit`);
  await page.getByRole("button", { name: "Remove the field email" }).click();
  await page.getByRole("button", { name: "Add field", exact: true }).click();
  await page.getByRole("textbox", { name: "Field" }).last().fill("mail");
  await page.getByRole("combobox", { name: "Read from" }).last().fill("_source.Mail");
  await page.keyboard.press("Escape");
  await page
    .getByRole("button", { name: /^Content type/ })
    .last()
    .click();
  await page.getByRole("option", { name: /E-mail/ }).click();
  await save(page).click();
  const madeOf = page.getByRole("button", { name: /^Made of/ }).last();
  await expect(madeOf).toHaveAccessibleDescription(/needs at least one field/);
  await madeOf.click();
  await page.getByRole("option", { name: /^mail/ }).click();
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Actions for the key _email" }).click();
  await page.getByRole("menuitem", { name: "Ask earlier" }).click();
  await expect(page.getByRole("listitem").filter({ hasText: "Order of keys" })).toContainText(
    "look for their profile in this order",
  );
  await save(page).click();
  await expect(page.getByText("Object type PurchaseOrder saved")).toBeVisible();
  const { Keys = {} } = await readType(customerProfiles, domain, "PurchaseOrder");
  expect(Object.keys(Keys)).toEqual(["_email", "PurchaseOrderId"]);
  expect(Keys["_email"]?.[0]?.FieldNames).toEqual(["mail"]);
});

test("what somebody else has saved meanwhile is shown, not overwritten, and followed", async ({
  page,
  domain,
  customerProfiles,
}) => {
  await createObjectType(customerProfiles, domain);
  await page.goto(`/domains/${domain}/object-types/PurchaseOrder/edit`);
  await description(page).fill("Orders");
  const theirs = await readType(customerProfiles, domain, "PurchaseOrder");
  await customerProfiles.send(
    new PutProfileObjectTypeCommand({
      DomainName: domain,
      ObjectTypeName: "PurchaseOrder",
      Description: "Purchase orders",
      Fields: { ...theirs.Fields, total: { Source: "_source.Total" } },
      Keys: theirs.Keys,
    }),
  );
  await save(page).click();
  const notice = page.getByRole("alert").filter({ hasText: "Field total" });
  await expect(notice).toContainText("was not set");
  await expect(description(page)).toHaveValue("Orders");
  const untouched = await readType(customerProfiles, domain, "PurchaseOrder");
  expect(untouched.Description).toBe("Purchase orders");

  await save(page).click();
  await expect(page.getByText("Object type PurchaseOrder saved")).toBeVisible();
  const saved = await readType(customerProfiles, domain, "PurchaseOrder");
  expect(saved.Description).toBe("Orders");
  expect(saved.Fields).toHaveProperty("total");
});

test("what only the service knows is refused at the key, and the form keeps everything", async ({
  page,
  domain,
  customerProfiles,
  complaints,
}) => {
  complaints.expect(/status of 400/);
  await createObjectType(customerProfiles, domain);
  await createProfile(customerProfiles, domain, { EmailAddress: "ada@example.com" });
  await putObject(customerProfiles, domain, { OrderId: "A-1", Email: "ada@example.com" });
  await page.goto(`/domains/${domain}/object-types/PurchaseOrder/edit`);
  await page
    .getByRole("button", { name: /^Content type/ })
    .first()
    .click();
  await page.getByRole("option", { name: /Number/ }).click();
  await save(page).click();
  await expect(page.getByText("The service does not accept what is marked")).toBeVisible();
  await expect(
    page.getByRole("combobox", { name: "Key", exact: true }).first(),
  ).toHaveAccessibleDescription(/stored as STRING, which cannot become NUMBER/);
  const kept = await readType(customerProfiles, domain, "PurchaseOrder");
  expect(kept.Fields?.["orderId"]?.ContentType).toBe("STRING");
});

test("a form that was begun is not lost by leaving", async ({ page, domain }) => {
  await page.goto(`/domains/${domain}/create-object-type`);
  await description(page).fill("Begun");
  await page.getByRole("link", { name: "Overview" }).click();
  await page.getByRole("button", { name: "Stay", exact: true }).click();
  await expect(description(page)).toHaveValue("Begun");
  await page.getByRole("link", { name: "Overview" }).click();
  await page.getByRole("button", { name: "Leave", exact: true }).click();
  await expect(page.getByRole("heading", { name: domain, level: 1 })).toBeVisible();
});
