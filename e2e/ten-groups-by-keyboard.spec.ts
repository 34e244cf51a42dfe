import { BatchGetProfileCommand } from "@aws-sdk/client-customer-profiles";
import { expect, type Locator, type Page } from "playwright/test";
import { createMatchGroups } from "./fixtures/match-group.ts";
import { test } from "./fixtures/test.ts";

/** Ten people so unlike each other that their two profiles become a group of their own. */
const people = [
  ["Zoltan", "Kiss", "1951-11-30"],
  ["Ingrid", "Solberg", "1962-04-17"],
  ["Mateo", "Fuentes", "1973-08-09"],
  ["Chidi", "Okafor", "1984-12-25"],
  ["Yuki", "Tanaka", "1955-01-03"],
  ["Priya", "Raman", "1966-02-14"],
  ["Olek", "Wozniak", "1977-03-22"],
  ["Fatima", "Haddad", "1988-05-31"],
  ["Bruno", "Lefevre", "1959-06-06"],
  ["Eirlys", "Gwynn", "1990-10-19"],
].map(([FirstName = "", LastName = "", BirthDate = ""]) => {
  const person = { LastName, BirthDate, EmailAddress: `${FirstName}.${LastName}@example.com` };
  return [
    { FirstName, ...person },
    { FirstName: `${FirstName}a`, ...person },
  ];
});

/** Each verb by its key, most of them twice or three times. */
const keys = ["m", "n", "m", "s", "m", "o", "m", "n", "m", "m"];

async function tabTo(page: Page, target: Locator): Promise<void> {
  await expect(target).toBeVisible();
  await expect(async () => {
    await page.keyboard.press("Tab");
    await expect(target).toBeFocused({ timeout: 1 });
  }, "reached by Tab").toPass({ intervals: [0] });
}

test("ten groups are reviewed by keyboard alone, with a name for whatever a screen reader comes to", async ({
  page,
  customerProfiles,
  domain,
}) => {
  const groups = await createMatchGroups(customerProfiles, domain, people);
  await page.goto(`/domains/${domain}`);
  await tabTo(page, page.getByRole("link", { name: "Matches", exact: true }));
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "Matches (10)", level: 1 })).toBeVisible();
  await tabTo(page, page.getByRole("table", { name: "Match groups" }).getByRole("link").first());
  await page.keyboard.press("Enter");

  const heading = page.getByRole("heading", { level: 1 });
  const seen: string[] = [];
  for (const key of keys) {
    await expect(page.getByRole("button", { name: "Merge", exact: true })).toBeVisible();
    await expect(heading, "the next group is another one").not.toHaveText(seen.at(-1) ?? "");
    const title = await heading.innerText();
    expect(seen).not.toContain(title);
    seen.push(title);
    await expect(page.getByRole("main")).toMatchAriaSnapshot(`
      - navigation "Match groups":
        - text: /\\d+ of 10/
      - region /Why they may be one person/:
        - list "Evidence"
      - group "Choices":
        - table "Comparison of the profiles, and the merged profile":
          - rowgroup:
            - row /Field/:
              - columnheader "Field":
                - button "Show where values come from"
              - columnheader /^A .+ (Main profile|Make main)/:
                - link /./
                - radio /^Main profile. A/
              - columnheader /^B .+ (Main profile|Make main)/:
                - link /./
                - radio /^Main profile. B/
              - columnheader /^Result Keep .+ Delete 1 profile/
      - region "Decision":
        - button "Note"
        - button "Merge"
        - button "Not a match"
        - button "Skip"
        - button "Second opinion"
    `);
    await page.keyboard.press(key);
  }

  const merged = keys.filter((key) => key === "m").length;
  await expect
    .poll(
      async () => {
        const { Profiles = [] } = await customerProfiles.send(
          new BatchGetProfileCommand({
            DomainName: domain,
            ProfileIds: groups.flatMap(({ profileIds }) => profileIds),
          }),
        );
        return Profiles.length;
      },
      { message: "each merge is sent after the time to take it back" },
    )
    .toBe(2 * people.length - merged);
  // A page load would cut off the last ones before what came of them is known.
  await tabTo(page, page.getByRole("link", { name: "Decisions", exact: true }));
  await page.keyboard.press("Enter");
  const decisions = page.getByRole("table", { name: "Decisions" });
  await expect(decisions.getByText("Merged", { exact: true })).toHaveCount(merged);
  await expect(decisions.getByText("Not a match", { exact: true })).toHaveCount(2);
  await expect(decisions.getByText("Skipped", { exact: true })).toHaveCount(1);
  await expect(decisions.getByText("Second opinion", { exact: true })).toHaveCount(1);
});
