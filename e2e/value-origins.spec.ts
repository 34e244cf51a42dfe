import {
  AddProfileKeyCommand,
  PutProfileObjectCommand,
  PutProfileObjectTypeCommand,
  UpdateProfileCommand,
} from "@aws-sdk/client-customer-profiles";
import { expect } from "playwright/test";
import { customerProfilesOf } from "./fixtures/customer-profiles.ts";
import { createDomain } from "./fixtures/domain.ts";
import { createMatchGroup } from "./fixtures/match-group.ts";
import { test } from "./fixtures/test.ts";
import { expectNoA11yViolations } from "./page-checks/accessibility.ts";
import { expectNoLeakedValues } from "./page-checks/leaked-values.ts";

const lee = { LastName: "Lee", BirthDate: "1980-02-03", EmailAddress: "ann.lee@example.com" };

test("each value says what brought it and when, once somebody asks, and goes on saying so", async ({
  page,
  customerProfiles,
  domain,
}) => {
  const { matchId, profileIds } = await createMatchGroup(
    customerProfiles,
    domain,
    { ...lee, FirstName: "Ann" },
    { ...lee, FirstName: "Ann", MobilePhoneNumber: "+12065550199" },
  );
  const [annId, anneId] = profileIds;
  await customerProfiles.send(
    new PutProfileObjectTypeCommand({
      DomainName: domain,
      ObjectTypeName: "Loyalty",
      Description: "Members of the loyalty programme",
      Fields: {
        member: { Source: "_source.member" },
        mobile: { Source: "_source.mobile", Target: "_profile.MobilePhoneNumber" },
      },
      Keys: { member: [{ StandardIdentifiers: ["PROFILE", "UNIQUE"], FieldNames: ["member"] }] },
    }),
  );
  await customerProfiles.send(
    new AddProfileKeyCommand({
      DomainName: domain,
      ProfileId: annId,
      KeyName: "member",
      Values: ["M-1"],
    }),
  );
  await customerProfiles.send(
    new PutProfileObjectCommand({
      DomainName: domain,
      ObjectTypeName: "Loyalty",
      Object: JSON.stringify({ member: "M-1", mobile: "+12065550134" }),
    }),
  );
  await customerProfiles.send(
    new UpdateProfileCommand({ DomainName: domain, ProfileId: anneId, FirstName: "Anne" }),
  );
  const row = (name: string) => page.getByRole("row", { name: new RegExp(`^${name}`) });

  await page.goto(`/domains/${domain}/matches/${matchId}`);
  const mobileOfAnn = row("Mobile").getByRole("radio", { name: /: \+12065550134$/ });
  await expect(mobileOfAnn).toBeVisible();
  await expect(page.getByText("object, ")).toHaveCount(0);
  await page.keyboard.press("w");
  await expect(mobileOfAnn).toHaveAccessibleDescription(/^Loyalty object, \S+/);
  await expect(
    row("Mobile").getByRole("radio", { name: /: \+12065550199$/ }),
  ).toHaveAccessibleDescription(/^Created by user\/local, \S+/);
  await expect(
    row("First name").getByRole("radio", { name: /: Anne$/ }),
  ).toHaveAccessibleDescription(/^Set by user\/local, \S+/);
  await mobileOfAnn.check();
  await expect(row("Mobile").getByRole("cell").last()).toHaveText(
    /\+12065550134 from [AB]Loyalty object, /,
  );
  await row("Mobile")
    .getByRole("radio", { name: /: \+12065550199$/ })
    .check();
  await expect(row("Mobile").getByRole("cell").last()).toHaveText(
    /\+12065550199 from [AB]Created by user\/local, /,
  );
  await expectNoA11yViolations(page);
  await expectNoLeakedValues(page);
  await page.getByRole("button", { name: "Reset choices" }).click();

  await page.reload();
  await expect(mobileOfAnn, "remembered").toHaveAccessibleDescription(/^Loyalty object/);
  await page.getByRole("button", { name: "Hide where values come from" }).click();
  await expect(mobileOfAnn).toHaveAccessibleDescription("");
  await expect(page.getByRole("button", { name: "Show where values come from" })).toBeVisible();
});

test("a history that cannot be read is said, and keeps nobody from the review", async ({
  page,
  complaints,
  startOwnConsole,
}, testInfo) => {
  complaints.expect(/ERR_CONNECTION_REFUSED|ERR_CONNECTION_RESET|ERR_EMPTY_RESPONSE/);
  const options = ["--data-dir", testInfo.outputPath("data"), "--sample", "none"];
  const first = await startOwnConsole(...options);
  const client = customerProfilesOf(first.url);
  const domain = await createDomain(client);
  const people = ["Ann", "Anne"].map((FirstName) => ({ ...lee, FirstName }));
  const { matchId } = await createMatchGroup(client, domain, ...people);
  await page.goto(`${first.url}/domains/${domain}/matches/${matchId}`);
  const anne = page.getByRole("radio", { name: /^First name .*: Anne$/ });
  await expect(anne).toBeVisible();
  await first.kill();
  await page.keyboard.press("w");
  const alert = page.getByRole("alert").filter({ hasText: "does not answer" });
  await expect(alert).toBeVisible();
  await expect(page.getByText("The history of A and B could not be read.")).toBeVisible();
  await expect(anne).toHaveAccessibleDescription("The history could not be read");
  await anne.check();

  await startOwnConsole(...options, "--port", new URL(first.url).port);
  await page.getByRole("button", { name: "Try again" }).click();
  await expect(anne).toHaveAccessibleDescription(/^Created by user\/local, /);
  await expect(alert).toBeHidden();
  await expect(anne, "the choice is kept").toBeChecked();
});

test("a profile whose history tells of none of its values says so once", async ({
  page,
  customerProfiles,
  domain,
}) => {
  const people = ["Ann", "Anne"].map((FirstName) => ({ ...lee, FirstName }));
  const { matchId, profileIds } = await createMatchGroup(customerProfiles, domain, ...people);
  // As many newer records as are read, of what changes no field.
  await Promise.all(
    Array.from({ length: 100 }, (_, index) =>
      customerProfiles.send(
        new AddProfileKeyCommand({
          DomainName: domain,
          ProfileId: profileIds[0],
          KeyName: "loyalty",
          Values: [`L-${index}`],
        }),
      ),
    ),
  );
  await page.goto(`/domains/${domain}/matches/${matchId}`);
  await page.getByRole("button", { name: "Show where values come from" }).click();
  const comparison = page.getByRole("table", { name: /^Comparison/ });
  await expect(comparison.getByText(/^Created by user\/local/).first()).toBeVisible();
  await expect(comparison.getByText("its history has none of their changes")).toHaveCount(1);
});
