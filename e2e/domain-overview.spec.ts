import {
  PutIntegrationCommand,
  PutProfileObjectTypeCommand,
} from "@aws-sdk/client-customer-profiles";
import { expect } from "playwright/test";
import { newInstanceUri, putIntegration } from "./fixtures/integration.ts";
import { createMatchGroup } from "./fixtures/match-group.ts";
import { createObjectType } from "./fixtures/profile-object.ts";
import { test } from "./fixtures/test.ts";
import { expectNoA11yViolations } from "./page-checks/accessibility.ts";

test("the overview shows what feeds the domain and what waits", async ({
  page,
  domain,
  customerProfiles,
}) => {
  await createObjectType(customerProfiles, domain);
  await customerProfiles.send(
    new PutProfileObjectTypeCommand({
      DomainName: domain,
      ObjectTypeName: "Visit",
      Description: "Visits",
      Fields: { id: { Source: "_source.id" } },
      Keys: { VisitId: [{ StandardIdentifiers: ["UNIQUE", "PROFILE"], FieldNames: ["id"] }] },
    }),
  );
  await customerProfiles.send(
    new PutIntegrationCommand({
      DomainName: domain,
      ObjectTypeName: "PurchaseOrder",
      Uri: `arn:aws:appflow:us-east-1:123456789012:flow/${domain}`,
    }),
  );
  const person = { FirstName: "Ada", LastName: "Lovelace", PhoneNumber: "+12065550100" };
  await createMatchGroup(customerProfiles, domain, person, person);
  await page.goto(`/domains/${domain}`);
  const picture = page.getByRole("group", { name: "From source to profile" });
  const flows = picture.getByRole("list", { name: "Object types and what feeds them" });
  await expect(flows.getByRole("listitem")).toHaveText([
    /AppFlow flow.*PurchaseOrder/,
    /Sent by applications.*Visit/,
  ]);
  await expect(picture.getByRole("term")).toHaveText(["Objects", "Profiles", "Match groups"]);
  await expect(picture.getByRole("definition")).toHaveText(["0", "2", "1"]);
  await expectNoA11yViolations(page);
  await flows.getByRole("link", { name: "AppFlow flow" }).click();
  await expect(page).toHaveURL(new RegExp(`/integrations/details\\?uri=`));
});

test("a template that an integration uses leads to the page of the template", async ({
  page,
  domain,
  customerProfiles,
}) => {
  await putIntegration(customerProfiles, domain, {
    ObjectTypeName: "CTR",
    Uri: newInstanceUri(),
  });
  await page.goto(`/domains/${domain}`);
  const flows = page.getByRole("list", { name: "Object types and what feeds them" });
  await flows.getByRole("link", { name: "CTR", exact: true }).click();
  await expect(page).toHaveURL(new RegExp(`/domains/${domain}/object-type-templates/CTR$`));
  await expect(page.getByRole("heading", { name: "CTR", level: 1 })).toBeVisible();
});
