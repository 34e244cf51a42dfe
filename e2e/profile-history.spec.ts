import {
  AddProfileKeyCommand,
  PutProfileObjectCommand,
  PutProfileObjectTypeCommand,
  UpdateProfileCommand,
} from "@aws-sdk/client-customer-profiles";
import { expect } from "playwright/test";
import { createObjectType, putObject } from "./fixtures/profile-object.ts";
import { createProfile } from "./fixtures/profile.ts";
import { test } from "./fixtures/test.ts";
import { expectNoA11yViolations } from "./page-checks/accessibility.ts";

test("the history says what happened, newest first, and shows what each record holds", async ({
  page,
  domain,
  customerProfiles,
}) => {
  const id = await createProfile(customerProfiles, domain, {
    FirstName: "Ada",
    EmailAddress: "ada@example.com",
  });
  const target = { DomainName: domain, ProfileId: id };
  await customerProfiles.send(new UpdateProfileCommand({ ...target, FirstName: "Augusta" }));
  await customerProfiles.send(
    new AddProfileKeyCommand({ ...target, KeyName: "loyalty", Values: ["L-1"] }),
  );
  await createObjectType(customerProfiles, domain);
  await putObject(customerProfiles, domain, { OrderId: "A-1", Email: "ada@example.com" });
  await page.goto(`/domains/${domain}/profiles/${id}`);
  await page.getByRole("tab", { name: "History" }).click();
  const entries = page.getByRole("list", { name: /^History/ }).getByRole("listitem");
  await expect(entries).toHaveText([
    /^Object of the type PurchaseOrder ingested/,
    /^Key added/,
    /^Profile updated/,
    /^Profile created/,
  ]);
  await expect(entries.first()).toContainText("by user/local");
  await page.getByRole("button", { name: "Details: Profile created" }).click();
  await expect(entries.last().getByText("Ada", { exact: true })).toBeVisible();
  await page.getByRole("button", { name: "Details: Object of the type" }).click();
  await expect(entries.first().getByText("A-1", { exact: true }).first()).toBeVisible();

  await page.getByRole("button", { name: /^Show/ }).click();
  await page.getByRole("option", { name: "Updated" }).click();
  await expect(page).toHaveURL(/action=UPDATED$/);
  await expect(entries).toHaveText([/^Profile updated/]);
  await page.getByRole("button", { name: /^Show/ }).click();
  await page.getByRole("option", { name: "Expired" }).click();
  await expect(page.getByText("No such record")).toBeVisible();
});

test("older records come a page at a time", async ({ page, domain, customerProfiles }) => {
  const id = await createProfile(customerProfiles, domain, { FirstName: "Ada" });
  for (let number = 1; number <= 20; number += 1)
    await customerProfiles.send(
      new UpdateProfileCommand({ DomainName: domain, ProfileId: id, LastName: `No. ${number}` }),
    );
  await page.goto(`/domains/${domain}/profiles/${id}/history`);
  const entries = page.getByRole("list", { name: /^History/ }).getByRole("listitem");
  await expect(entries).toHaveCount(20);
  await page.getByRole("button", { name: "Show older records" }).click();
  await expect(entries).toHaveCount(21);
  await expect(entries.last()).toContainText("Profile created");
});

test("contacts stand among the history at the time when they were", async ({
  page,
  domain,
  customerProfiles,
}) => {
  const id = await createProfile(customerProfiles, domain, { EmailAddress: "ada@example.com" });
  const ObjectTypeName = "SupportContact";
  await customerProfiles.send(
    new PutProfileObjectTypeCommand({
      DomainName: domain,
      ObjectTypeName,
      Description: "Contacts",
      Fields: {
        id: { Source: "_source.id" },
        email: { Source: "_source.email", ContentType: "EMAIL_ADDRESS" },
        channel: { Source: "_source.channel", Target: "_communicationRecord.Channel" },
        at: { Source: "_source.at", Target: "_communicationRecord.CreatedDate" },
      },
      Keys: {
        contactId: [
          { StandardIdentifiers: ["UNIQUE", "COMMUNICATION_RECORD"], FieldNames: ["id"] },
        ],
        _email: [{ StandardIdentifiers: ["PROFILE"], FieldNames: ["email"] }],
      },
    }),
  );
  const contacts = [
    { id: "1", channel: "VOICE", at: "2021-03-01T10:00:00Z" },
    { id: "2", channel: "CHAT", at: "2022-03-01T10:00:00Z" },
  ];
  for (const contact of contacts)
    await customerProfiles.send(
      new PutProfileObjectCommand({
        DomainName: domain,
        ObjectTypeName,
        Object: JSON.stringify({ ...contact, email: "ada@example.com" }),
      }),
    );
  await page.goto(`/domains/${domain}/profiles/${id}/history`);
  const entries = page.getByRole("list", { name: /^History/ }).getByRole("listitem");
  await expect(entries).toHaveText([
    /^Object of the type SupportContact ingested/,
    /^Object of the type SupportContact ingested/,
    /^Profile created/,
    /^Contact by chat1 Mar 2022, 10:00, _communicationRecord/,
    /^Contact by voice1 Mar 2021, 10:00, _communicationRecord/,
  ]);
  await page.getByRole("button", { name: "Details: Contact by voice" }).click();
  await expect(entries.last().getByText("VOICE", { exact: true })).toBeVisible();
  await expectNoA11yViolations(page);
  await page.getByRole("button", { name: /^Show/ }).click();
  await page.getByRole("option", { name: "Contacts" }).click();
  await expect(page).toHaveURL(/action=contacts$/);
  await expect(entries).toHaveText([/^Contact by chat/, /^Contact by voice/]);
});
