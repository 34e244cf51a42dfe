import { describe, expect, it } from "vitest";
import { type BulkBackstage, BulkController, type KeptRun } from "./bulk-controller.ts";
import type { BulkItem, BulkRun, ItemState } from "./bulk-run.ts";
import type { ItemOutcome } from "./bulk-runner.ts";

const merged = { kind: "merged", differences: [], isRecorded: true } as unknown as ItemOutcome;

function runWith(id: string, ...states: ItemState[]): KeptRun {
  const items = states.map((state, index): BulkItem => ({
    runId: id,
    index,
    group: { matchId: `g${index}`, profileIds: ["a", "b"], confidenceScore: 0.9 },
    names: "",
    summary: "",
    evidence: undefined,
    mainProfileId: "a",
    mergedProfileIds: ["b"],
    sources: {},
    state,
    attempts: 0,
  }));
  return { run: { id } as BulkRun, items };
}

/** What all tabs of one browser share, and every merge that they send. */
class Browser {
  static #count = 0;
  readonly #domainName = `domain-${(Browser.#count += 1)}`;
  kept: KeptRun | undefined;
  sent: string[] = [];
  /** Each merge waits for it. */
  gate = Promise.resolve();

  constructor(kept?: KeptRun) {
    this.kept = kept;
  }

  async openTab(): Promise<BulkController> {
    const backstage: BulkBackstage = {
      latestRun: () => Promise.resolve(structuredClone(this.kept)),
      keepRun: (run, items) => Promise.resolve(void (this.kept = { run, items: [...items] })),
      keepItem: (item) => Promise.resolve(void this.kept?.items.splice(item.index, 1, item)),
      toolsOf: (run, onChange) => ({
        keepItem: backstage.keepItem,
        merge: async ({ index }, onSending) => {
          await this.gate;
          await onSending(`decision-${index}`);
          this.sent.push(`${run.id} ${index}`);
          return merged;
        },
        outcomeOf: () => Promise.resolve({ kind: "notSent" }),
        pause: () => Promise.resolve(),
        onChange,
      }),
      onRest: () => {},
    };
    const tab = new BulkController(this.#domainName, backstage);
    await until(tab, () => tab.snapshot().phase.kind !== "loading");
    return tab;
  }

  states() {
    return this.kept?.items.map(({ state }) => state);
  }
}

/** Resolves once a tab shows that it is so. */
async function until(tab: BulkController, isSo: () => boolean): Promise<void> {
  await new Promise<void>((resolve) => {
    const look = () => void (isSo() && (unsubscribe(), resolve()));
    const unsubscribe = tab.subscribe(look);
    look();
  });
}
const isResting = (tab: BulkController) => () => tab.snapshot().phase.kind === "resting";

describe("bulk runs in two tabs", () => {
  it("are resumed from what is kept, not from what a tab remembers", async () => {
    const browser = new Browser(runWith("one", "waiting", "waiting"));
    const [first, second] = [await browser.openTab(), await browser.openTab()];
    await first.resume();
    await until(first, isResting(first));
    expect(browser.sent).toEqual(["one 0", "one 1"]);

    await second.resume();
    await until(second, isResting(second));
    expect(browser.sent).toEqual(["one 0", "one 1"]);
    expect(second.snapshot().items.map(({ state }) => state)).toEqual(["merged", "merged"]);
  });

  it("a new one does not take the place of one that is not done, and that one is shown", async () => {
    const browser = new Browser();
    const [first, second] = [await browser.openTab(), await browser.openTab()];
    browser.kept = runWith("one", "merged", "waiting");
    const { run, items } = runWith("two", "waiting");
    expect(await second.begin(run, items)).toBe(false);
    expect(browser.kept.run.id).toBe("one");
    expect(second.snapshot()).toMatchObject({
      phase: { kind: "resting", isInTheWay: true },
      run: { id: "one" },
    });
    expect(browser.sent).toEqual([]);

    await first.resume();
    await until(first, () => browser.states()?.at(-1) === "merged" && isResting(first)());
    expect(await second.begin(run, items)).toBe(true);
    await until(second, isResting(second));
    expect(browser.sent).toEqual(["one 1", "two 0"]);
  });

  it("a tab neither begins nor resumes nor gives up what another carries out", async () => {
    const browser = new Browser(runWith("one", "waiting"));
    const [first, second] = [await browser.openTab(), await browser.openTab()];
    let open = () => {};
    browser.gate = new Promise((resolve) => {
      open = resolve;
    });
    await first.resume();
    const { run, items } = runWith("two", "waiting");
    expect(await second.begin(run, items)).toBe(false);
    await second.resume();
    await second.giveUp();
    expect(second.snapshot()).toMatchObject({ phase: { kind: "elsewhere" }, run: { id: "one" } });
    open();
    await until(first, isResting(first));
    expect(browser.sent).toEqual(["one 0"]);
    expect(browser.states()).toEqual(["merged"]);
  });
});

it("giving up the rest leaves nothing to be sent or asked after, and says what is not known", async () => {
  const browser = new Browser(runWith("one", "merged", "waiting", "unclear", "sending"));
  const tab = await browser.openTab();
  await tab.giveUp();
  const isNotKnown: unknown = expect.stringContaining("not known");
  expect(tab.snapshot().items).toMatchObject([
    { state: "merged" },
    { state: "skipped", reason: "Given up before it was merged." },
    { state: "failed", reason: isNotKnown },
    { state: "failed", reason: isNotKnown },
  ]);
  await tab.resume();
  await until(tab, isResting(tab));
  expect(browser.sent).toEqual([]);
});
