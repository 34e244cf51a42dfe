import { readFile } from "node:fs/promises";
import { expect, type Page } from "playwright/test";
import { createMatchGroups } from "./fixtures/match-group.ts";
import { createObjectType, putObject } from "./fixtures/profile-object.ts";
import { test } from "./fixtures/test.ts";
import { mergeAtOnce } from "./page-actions/merge-at-once.ts";
import { expectNoA11yViolations } from "./page-checks/accessibility.ts";
import { expectNoLeakedValues } from "./page-checks/leaked-values.ts";

const lee = { LastName: "Lee", BirthDate: "1980-02-03", EmailAddress: "ann.lee@example.com" };
const kiss = { LastName: "Kiss", BirthDate: "1951-11-30", EmailAddress: "zoltan@example.com" };

const table = (page: Page) => page.getByRole("table", { name: "Decisions" });

async function exported(page: Page, format: RegExp): Promise<string> {
  await page.getByRole("button", { name: "Export" }).click();
  const download = page.waitForEvent("download");
  await page.getByRole("menuitem", { name: format }).click();
  return (await download).path();
}

test("decisions are listed with what a merge took, exported, imported elsewhere, and taken back", async ({
  page,
  browser,
  baseURL,
  customerProfiles,
  domain,
  complaints,
}) => {
  test.slow();
  await createObjectType(customerProfiles, domain);
  const [pair, other] = await createMatchGroups(customerProfiles, domain, [
    [
      { FirstName: "Ann", ...lee },
      { FirstName: "Anne", ...lee, EmailAddress: "anne@example.com", PhoneNumber: "+12065550134" },
    ],
    [
      { FirstName: "Zoltan", ...kiss },
      { FirstName: "Zoltana", ...kiss },
    ],
  ]);
  await putObject(customerProfiles, domain, { OrderId: "A-1", Email: "anne@example.com" });
  await page.goto(`/domains/${domain}/matches/decisions`);
  await expect(page.getByText("No decisions yet")).toBeVisible();

  await page.goto(`/domains/${domain}/matches/${pair?.matchId}`);
  await page.getByRole("radio", { name: /^Main profile: ., Ann Lee/ }).check();
  await page.keyboard.press("m");
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Kiss");
  await page.getByRole("button", { name: /^Merge now:/ }).click();
  await expect(page.getByRole("region", { name: "Decisions under way" })).toContainText(
    "Merged as predicted",
  );
  await page.getByRole("button", { name: "Note" }).click();
  await page.getByRole("textbox", { name: "Note" }).fill("=1+1 Two brothers");
  await page.getByRole("button", { name: "Not a match" }).click();
  await expect(page.getByRole("region", { name: "Decisions under way" })).toContainText(
    "Not a match",
  );

  await page.getByRole("link", { name: "Decisions", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Decisions (2)" })).toBeVisible();
  await page.getByRole("button", { name: /Any decision/ }).click();
  await page.getByRole("option", { name: "Not a match" }).click();
  await expect(page).toHaveURL(/verb=notAMatch/);
  await expect(table(page).getByRole("row")).toHaveCount(2);
  await expect(table(page)).toContainText("Two brothers");
  const csv = await readFile(await exported(page, /CSV/), "utf8");
  expect(csv).toContain(`,'=1+1 Two brothers,`);
  const file = await exported(page, /JSON Lines/);
  const lines = (await readFile(file, "utf8")).trim().split("\n");
  expect(lines.map((line) => (JSON.parse(line) as { type?: string }).type)).toEqual([
    undefined,
    "decision",
    "decision",
    "snapshot",
  ]);

  await table(page)
    .getByRole("button", { name: /^Take back/ })
    .click();
  await expect(table(page)).not.toContainText("Take back");
  await page.goto(`/domains/${domain}/matches/${other?.matchId}`);
  await expect(page.getByRole("button", { name: "Merge", exact: true })).toBeVisible();
  await expect(page.getByText("found to be no match")).toBeHidden();

  const elsewhere = await browser.newContext(baseURL ? { baseURL } : {});
  complaints.watch(elsewhere);
  const colleague = await elsewhere.newPage();
  await colleague.goto(`/domains/${domain}/matches/decisions`);
  await colleague.getByRole("button", { name: "Import…" }).click();
  const dialog = colleague.getByRole("dialog");
  await dialog.locator("input[type=file]").setInputFiles({
    name: "other.jsonl",
    mimeType: "application/jsonl",
    buffer: Buffer.from("{}"),
  });
  await expect(dialog).toContainText("This is no file of decisions.");
  await dialog.locator("input[type=file]").setInputFiles(file);
  await dialog.getByRole("button", { name: "Import 2 decisions" }).click();
  await expect(colleague.getByText("2 decisions imported")).toBeVisible();
  await colleague.reload();
  await expect(
    table(colleague).getByRole("row", { name: /Lee/ }),
    "not the colleague's own",
  ).toContainText("Somebody who gave no name");
  await table(colleague).getByRole("link", { name: /Lee/ }).click();
  await expect(
    colleague.getByRole("heading", { name: "The profiles before the merge" }),
  ).toBeVisible();
  await colleague.getByRole("button", { name: /Anne Lee .*1 object/ }).click();
  await colleague.getByRole("button", { name: /^PurchaseOrder/ }).click();
  await expect(colleague.getByRole("main")).toContainText("A-1");
  await elsewhere.close();
});

test("the ledger's pages are accessible", async ({ page, customerProfiles, domain }) => {
  test.slow();
  const [pair] = await createMatchGroups(customerProfiles, domain, [
    [
      { FirstName: "Ann", ...lee },
      { FirstName: "Anne", ...lee },
    ],
  ]);
  await page.goto(`/domains/${domain}/matches/${pair?.matchId}`);
  await mergeAtOnce(page);
  await expect(page.getByText("Merged. Read back and equal to the prediction.")).toBeVisible();
  await expectNoA11yViolations(page);
  await page.goto(`/domains/${domain}/matches/decisions`);
  await expect(table(page)).toContainText("Merged");
  await expectNoA11yViolations(page);
  await expectNoLeakedValues(page);
  await page.getByRole("button", { name: "Import…" }).click();
  await expect(page.getByRole("dialog")).toBeVisible();
  await expectNoA11yViolations(page);
  await page.keyboard.press("Escape");
  await table(page).getByRole("link", { name: /Lee/ }).click();
  await page
    .getByRole("button", { name: /^Anne? Lee/ })
    .first()
    .click();
  await expectNoA11yViolations(page);
  await expectNoLeakedValues(page);
});

test("what an earlier version of the console kept is still there", async ({ page, domain }) => {
  // Of the same origin, and without the console that would open its own database first.
  await page.goto("/api/_local/health");
  await page.evaluate(async (domainName) => {
    const request = indexedDB.open("review-ledger", 1);
    request.addEventListener("upgradeneeded", () => {
      const decisions = request.result.createObjectStore("decisions", { keyPath: "id" });
      decisions.createIndex("by-domain", ["scope", "domainName"]);
      request.result.createObjectStore("snapshots", { keyPath: "decisionId" });
    });
    await new Promise((resolve) => {
      request.addEventListener("success", resolve);
    });
    const merged = { ProfileId: "a".repeat(32), FirstName: "Ann", LastName: "Lee" };
    const transaction = request.result.transaction(["decisions", "snapshots"], "readwrite");
    transaction.objectStore("decisions").add({
      id: "first",
      verb: "merge",
      scope: "local/123456789012/us-east-1",
      domainName,
      matchId: "m",
      matchGenerationDate: new Date(),
      confidenceScore: 0.9,
      groupProfileIds: ["a".repeat(32), "b".repeat(32)],
      decidedAt: new Date(),
      mainProfileId: "a".repeat(32),
      mergedProfileIds: ["b".repeat(32)],
      chosenSources: {},
      sentSources: {},
      prediction: merged,
      result: { state: "merged", at: new Date(), readBack: merged, differences: [] },
    });
    transaction.objectStore("snapshots").add({
      decisionId: "first",
      takenAt: new Date(),
      profiles: [merged, { ProfileId: "b".repeat(32), FirstName: "Anne", LastName: "Lee" }],
    });
    await new Promise((resolve) => {
      transaction.addEventListener("complete", resolve);
    });
    request.result.close();
  }, domain);
  await page.goto(`/domains/${domain}/matches/decisions`);
  await expect(table(page)).toContainText("Merged");
  await table(page).getByRole("link", { name: "…aaa, …bbb" }).click();
  await expect(page.getByRole("main")).toContainText("they were not kept at that time");
  await expect(page.getByRole("button", { name: /^Anne Lee/ })).toBeVisible();
});

test("a decision that the browser does not have is not found", async ({ page, domain }) => {
  await page.goto(`/domains/${domain}/matches/decisions/none`);
  await expect(page.getByRole("heading", { name: "Decision not found" })).toBeVisible();
});
