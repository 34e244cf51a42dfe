import { DeleteProfileCommand, UpdateProfileCommand } from "@aws-sdk/client-customer-profiles";
import { expect, type Page } from "playwright/test";
import { createProfile, type NewProfile } from "./fixtures/profile.ts";
import { readProfile } from "./fixtures/read-profile.ts";
import { test } from "./fixtures/test.ts";
import { expectNoA11yViolations } from "./page-checks/accessibility.ts";
import { expectNoLeakedValues } from "./page-checks/leaked-values.ts";

const ada: NewProfile = {
  FirstName: "Ada",
  MiddleName: "King",
  LastName: "Lovelace",
  EmailAddress: "ada@example.com",
  Gender: "FEMALE",
  ShippingAddress: { Address1: "12 St James's Square", City: "London" },
  Attributes: { tier: "gold", segment: "a" },
};

const field = (page: Page, name: string) => page.getByRole("textbox", { name, exact: true });
const save = (page: Page) => page.getByRole("button", { name: "Save profile" });

test("a profile is created with fields of every kind, and people land on it", async ({
  page,
  domain,
  customerProfiles,
}) => {
  await page.goto(`/domains/${domain}/profiles`);
  await page.getByRole("link", { name: "Create profile" }).click();
  await expect(page.getByRole("heading", { name: "Create profile", level: 1 })).toBeFocused();
  await field(page, "First name").fill("Ada");
  await field(page, "Last name").fill("Lovelace");
  await field(page, "Mobile phone").fill("+442079460018");
  await field(page, "Additional information").fill("x".repeat(1000));
  await page.getByRole("button", { name: "Shipping address" }).click();
  await field(page, "City").fill("London");
  await page.getByRole("button", { name: /^Party type/ }).click();
  await page.getByRole("option", { name: "INDIVIDUAL" }).click();
  await page.getByRole("button", { name: "Add a contact preference" }).click();
  await page.getByRole("button", { name: /Field/ }).click();
  await page.getByRole("option", { name: "Mobile phone" }).click();
  await page.getByRole("button", { name: "Add an attribute" }).click();
  await field(page, "Name").fill("tier");
  await field(page, "Value").last().fill("gold");
  await expect(page.getByText(/^Adds 8 fields \(First name, Last name/).first()).toBeVisible();
  await page.getByRole("button", { name: "Create profile" }).click();

  await expect(page.getByRole("heading", { name: "Ada Lovelace", level: 1 })).toBeFocused();
  await expect(page.getByText("Profile Ada Lovelace created")).toBeVisible();
  const id = page.url().slice(-32);
  expect(await readProfile(customerProfiles, domain, id)).toEqual({
    ProfileId: id,
    FirstName: "Ada",
    LastName: "Lovelace",
    MobilePhoneNumber: "+442079460018",
    AdditionalInformation: "x".repeat(1000),
    ShippingAddress: { City: "London" },
    PartyType: "INDIVIDUAL",
    EngagementPreferences: { Phone: [{ ContactType: "MobilePhoneNumber" }], Email: [] },
    Attributes: { tier: "gold" },
  });
});

test("an edit sends what changed, removes what was emptied, and says so before", async ({
  page,
  domain,
  customerProfiles,
}) => {
  const id = await createProfile(customerProfiles, domain, ada);
  await page.goto(`/domains/${domain}/profiles/${id}`);
  await page.getByRole("link", { name: "Edit" }).click();
  await expect(page.getByRole("heading", { name: "Edit Ada King Lovelace" })).toBeFocused();
  await field(page, "Middle name").fill("");
  await field(page, "E-mail").fill("ada@lovelace.example");
  await page.getByRole("button", { name: "Remove the attribute segment" }).click();
  await expect(
    page
      // The second is what a screen reader is told of it.
      .getByText("Changes 1 field (E-mail). Removes 2 fields (Middle name, attribute segment).")
      .first(),
  ).toBeVisible();
  const sent = page.waitForRequest((request) => request.method() === "PUT");
  await save(page).click();

  await expect(page.getByRole("heading", { name: "Ada Lovelace", level: 1 })).toBeFocused();
  await expect(page.getByText("Profile Ada Lovelace saved")).toBeVisible();
  await expect(
    page.getByRole("definition").filter({ hasText: "ada@lovelace.example" }),
  ).toBeVisible();
  expect((await sent).postDataJSON()).toEqual({
    ProfileId: id,
    MiddleName: "",
    EmailAddress: "ada@lovelace.example",
    Attributes: { segment: "" },
  });
  const { MiddleName: _removed, ...left } = ada;
  expect(await readProfile(customerProfiles, domain, id)).toEqual({
    ...left,
    ProfileId: id,
    GenderString: "FEMALE",
    EmailAddress: "ada@lovelace.example",
    Attributes: { tier: "gold" },
  });
});

test("what is wrong is named at its field, and nothing is sent", async ({
  page,
  domain,
  customerProfiles,
}) => {
  const id = await createProfile(customerProfiles, domain, ada);
  await page.goto(`/domains/${domain}/profiles/${id}/edit`);
  await page.getByRole("button", { name: "Billing address" }).click();
  await field(page, "Postal code").last().fill("9".repeat(256));
  await page.getByRole("button", { name: "Billing address" }).click();
  await field(page, "Additional information").fill("x".repeat(1001));
  await page.getByRole("button", { name: "Add an attribute" }).click();
  await field(page, "Name").last().fill("tier");
  await save(page).click();

  await expect(field(page, "Postal code").last()).toBeFocused();
  await expect(field(page, "Postal code").last()).toHaveAccessibleDescription(
    /At most 255 characters; this has 256/,
  );
  await expect(field(page, "Additional information")).toHaveAccessibleDescription(
    /At most 1,000 characters; this has 1,001/,
  );
  await expect(field(page, "Name").last()).toHaveAccessibleDescription(
    /another attribute of this name/,
  );
  await expectNoA11yViolations(page);
  expect(await readProfile(customerProfiles, domain, id)).toMatchObject(ada);
});

test("what somebody else changed meanwhile is shown, and not overwritten", async ({
  page,
  domain,
  customerProfiles,
}) => {
  const id = await createProfile(customerProfiles, domain, ada);
  await page.goto(`/domains/${domain}/profiles/${id}/edit`);
  await field(page, "First name").fill("Augusta");
  await customerProfiles.send(
    new UpdateProfileCommand({
      DomainName: domain,
      ProfileId: id,
      FirstName: "Adah",
      LastName: "Byron",
    }),
  );
  await save(page).click();
  const warning = page.getByRole("alert");
  await expect(warning).toContainText("Last name: was Lovelace, is now Byron");
  await expect(field(page, "First name")).toHaveValue("Augusta");
  expect(await readProfile(customerProfiles, domain, id)).toMatchObject({ FirstName: "Adah" });

  await page.getByRole("button", { name: "Take over their changes" }).click();
  await expect(field(page, "Last name")).toHaveValue("Byron");
  await expect(field(page, "First name")).toHaveValue("Augusta");
  await save(page).click();
  await expect(page.getByRole("heading", { name: "Augusta King Byron", level: 1 })).toBeFocused();
  expect(await readProfile(customerProfiles, domain, id)).toMatchObject({
    FirstName: "Augusta",
    LastName: "Byron",
  });
});

test("what the service refuses stays in the form, and so does what was typed", async ({
  page,
  domain,
  customerProfiles,
  complaints,
}) => {
  complaints.expect(/status of 400/);
  // In bytes just below the 250 KB that a profile may have.
  const big = Object.fromEntries(
    Array.from({ length: 327 }, (_, index) => [`a-${100 + index}`, "€".repeat(255)]),
  );
  const id = await createProfile(customerProfiles, domain, { Attributes: big });
  await page.goto(`/domains/${domain}/profiles/${id}/edit`);
  const text = "€".repeat(1000);
  await field(page, "Additional information").fill(text);
  await field(page, "First name").fill("€".repeat(255));
  await save(page).click();
  await expect(page.getByRole("alert")).toContainText("250 KB");
  await expect(page.getByRole("alert")).toContainText("Request id:");
  await expect(field(page, "Additional information")).toHaveValue(text);
});

test("leaving a form that was begun asks first", async ({ page, domain }) => {
  await page.goto(`/domains/${domain}/profiles/create`);
  await field(page, "First name").fill("begun");
  await page.getByRole("link", { name: "Cancel" }).click();
  const question = page.getByRole("dialog", { name: "Leave this page?" });
  await expect(question).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(question).toBeHidden();
  await expect(page.getByRole("link", { name: "Cancel" })).toBeFocused();
  await expect(field(page, "First name")).toHaveValue("begun");
  await field(page, "First name").fill("");
  await expect(field(page, "First name")).toHaveValue("");
  await page.getByRole("link", { name: "Cancel" }).click();
  await expect(page.getByRole("heading", { name: "Profiles", level: 1 })).toBeVisible();
});

test("a profile that goes while it is edited keeps its form, and what was typed", async ({
  page,
  domain,
  customerProfiles,
}) => {
  const id = await createProfile(customerProfiles, domain, ada);
  await page.clock.install();
  await page.goto(`/domains/${domain}/profiles/${id}/edit`);
  await field(page, "First name").fill("Augusta");
  await customerProfiles.send(new DeleteProfileCommand({ DomainName: domain, ProfileId: id }));
  // Read again in the background, as it is when people come back to the tab after a while.
  await page.clock.fastForward("01:00");
  const background = page.waitForResponse(/batch-get-profiles/);
  await page.evaluate(() => window.dispatchEvent(new Event("visibilitychange")));
  await (await background).finished();
  await save(page).click();
  await expect(page.getByRole("alert")).toContainText("What you entered is still here to copy.");
  await expect(field(page, "First name")).toHaveValue("Augusta");
});

test("a form of a profile that is not there has a way on", async ({ page, domain }) => {
  await page.goto(`/domains/${domain}/profiles/${"0".repeat(32)}/edit`);
  await expect(page.getByRole("heading", { name: "Profile not found", level: 1 })).toBeVisible();
});

test("the forms are accessible and fit narrow windows", async ({
  page,
  domain,
  customerProfiles,
}) => {
  const id = await createProfile(customerProfiles, domain, {
    ...ada,
    LastName: "W".repeat(255),
    EngagementPreferences: { Email: [{ KeyName: "_email", KeyValue: "x".repeat(255) }] },
  });
  for (const path of ["create", `${id}/edit`]) {
    await page.goto(`/domains/${domain}/profiles/${path}`);
    await expect(field(page, "First name")).toBeVisible();
    await expectNoA11yViolations(page);
    await expectNoLeakedValues(page);
    await page.setViewportSize({ width: 390, height: 800 });
    const surplus = () =>
      page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    await expect.poll(surplus).toBeLessThanOrEqual(0);
    await page.setViewportSize({ width: 1440, height: 900 });
  }
});
