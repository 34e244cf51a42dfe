import { expect, type Locator, type Page } from "playwright/test";
import {
  BatchGetProfileCommand,
  GetDomainCommand,
  GetProfileObjectTypeCommand,
  ListIntegrationsCommand,
  SearchProfilesCommand,
} from "@aws-sdk/client-customer-profiles";
import { type CuttableConnection, cuttableConnection } from "./fixtures/cut-connection.ts";
import { createDomain } from "./fixtures/domain.ts";
import { customerProfilesOf } from "./fixtures/customer-profiles.ts";
import { newInstanceUri } from "./fixtures/integration.ts";
import { createProfile } from "./fixtures/profile.ts";
import { createObjectType } from "./fixtures/profile-object.ts";
import { test } from "./fixtures/test.ts";

/** Saves, and has all answers to it be lost until the page says that what came of it is not known. */
async function saveWithoutAnswer(
  page: Page,
  connection: CuttableConnection,
  request: string,
  save: Locator,
) {
  connection.loseAnswerTo(request, Infinity);
  await save.click();
  await expect(page.getByText("it may have been saved or not")).toBeVisible();
  connection.loseAnswerTo("", 0);
}

test("a profile whose answer is lost is created once: what the browser sends again by itself is not carried out", async ({
  page,
  complaints,
  startOwnConsole,
}) => {
  complaints.expect(/status of 502/);
  const own = await startOwnConsole("--in-memory", "--sample", "none");
  const client = customerProfilesOf(own.url);
  const domain = await createDomain(client);
  const connection = await cuttableConnection(own.url);
  await page.goto(`${connection.url}/domains/${domain}/profiles/create`);
  await page.getByRole("textbox", { name: "First name" }).fill("Ada");
  connection.loseAnswerTo(`POST /api/domains/${domain}/profiles `);
  await page.getByRole("button", { name: "Create profile" }).click();

  await expect(page.getByText("the profile may have been created or not")).toBeVisible();
  await expect(page.getByRole("textbox", { name: "First name" })).toHaveValue("Ada");
  const { Items } = await client.send(
    new SearchProfilesCommand({ DomainName: domain, KeyName: "_fullName", Values: ["Ada"] }),
  );
  expect(Items).toHaveLength(1);
  connection.close();
  client.destroy();
});

test("an integration whose answer is lost may be there: one can look, and trying again makes no second one", async ({
  page,
  complaints,
  startOwnConsole,
}) => {
  complaints.expect(/status of 502/);
  const own = await startOwnConsole("--in-memory", "--sample", "none");
  const client = customerProfilesOf(own.url);
  const domain = await createDomain(client);
  const connection = await cuttableConnection(own.url);
  const uri = newInstanceUri();
  await page.goto(`${connection.url}/domains/${domain}/integrations/create`);
  const next = page.getByRole("button", { name: "Next", exact: true });
  await next.click();
  await page.getByRole("textbox", { name: "URI" }).fill(uri);
  await next.click();
  await expect(page.getByRole("combobox", { name: "Object type" })).toHaveValue("CTR");
  await next.click();
  connection.loseAnswerTo(`PUT /api/domains/${domain}/integrations `);
  const create = page.getByRole("button", { name: "Create integration" });
  await create.click();

  await expect(page.getByText("the integration may have been created or not")).toBeVisible();
  await expect(page.getByText("The integration was not created")).toBeHidden();
  await expect(page.getByRole("link", { name: "Look among the integrations" })).toHaveAttribute(
    "href",
    `/domains/${domain}/integrations`,
  );
  await create.click();
  await expect(page.getByText("This domain has an integration of this URI already")).toBeVisible();
  const { Items } = await client.send(new ListIntegrationsCommand({ DomainName: domain }));
  expect(Items?.map(({ Uri }) => Uri)).toEqual([uri]);
  connection.close();
  client.destroy();
});

test("what is saved again after its answer was lost is nobody else's change", async ({
  page,
  complaints,
  startOwnConsole,
}) => {
  complaints.expect(/ERR_EMPTY_RESPONSE|ERR_CONNECTION/);
  const own = await startOwnConsole("--in-memory", "--sample", "none");
  const client = customerProfilesOf(own.url);
  const domain = await createDomain(client);
  await createObjectType(client, domain);
  const connection = await cuttableConnection(own.url);

  await page.goto(`${connection.url}/domains/${domain}/identity-resolution/schedule`);
  const time = page.getByRole("textbox", { name: "Time (UTC)" });
  await time.fill("05:00");
  const save = page.getByRole("button", { name: "Save", exact: true });
  await saveWithoutAnswer(page, connection, `PUT /api/domains/${domain} `, save);
  await expect(time).toHaveValue("05:00");
  const { Matching } = await client.send(new GetDomainCommand({ DomainName: domain }));
  expect(Matching?.JobSchedule?.Time).toBe("05:00");
  await save.click();
  await expect(page.getByText("Search is on")).toBeVisible();

  await page.goto(`${connection.url}/domains/${domain}/object-types/PurchaseOrder/edit`);
  const description = page.getByRole("textbox", { name: "Description" });
  await description.fill("Orders");
  const saveType = page.getByRole("button", { name: "Save object type" });
  const putType = `PUT /api/domains/${domain}/object-types/PurchaseOrder `;
  await saveWithoutAnswer(page, connection, putType, saveType);
  // And goes on with it.
  await description.fill("Orders of the shop");
  await saveType.click();
  await expect(page.getByText("Object type PurchaseOrder saved")).toBeVisible();
  const saved = await client.send(
    new GetProfileObjectTypeCommand({ DomainName: domain, ObjectTypeName: "PurchaseOrder" }),
  );
  expect(saved.Description).toBe("Orders of the shop");

  const ProfileId = await createProfile(client, domain, { FirstName: "Ada", LastName: "King" });
  await page.goto(`${connection.url}/domains/${domain}/profiles/${ProfileId}/edit`);
  const firstName = page.getByRole("textbox", { name: "First name" });
  await firstName.fill("Augusta");
  const saveProfile = page.getByRole("button", { name: "Save profile" });
  await saveWithoutAnswer(page, connection, `PUT /api/domains/${domain}/profiles `, saveProfile);
  // And goes on with it, one field back to what it was.
  await firstName.fill("Ada");
  await page.getByRole("textbox", { name: "Last name" }).fill("Lovelace");
  await saveProfile.click();
  await expect(page.getByText(/Profile .*Ada.* saved/)).toBeVisible();
  const { Profiles } = await client.send(
    new BatchGetProfileCommand({ DomainName: domain, ProfileIds: [ProfileId] }),
  );
  expect(Profiles).toMatchObject([{ FirstName: "Ada", LastName: "Lovelace" }]);
  connection.close();
  client.destroy();
});

test("what was saved without an answer is taken back by a form that goes back to what was there", async ({
  page,
  complaints,
  startOwnConsole,
}) => {
  complaints.expect(/ERR_EMPTY_RESPONSE|ERR_CONNECTION/);
  const own = await startOwnConsole("--in-memory", "--sample", "none");
  const client = customerProfilesOf(own.url);
  const domain = await createDomain(client);
  const connection = await cuttableConnection(own.url);

  const { DefaultExpirationDays } = await client.send(new GetDomainCommand({ DomainName: domain }));
  const daysNow = async () =>
    (await client.send(new GetDomainCommand({ DomainName: domain }))).DefaultExpirationDays;
  await page.goto(`${connection.url}/domains/${domain}/settings`);
  const days = page.getByRole("textbox", { name: "Days until data expires" });
  await days.fill("90");
  const save = page.getByRole("button", { name: "Save", exact: true });
  await saveWithoutAnswer(page, connection, `PUT /api/domains/${domain} `, save);
  expect(await daysNow()).toBe(90);
  await days.fill(String(DefaultExpirationDays));
  await save.click();
  await expect(page.getByText(`Settings of ${domain} saved`)).toBeVisible();
  expect(await daysNow()).toBe(DefaultExpirationDays);

  const ProfileId = await createProfile(client, domain, { FirstName: "Ada", LastName: "King" });
  await page.goto(`${connection.url}/domains/${domain}/profiles/${ProfileId}/edit`);
  const firstName = page.getByRole("textbox", { name: "First name" });
  await firstName.fill("Augusta");
  const saveProfile = page.getByRole("button", { name: "Save profile" });
  await saveWithoutAnswer(page, connection, `PUT /api/domains/${domain}/profiles `, saveProfile);
  await firstName.fill("Ada");
  await expect(
    page.getByText("Takes back what may have been saved of 1 field (First name).").first(),
  ).toBeVisible();
  await saveProfile.click();
  await expect(page.getByText(/Profile .*Ada.* saved/)).toBeVisible();
  const { Profiles } = await client.send(
    new BatchGetProfileCommand({ DomainName: domain, ProfileIds: [ProfileId] }),
  );
  expect(Profiles).toMatchObject([{ FirstName: "Ada", LastName: "King" }]);
  connection.close();
  client.destroy();
});

test("tags that are edited after the answer to a new object type was lost are saved too", async ({
  page,
  complaints,
  startOwnConsole,
}) => {
  complaints.expect(/ERR_EMPTY_RESPONSE|ERR_CONNECTION/);
  // Before it is created, it is looked for.
  complaints.expect(/status of 404/);
  const own = await startOwnConsole("--in-memory", "--sample", "none");
  const client = customerProfilesOf(own.url);
  const domain = await createDomain(client);
  const connection = await cuttableConnection(own.url);
  await page.goto(`${connection.url}/domains/${domain}/create-object-type?template=CTR`);
  await page.getByRole("textbox", { name: "Name", exact: true }).fill("Contact");
  await page.getByRole("textbox", { name: "Description" }).fill("Contacts");
  await page.getByRole("button", { name: "Add tag" }).click();
  await page.keyboard.type("team");
  const value = page.getByRole("textbox", { name: "Value" });
  await value.fill("loyalty");
  connection.loseAnswerTo(`PUT /api/domains/${domain}/object-types/Contact `, Infinity);
  const create = page.getByRole("button", { name: "Create object type" });
  await create.click();
  await expect(page.getByText("it may have been saved or not")).toBeVisible();
  await value.fill("shop");
  connection.loseAnswerTo("", 0);
  await create.click();
  await expect(page.getByText("Object type Contact created")).toBeVisible();
  const { Tags } = await client.send(
    new GetProfileObjectTypeCommand({ DomainName: domain, ObjectTypeName: "Contact" }),
  );
  expect(Tags).toEqual({ team: "shop" });
  connection.close();
  client.destroy();
});
