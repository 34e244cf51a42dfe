import {
  DeleteProfileObjectTypeCommand,
  GetProfileObjectTypeCommand,
  ListProfileObjectsCommand,
  PutProfileObjectTypeCommand,
  ResourceNotFoundException,
} from "@aws-sdk/client-customer-profiles";
import { expect, type Page } from "playwright/test";
import { createObjectType, putObject } from "./fixtures/profile-object.ts";
import { createProfile } from "./fixtures/profile.ts";
import { test } from "./fixtures/test.ts";

const confirmation = (page: Page) =>
  page.getByRole("textbox", { name: "To confirm, enter the name of the object type" });

async function openDialog(page: Page, domain: string) {
  await page.goto(`/domains/${domain}/object-types/PurchaseOrder`);
  await page.getByRole("button", { name: "Delete", exact: true }).press("Enter");
  const question = page.getByRole("dialog", { name: "Delete PurchaseOrder?" });
  await expect(question).toContainText("every object of this type");
  return question;
}

test("an object type is deleted with its objects once its name was typed", async ({
  page,
  domain,
  customerProfiles,
}) => {
  const EmailAddress = "ada@example.com";
  const id = await createProfile(customerProfiles, domain, { EmailAddress });
  await createObjectType(customerProfiles, domain);
  await putObject(customerProfiles, domain, { OrderId: "A-1", Email: EmailAddress });
  const question = await openDialog(page, domain);
  await expect(question).toContainText("PurchaseOrderId, _email");
  const remove = question.getByRole("button", { name: "Delete object type" });
  await confirmation(page).fill("PurchaseOrde");
  await expect(remove).toBeDisabled();
  await page.keyboard.press("Escape");
  await expect(question).toBeHidden();
  const type = { DomainName: domain, ObjectTypeName: "PurchaseOrder" };
  await customerProfiles.send(new GetProfileObjectTypeCommand(type));

  await page.getByRole("button", { name: "Delete", exact: true }).click();
  await confirmation(page).fill("PurchaseOrder");
  await page.keyboard.press("Enter");
  await expect(page.getByText("Object type PurchaseOrder deleted")).toBeVisible();
  await expect(page.getByText("No object types")).toBeVisible();
  await expect(customerProfiles.send(new GetProfileObjectTypeCommand(type))).rejects.toBeInstanceOf(
    ResourceNotFoundException,
  );
  const { Items } = await customerProfiles.send(
    new ListProfileObjectsCommand({ ...type, ProfileId: id }),
  );
  expect(Items).toEqual([]);
});

test("one that somebody has saved meanwhile is not deleted before it is shown anew", async ({
  page,
  domain,
  customerProfiles,
}) => {
  await createObjectType(customerProfiles, domain);
  const question = await openDialog(page, domain);
  await expect(question).toContainText("By those that it has now it writes nothing there");
  const type = { DomainName: domain, ObjectTypeName: "PurchaseOrder" };
  const { Fields, Keys } = await customerProfiles.send(new GetProfileObjectTypeCommand(type));
  await customerProfiles.send(
    new PutProfileObjectTypeCommand({
      ...type,
      Description: "Purchase orders",
      Fields: { ...Fields, city: { Source: "_source.City", Target: "_profile.Address.City" } },
      Keys,
    }),
  );
  await confirmation(page).fill("PurchaseOrder");
  await question.getByRole("button", { name: "Delete object type" }).click();
  await expect(question.getByRole("alert")).toContainText("What goes is told anew");
  await expect(question).toContainText("_profile.Address.City");
  await customerProfiles.send(new GetProfileObjectTypeCommand(type));
  await question.getByRole("button", { name: "Delete object type" }).click();
  await expect(page.getByText("Object type PurchaseOrder deleted")).toBeVisible();
});

test("one that somebody else has deleted is gone, which is no failure", async ({
  page,
  domain,
  customerProfiles,
  complaints,
}) => {
  complaints.expect(/status of 404/);
  await createObjectType(customerProfiles, domain);
  await openDialog(page, domain);
  await customerProfiles.send(
    new DeleteProfileObjectTypeCommand({ DomainName: domain, ObjectTypeName: "PurchaseOrder" }),
  );
  await confirmation(page).fill("PurchaseOrder");
  await page.keyboard.press("Enter");
  await expect(page.getByText("Object type PurchaseOrder was deleted already")).toBeVisible();
});
