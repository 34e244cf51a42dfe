import { ListProfileObjectsCommand } from "@aws-sdk/client-customer-profiles";
import { expect, type Page } from "playwright/test";
import { createObjectType } from "./fixtures/profile-object.ts";
import { createProfile } from "./fixtures/profile.ts";
import { test } from "./fixtures/test.ts";
import { expectNoA11yViolations } from "./page-checks/accessibility.ts";

const text = (page: Page) => page.getByRole("textbox", { name: "Object as JSON" });
const send = (page: Page) => page.getByRole("button", { name: "Send object" });

test("a test object is sent, and its profile is named", async ({
  page,
  domain,
  customerProfiles,
}) => {
  const id = await createProfile(customerProfiles, domain, {
    FirstName: "Ada",
    EmailAddress: "ada@example.com",
  });
  await createObjectType(customerProfiles, domain);
  await page.goto(`/domains/${domain}/object-types/PurchaseOrder`);
  await page.getByRole("link", { name: "Send a test object" }).click();
  await send(page).click();
  await expect(text(page)).toBeFocused();
  await expect(text(page)).toHaveAccessibleDescription(/Enter the object as JSON/);
  const order = { OrderId: "A-1", Email: "Ada@Example.com" };
  await text(page).fill(JSON.stringify({ Email: order.Email }));
  await expect(
    page.getByText("Every field of the UNIQUE key PurchaseOrderId is empty"),
  ).toBeVisible();
  await text(page).fill(JSON.stringify(order));
  await expect(page.getByText("It would join a profile that is there")).toBeVisible();
  await expectNoA11yViolations(page);
  await send(page).click();

  const result = page.getByRole("status").filter({ hasText: "the object is on a profile" });
  await expect(result).toBeVisible();
  const { Items = [] } = await customerProfiles.send(
    new ListProfileObjectsCommand({
      DomainName: domain,
      ProfileId: id,
      ObjectTypeName: "PurchaseOrder",
    }),
  );
  expect(Items.map(({ Object: content = "" }) => JSON.parse(content) as unknown)).toEqual([order]);
  await result.getByRole("link", { name: "Ada" }).click();
  await expect(
    page.getByRole("heading", { name: /Objects of the type PurchaseOrder/ }),
  ).toBeVisible();
});

test("an object that finds no profile is told from one that is refused", async ({
  page,
  domain,
  customerProfiles,
  complaints,
}) => {
  complaints.expect(/status of 400/);
  await createObjectType(customerProfiles, domain);
  await page.goto(`/domains/${domain}/object-types/PurchaseOrder/send-object`);
  await text(page).fill(JSON.stringify({ OrderId: "A-1", Email: "nobody@example.com" }));
  await expect(page.getByText("It would be rejected")).toBeVisible();
  await send(page).click();
  await expect(page.getByText("Accepted, and not seen on a profile")).toBeVisible();

  const refused = JSON.stringify({ Email: "nobody@example.com" });
  await text(page).fill(refused);
  await send(page).click();
  await expect(page.getByText("The object was not sent.")).toBeVisible();
  await expect(page.getByRole("alert")).toContainText("UNIQUE key PurchaseOrderId is empty");
  await expect(text(page)).toHaveValue(refused);
});
