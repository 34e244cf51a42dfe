import { SearchProfilesCommand } from "@aws-sdk/client-customer-profiles";
import { expect } from "playwright/test";
import { createProfile } from "./fixtures/profile.ts";
import { test } from "./fixtures/test.ts";

test("a key is added and removed, and a search shows it", async ({
  page,
  domain,
  customerProfiles,
}) => {
  const id = await createProfile(customerProfiles, domain, { FirstName: "Ada" });
  const foundBy = async (Value: string) => {
    const { Items = [] } = await customerProfiles.send(
      new SearchProfilesCommand({ DomainName: domain, KeyName: "loyalty", Values: [Value] }),
    );
    return Items.map(({ ProfileId }) => ProfileId);
  };
  await page.goto(`/domains/${domain}/profiles/${id}`);
  await page.getByRole("tab", { name: "Keys" }).click();
  await page.getByRole("combobox", { name: "Key" }).fill("loyalty");
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Add key" }).click();
  const value = page.getByRole("textbox", { name: "Value" });
  await expect(value).toBeFocused();
  await expect(value).toHaveAccessibleDescription(/Enter the key's value/);
  await value.fill("L-1");
  await value.press("Enter");
  await expect(page.getByText("Key added: loyalty = L-1")).toBeVisible();
  await expect(page.getByText("A search by it finds this profile.")).toBeVisible();
  expect(await foundBy("L-1")).toEqual([id]);

  await page.getByRole("button", { name: "Remove key" }).click();
  const dialog = page.getByRole("dialog", { name: "Remove the key?" });
  await page.keyboard.press("Escape");
  await expect(dialog).toBeHidden();
  expect(await foundBy("L-1")).toEqual([id]);
  await page.getByRole("button", { name: "Remove key" }).click();
  await dialog.getByRole("button", { name: "Remove key" }).click();
  await expect(page.getByText("Key removed: loyalty = L-1")).toBeVisible();
  await expect(page.getByText("A search by it does not find this profile.")).toBeVisible();
  expect(await foundBy("L-1")).toEqual([]);
});

test("what the service refuses of a key stands in the form", async ({
  page,
  domain,
  customerProfiles,
  complaints,
}) => {
  complaints.expect(/status of 400/);
  const id = await createProfile(customerProfiles, domain, { FirstName: "Ada" });
  await page.goto(`/domains/${domain}/profiles/${id}/keys`);
  await page.getByRole("combobox", { name: "Key" }).fill("_mine");
  await page.keyboard.press("Escape");
  await page.getByRole("textbox", { name: "Value" }).fill("1");
  await page.getByRole("textbox", { name: "Value" }).press("Enter");
  await expect(page.getByRole("alert")).toContainText("must start with a letter");
  await expect(page.getByRole("textbox", { name: "Value" })).toHaveValue("1");
});
