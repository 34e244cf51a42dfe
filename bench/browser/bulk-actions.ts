import type { Page } from "playwright";

/** What the page of a bulk merge says of its run. */
export interface RunCounts {
  done: number;
  total: number;
}

export async function runCounts(page: Page): Promise<RunCounts> {
  const text = (await page.getByText(/^[\d,]+ of [\d,]+ done:/).textContent()) ?? "";
  const [done = 0, total = 0] = [...text.matchAll(/[\d,]+/g)].map(([number]) =>
    Number(number.replaceAll(",", "")),
  );
  return { done, total };
}

/** Waits until so many groups are done, and resumes a run that stops by itself before. */
export async function untilDone(page: Page, count: number): Promise<void> {
  const further = page.getByRole("button", { name: /^(Resume|Ask again)/ });
  while ((await runCounts(page)).done < count) {
    if (await further.isVisible()) await further.click();
    await page.waitForTimeout(250);
  }
}

/** Does what fails now and then, as the service does, until it succeeds. */
async function insist(attempt: () => Promise<void>): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await attempt();
    } catch (error) {
      if (tries === 20) throw error;
    }
  }
}

/** Lists the merges of all groups, the main profile's values winning, and begins the run. */
export async function beginRun(page: Page, url: string, groups: number): Promise<void> {
  await insist(async () => {
    await page.goto(url);
    await page.getByRole("button", { name: /Leave the group out/ }).click({ timeout: 10_000 });
    await page.getByRole("option", { name: /Keep the main profile's value/ }).click();
    await page.getByRole("button", { name: /Strong or better/ }).click();
    await page.getByRole("option", { name: /^Any/ }).click();
    await page.getByRole("textbox", { name: "Most groups to merge" }).fill(String(groups));
    await page.getByRole("button", { name: "List what would happen" }).click();
    const merge = page.getByRole("button", { name: /^Merge [\d,]+ groups…/ });
    await merge.click({ timeout: 120_000 });
  });
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: /^Merge/ }).click();
}

export async function resumeRun(page: Page, url: string): Promise<void> {
  await insist(async () => {
    await page.goto(url);
    await page.getByRole("button", { name: /^(Resume|Ask again)/ }).click({ timeout: 10_000 });
  });
}

/** Resumes a run that stops by itself until nothing of it is left to do. */
export async function finishRun(page: Page): Promise<void> {
  const further = page.getByRole("button", { name: /^(Resume|Ask again)/ });
  const done = page.getByRole("heading", { name: "The run is done" });
  while (!(await done.isVisible())) {
    if (await further.isVisible()) await further.click();
    await page.waitForTimeout(250);
  }
}

export interface ReportedGroup {
  matchId: string;
  state: string;
  reason: string | undefined;
  mainProfileId: string;
  mergedProfileIds: string[];
}

/** What the browser has kept of a run. */
export interface KeptRecords {
  items: ReportedGroup[];
  /** How many merges of each group the ledger calls done, by match id. */
  merges: Record<string, number>;
  /** How many of these have their snapshot. */
  withSnapshot: number;
}

export async function keptRecords(page: Page): Promise<KeptRecords> {
  return page.evaluate(async () => {
    const open = (name: string) =>
      new Promise<IDBDatabase>((resolve, reject) => {
        const request = indexedDB.open(name);
        request.addEventListener("success", () => resolve(request.result));
        request.addEventListener("error", () => reject(new Error(name)));
      });
    const all = (database: IDBDatabase, store: string) =>
      new Promise<Record<string, unknown>[]>((resolve, reject) => {
        const request = database.transaction(store).objectStore(store).getAll();
        request.addEventListener("success", () =>
          resolve(request.result as Record<string, unknown>[]),
        );
        request.addEventListener("error", () => reject(new Error(store)));
      });
    const items = (await all(await open("bulk-merges"), "items")).map((item) => ({
      matchId: (item["group"] as { matchId: string }).matchId,
      state: item["state"] as string,
      reason: item["reason"] as string | undefined,
      mainProfileId: item["mainProfileId"] as string,
      mergedProfileIds: item["mergedProfileIds"] as string[],
    }));
    const ledger = await open("review-ledger");
    const snapshots = new Set((await all(ledger, "snapshots")).map(({ decisionId }) => decisionId));
    const merges: Record<string, number> = {};
    let withSnapshot = 0;
    for (const { id, matchId, result } of await all(ledger, "decisions"))
      if ((result as { state: string } | undefined)?.state === "merged") {
        merges[matchId as string] = (merges[matchId as string] ?? 0) + 1;
        withSnapshot += Number(snapshots.has(id));
      }
    return { items, merges, withSnapshot };
  });
}
