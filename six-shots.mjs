import { chromium } from "/work/main/node_modules/playwright/index.mjs";
import { customerProfilesOf } from "/tmp/wt/six/e2e/fixtures/customer-profiles.ts";
import { createDomain } from "/tmp/wt/six/e2e/fixtures/domain.ts";
import { createMatchGroup } from "/tmp/wt/six/e2e/fixtures/match-group.ts";
import { AddProfileKeyCommand, PutProfileObjectCommand, PutProfileObjectTypeCommand, UpdateProfileCommand } from "/work/main/node_modules/@aws-sdk/client-customer-profiles/dist-cjs/index.js";
const base = "http://127.0.0.1:4466";
const c = customerProfilesOf(base);
const d = await createDomain(c);
const lee = { LastName: "Lee", BirthDate: "1980-02-03", EmailAddress: "ann.lee@example.com" };
const { matchId, profileIds } = await createMatchGroup(c, d, { ...lee, FirstName: "Ann", Address: { Address1: "12 Pine Street", City: "Seattle", Country: "US" } }, { ...lee, FirstName: "Ann", MobilePhoneNumber: "+12065550199", AdditionalInformation: "x".repeat(60) }, { ...lee, FirstName: "Annie", PhoneNumber: "+12065550134" });
await c.send(new PutProfileObjectTypeCommand({ DomainName: d, ObjectTypeName: "Loyalty-Programme-Members", Description: "x", Fields: { member: { Source: "_source.member" }, mobile: { Source: "_source.mobile", Target: "_profile.MobilePhoneNumber" } }, Keys: { member: [{ StandardIdentifiers: ["PROFILE", "UNIQUE"], FieldNames: ["member"] }] } }));
await c.send(new AddProfileKeyCommand({ DomainName: d, ProfileId: profileIds[0], KeyName: "member", Values: ["M-1"] }));
await c.send(new PutProfileObjectCommand({ DomainName: d, ObjectTypeName: "Loyalty-Programme-Members", Object: JSON.stringify({ member: "M-1", mobile: "+12065550134" }) }));
await c.send(new UpdateProfileCommand({ DomainName: d, ProfileId: profileIds[1], FirstName: "Anne" }));
const browser = await chromium.launch({ executablePath: "/usr/bin/chromium-headless-shell", args: ["--no-sandbox"] });
for (const [name, width, scheme] of [["l1440", 1440, "light"], ["d1440", 1440, "dark"], ["l390", 390, "light"]]) {
  const page = await browser.newPage({ viewport: { width, height: 1000 }, colorScheme: scheme });
  await page.goto(`${base}/domains/${d}/matches/${matchId}`);
  await page.getByRole("button", { name: "Merge", exact: true }).waitFor();
  if (name === "l1440") await page.screenshot({ path: `/tmp/six-${name}-off.png` });
  await page.keyboard.press("w");
  await page.getByText("Loyalty-Programme-Members object").first().waitFor();
  await page.getByRole("button", { name: /the same$/ }).click();
  await page.screenshot({ path: `/tmp/six-${name}.png`, fullPage: true });
  if (name === "l1440") {
    await page.goto(`${base}/domains/demo/matches`);
    await page.getByRole("rowheader").getByRole("link").first().click();
    await page.getByText("none of their changes").first().waitFor();
    await page.screenshot({ path: `/tmp/six-demo.png`, fullPage: true });
  }
  await page.close();
}
await browser.close();
