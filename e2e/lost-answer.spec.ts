import { expect } from "playwright/test";
import { SearchProfilesCommand } from "@aws-sdk/client-customer-profiles";
import { cuttableConnection } from "./fixtures/cut-connection.ts";
import { createDomain } from "./fixtures/domain.ts";
import { customerProfilesOf } from "./fixtures/customer-profiles.ts";
import { test } from "./fixtures/test.ts";

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
