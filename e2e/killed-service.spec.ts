import { GetDomainCommand } from "@aws-sdk/client-customer-profiles";
import { expect } from "playwright/test";
import { customerProfilesOf } from "./fixtures/customer-profiles.ts";
import { createDomain } from "./fixtures/domain.ts";
import { test } from "./fixtures/test.ts";

test("an acknowledged write is there after the service was killed", async ({
  startOwnConsole,
}, testInfo) => {
  const options = ["--data-dir", testInfo.outputPath("data"), "--sample", "none"];
  const first = await startOwnConsole(...options);
  const DomainName = await createDomain(customerProfilesOf(first.url));
  await first.kill();

  const second = await startOwnConsole(...options);
  const domain = await customerProfilesOf(second.url).send(new GetDomainCommand({ DomainName }));
  expect(domain.Matching?.Enabled).toBe(true);
  expect(await second.stop()).toBe(0);
});
