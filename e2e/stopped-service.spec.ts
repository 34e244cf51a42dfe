import { expect } from "playwright/test";
import { customerProfilesOf } from "./fixtures/customer-profiles.ts";
import { createDomain } from "./fixtures/domain.ts";
import { test } from "./fixtures/test.ts";

test("work goes on after the service was killed and started again", async ({
  page,
  complaints,
  startOwnConsole,
}, testInfo) => {
  complaints.expect(/ERR_CONNECTION_REFUSED|ERR_CONNECTION_RESET|ERR_EMPTY_RESPONSE/);
  const options = ["--data-dir", testInfo.outputPath("data"), "--sample", "none"];
  const first = await startOwnConsole(...options);
  const domain = await createDomain(customerProfilesOf(first.url));
  await page.goto(`${first.url}/domains`);
  await expect(page.getByRole("link", { name: domain })).toBeVisible();
  await first.kill();

  await page.getByRole("button", { name: "Refresh domains" }).click();
  await expect(page.getByRole("alert")).toContainText("does not answer");
  await expect(page.getByRole("link", { name: domain })).toBeVisible();

  await startOwnConsole(...options, "--port", new URL(first.url).port);
  await page.getByRole("button", { name: "Try again" }).click();
  await expect(page.getByRole("alert")).toBeHidden();
  await page.getByRole("link", { name: domain }).click();
  await expect(page.getByRole("heading", { name: domain, level: 1 })).toBeVisible();
});
