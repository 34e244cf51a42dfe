import {
  ListProfileObjectsCommand,
  PutProfileObjectCommand,
  PutProfileObjectTypeCommand,
} from "@aws-sdk/client-customer-profiles";
import { expect } from "playwright/test";
import { createObjectType, putObject } from "./fixtures/profile-object.ts";
import { createProfile } from "./fixtures/profile.ts";
import { test } from "./fixtures/test.ts";

const ada = { FirstName: "Ada", LastName: "Lovelace", EmailAddress: "ada@example.com" };
const order = (OrderId: string) => ({ OrderId, Email: ada.EmailAddress });

test("a profile's objects are found by type, read as fields and as JSON, and paged", async ({
  page,
  domain,
  customerProfiles,
}) => {
  const id = await createProfile(customerProfiles, domain, ada);
  await createObjectType(customerProfiles, domain);
  await putObject(customerProfiles, domain, { ...order("A-1"), items: [{ sku: "lamp" }] });
  for (let number = 2; number <= 21; number += 1)
    await putObject(customerProfiles, domain, order(`A-${number}`));
  await page.goto(`/domains/${domain}/profiles/${id}`);
  await page.getByRole("tab", { name: "Objects" }).click();
  await expect(page).toHaveURL(`/domains/${domain}/profiles/${id}/objects`);
  await page.getByRole("link", { name: "PurchaseOrder (21)" }).click();

  await expect(page.getByRole("heading", { name: /Objects of the type PurchaseOrder/ })).toHaveText(
    /\(20\+\)/,
  );
  await page.getByRole("button", { name: "Show more objects" }).click();
  await expect(page.getByRole("heading", { name: /Objects of the type PurchaseOrder/ })).toHaveText(
    /\(21\)/,
  );
  await page.getByRole("heading", { level: 3 }).getByRole("button").first().click();
  await expect(page.getByRole("term").filter({ hasText: "items[0].sku" })).toBeVisible();
  await page.getByRole("button", { name: "JSON", exact: true }).first().click();
  await expect(page.getByText('"sku": "lamp"')).toBeVisible();

  await page.goBack();
  await page.goBack();
  await expect(page.getByRole("tab", { name: "Profile" })).toHaveAttribute("aria-selected", "true");
});

test("an object says what its values fill", async ({ page, domain, customerProfiles }) => {
  const id = await createProfile(customerProfiles, domain, ada);
  const ObjectTypeName = "Visit";
  await customerProfiles.send(
    new PutProfileObjectTypeCommand({
      DomainName: domain,
      ObjectTypeName,
      Description: "Visits of the web site",
      Fields: {
        visitId: { Source: "_source.VisitId" },
        email: { Source: "_source.Email", ContentType: "EMAIL_ADDRESS" },
        url: { Source: "_source.pages[].url", Target: "_profile.Attributes.lastPage" },
      },
      Keys: {
        VisitId: [{ StandardIdentifiers: ["UNIQUE"], FieldNames: ["visitId"] }],
        _email: [{ StandardIdentifiers: ["PROFILE"], FieldNames: ["email"] }],
      },
    }),
  );
  const visit = { VisitId: "V-1", Email: ada.EmailAddress, pages: [{ url: "/lamps" }] };
  await customerProfiles.send(
    new PutProfileObjectCommand({
      DomainName: domain,
      ObjectTypeName,
      Object: JSON.stringify(visit),
    }),
  );
  await page.goto(`/domains/${domain}/profiles/${id}/objects/${ObjectTypeName}`);
  await page.getByRole("heading", { level: 3 }).getByRole("button").first().click();
  await expect(page.getByRole("term").filter({ hasText: "pages[0].url" })).toContainText(
    "fills _profile.Attributes.lastPage",
  );
  await expect(page.getByRole("term").filter({ hasText: "Email" })).not.toContainText("fills");
});

test("an object is added, refused where it is no JSON, and deleted", async ({
  page,
  domain,
  customerProfiles,
}) => {
  const id = await createProfile(customerProfiles, domain, ada);
  await createObjectType(customerProfiles, domain);
  const objects = async () => {
    const { Items = [] } = await customerProfiles.send(
      new ListProfileObjectsCommand({
        DomainName: domain,
        ProfileId: id,
        ObjectTypeName: "PurchaseOrder",
      }),
    );
    return Items.map(({ Object: content = "" }) => JSON.parse(content) as unknown);
  };
  await page.goto(`/domains/${domain}/profiles/${id}/objects/PurchaseOrder`);
  await expect(page.getByText("No objects of this type")).toBeVisible();
  await page.getByRole("button", { name: "Add an object" }).click();
  const text = page.getByRole("textbox", { name: "Object as JSON" });
  await expect(text).toBeFocused();
  await text.fill('{"OrderId": }');
  await page.getByRole("button", { name: "Add object" }).click();
  await expect(text).toHaveAccessibleDescription(/not valid JSON/);
  await text.fill(JSON.stringify(order("B-1")));
  await page.getByRole("button", { name: "Add object" }).click();
  await expect(page.getByText(/^Object .* added to this profile$/)).toBeVisible();
  const list = page.locator("[tabindex='-1']").filter({ hasText: "Objects of the type" }).last();
  await expect(list).toBeFocused();
  expect(await objects()).toEqual([order("B-1")]);

  await page.getByRole("button", { name: /^Delete the object/ }).click();
  const dialog = page.getByRole("dialog", { name: /^Delete the object/ });
  await putObject(customerProfiles, domain, { ...order("B-1"), total: 12 });
  await dialog.getByRole("button", { name: "Delete object" }).click();
  await expect(dialog.getByText("Not deleted: the object has changed")).toBeVisible();
  await expect(dialog.getByText("total")).toBeVisible();
  expect(await objects()).toEqual([{ ...order("B-1"), total: 12 }]);
  await dialog.getByRole("button", { name: "Delete it as it is now" }).click();
  await expect(dialog).toBeHidden();
  await expect(list).toBeFocused();
  await expect(page.getByText("No objects of this type")).toBeVisible();
  expect(await objects()).toEqual([]);
});

test("an object whose keys lead to another profile is said not to be here", async ({
  page,
  domain,
  customerProfiles,
}) => {
  const id = await createProfile(customerProfiles, domain, ada);
  await createProfile(customerProfiles, domain, { EmailAddress: "grace@example.com" });
  await createObjectType(customerProfiles, domain);
  await page.goto(`/domains/${domain}/profiles/${id}/objects/PurchaseOrder`);
  await page.getByRole("button", { name: "Add an object" }).click();
  await page
    .getByRole("textbox", { name: "Object as JSON" })
    .fill(JSON.stringify({ OrderId: "C-1", Email: "grace@example.com" }));
  await page.getByRole("button", { name: "Add object" }).click();
  await expect(page.getByText(/accepted, and not seen on this profile/)).toBeVisible();
  await expect(page.getByText("No objects of this type")).toBeVisible();
});

test("what the service refuses stays in the form with the text", async ({
  page,
  domain,
  customerProfiles,
  complaints,
}) => {
  complaints.expect(/status of 404/);
  const id = await createProfile(customerProfiles, domain, ada);
  await page.goto(`/domains/${domain}/profiles/${id}/objects`);
  const type = page.getByRole("combobox", { name: "Object type" });
  await type.fill("no such type");
  await page.getByRole("button", { name: "Show objects" }).click();
  await expect(type).toHaveAccessibleDescription(/starts with a letter/);
  await type.fill("NoSuchType");
  await page.getByRole("button", { name: "Show objects" }).click();
  await page.getByRole("button", { name: "Add an object" }).click();
  await page.getByRole("textbox", { name: "Object as JSON" }).fill('{"a": 1}');
  await page.getByRole("button", { name: "Add object" }).click();
  await expect(page.getByRole("alert")).toContainText("NoSuchType is not found");
  await expect(page.getByRole("textbox", { name: "Object as JSON" })).toHaveValue('{"a": 1}');
});
