import { CustomerProfilesServiceException } from "@aws-sdk/client-customer-profiles";
import { describe, expect, it } from "vitest";
import { loadMatchRun, type MatchRunTools } from "./load-match-run.ts";
import type { MatchGroup, MatchPage, MatchRun } from "./match-run.ts";

const monday = new Date("2026-11-23T00:00:00Z");
const tuesday = new Date("2026-11-24T00:00:00Z");

const groupsOf = (count: number, name = "g"): MatchGroup[] =>
  Array.from({ length: count }, (_, index) => ({
    matchId: `${name}${index}`,
    profileIds: [`${name}${index}a`, `${name}${index}b`],
    confidenceScore: 0.9,
  }));

/** A service whose tokens are the places at which pages begin, and a cache. */
class Fake implements MatchRunTools {
  generatedAt = monday;
  asked: (string | undefined)[] = [];
  kept: MatchRun | undefined;
  reported: MatchRun[] = [];
  failures = new Map<string, Error>();
  wanted = true;
  groups: MatchGroup[];

  constructor(groups: MatchGroup[]) {
    this.groups = groups;
  }

  getPage = (nextToken?: string): Promise<MatchPage> => {
    this.asked.push(nextToken);
    const failure = this.failures.get(nextToken ?? "");
    if (failure) {
      this.failures.delete(nextToken ?? "");
      return Promise.reject(failure);
    }
    const start = Number(nextToken ?? 0);
    const end = start + 100;
    return Promise.resolve({
      generatedAt: this.generatedAt,
      total: this.groups.length,
      groups: this.groups.slice(start, end),
      nextToken: end < this.groups.length ? String(end) : undefined,
    });
  };
  readKept = () => Promise.resolve(this.kept);
  keep = (start: number, page: MatchPage): Promise<void> => {
    const before = start === 0 ? [] : (this.kept?.groups ?? []);
    if (before.length !== start) throw new Error("Groups are left out of what is kept");
    this.kept = { ...page, groups: [...before, ...page.groups] };
    return Promise.resolve();
  };
  onProgress = (run: MatchRun) => void this.reported.push(run);
  untilDrawn = () => Promise.resolve();
  isWanted = () => this.wanted;
}

const invalidToken = new CustomerProfilesServiceException({
  name: "BadRequestException",
  $fault: "client",
  $metadata: { httpStatusCode: 400 },
  message: "The token is not valid",
});

describe("loading a run", () => {
  it("gives the first page at once and ends with every group, in the service's order, kept", async () => {
    const fake = new Fake(groupsOf(250));
    const run = await loadMatchRun(undefined, fake);
    expect(fake.reported[0]?.groups).toHaveLength(100);
    expect(run.groups).toEqual(fake.groups);
    expect(run.nextToken).toBeUndefined();
    expect(fake.kept).toEqual(run);
  });

  it("after a reload shows what was kept before it asks, and asks for one page only", async () => {
    const fake = new Fake(groupsOf(250));
    await loadMatchRun(undefined, fake);
    fake.asked = [];
    fake.reported = [];
    fake.failures.set("", new TypeError("no connection"));
    await expect(loadMatchRun(undefined, fake)).rejects.toThrow("no connection");
    expect(fake.reported[0]?.groups).toEqual(fake.groups);
    await loadMatchRun(fake.reported[0], fake);
    expect(fake.asked).toEqual([undefined, undefined]);
  });

  it("goes on where it failed", async () => {
    const fake = new Fake(groupsOf(350));
    fake.failures.set("200", new TypeError("no connection"));
    await expect(loadMatchRun(undefined, fake)).rejects.toThrow("no connection");
    expect(fake.reported.at(-1)?.groups).toHaveLength(200);
    expect(fake.kept?.groups).toHaveLength(200);
    fake.asked = [];
    const run = await loadMatchRun(undefined, fake);
    expect(run.groups).toEqual(fake.groups);
    expect(fake.asked).toEqual([undefined, "200", "300"]);
    expect(fake.kept).toEqual(run);
  });

  it("starts again where the kept token has expired", async () => {
    const fake = new Fake(groupsOf(350));
    fake.failures.set("200", new TypeError("no connection"));
    await expect(loadMatchRun(undefined, fake)).rejects.toThrow("no connection");
    fake.failures.set("200", invalidToken);
    const run = await loadMatchRun(undefined, fake);
    expect(run.groups).toEqual(fake.groups);
    expect(fake.kept).toEqual(run);
  });

  it("forgets the old run where there is a newer one, also in the middle", async () => {
    const fake = new Fake(groupsOf(250));
    await loadMatchRun(undefined, fake);
    fake.generatedAt = tuesday;
    fake.groups = groupsOf(150, "new");
    const run = await loadMatchRun(undefined, fake);
    expect(run).toMatchObject({ generatedAt: tuesday, groups: fake.groups });
    expect(fake.kept).toEqual(run);

    const { getPage } = fake;
    fake.kept = undefined;
    fake.getPage = (token) => {
      if (token === "100" && fake.generatedAt === tuesday) {
        fake.generatedAt = monday;
        fake.groups = groupsOf(120, "newest");
      }
      return getPage(token);
    };
    const newest = await loadMatchRun(undefined, fake);
    expect(newest.groups).toEqual(fake.groups);
    expect(fake.kept).toEqual(newest);
  });

  it("lets the first groups be drawn before it asks for the next", async () => {
    const fake = new Fake(groupsOf(250));
    const askedBeforeDrawing: number[] = [];
    fake.untilDrawn = () => Promise.resolve(void askedBeforeDrawing.push(fake.asked.length));
    await loadMatchRun(undefined, fake);
    expect(fake.reported[0]?.groups).toHaveLength(100);
    expect(askedBeforeDrawing).toEqual([1]);
  });

  it("asks whether there is a newer run while what was kept is read, which is shown at once", async () => {
    const fake = new Fake(groupsOf(250));
    await loadMatchRun(undefined, fake);
    fake.asked = [];
    fake.reported = [];
    let giveKept = () => {};
    fake.readKept = () =>
      new Promise((resolve) => {
        giveKept = () => resolve(fake.kept);
      });
    fake.failures.set("", new TypeError("no connection"));
    const loading = loadMatchRun(undefined, fake);
    expect(fake.asked).toEqual([undefined]);
    giveKept();
    await expect(loading).rejects.toThrow("no connection");
    expect(fake.reported).toEqual([fake.kept]);
  });

  it("stops when another loading has begun, and writes nothing more", async () => {
    const fake = new Fake(groupsOf(250));
    const { getPage } = fake;
    fake.getPage = (token) => {
      if (token === "100") fake.wanted = false;
      return getPage(token);
    };
    await loadMatchRun(undefined, fake);
    expect(fake.asked).toEqual([undefined, "100"]);
    expect(fake.kept).toBeUndefined();
  });
});
