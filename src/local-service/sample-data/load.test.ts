import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { createLocalService, type LocalService } from "../service.ts";
import { findDomain, insertDomain } from "../store/domains.ts";
import { latestCompletedJob, listMatchGroups } from "../store/identity-resolution-jobs.ts";
import { findProfile, insertProfile } from "../store/profiles.ts";
import { startService } from "../testing/started-service.ts";
import { loadSample } from "./load.ts";
import { sampleProfiles } from "./sample-profiles.ts";

function openService(): LocalService {
  const directory = mkdtempSync(join(tmpdir(), "sample-data-"));
  const service = createLocalService({ dataDir: directory });
  onTestFinished(async () => {
    await service.close();
    rmSync(directory, { recursive: true });
  });
  return service;
}

function demoOf({ store }: LocalService) {
  const domain = findDomain(store, "demo");
  if (domain === undefined) throw new Error("There is no demo domain");
  const job = latestCompletedJob(store, domain.id);
  const groups = job === undefined ? [] : listMatchGroups(store, job.row, 0, 10_000);
  return { domain, groups };
}

test("the demo is there, says that it is a demo, and has been matched", async () => {
  const { client, service } = await startService();
  await loadSample(service, "demo");
  const domain = await client.getDomain({ DomainName: "demo" });
  expect(domain).toMatchObject({
    Tags: { "sample-data": "demo" },
    DefaultExpirationDays: 366,
    Matching: { Enabled: true, JobSchedule: { DayOfTheWeek: "SATURDAY", Time: "00:00" } },
    Stats: { ProfileCount: 5000 },
  });
  const { PotentialMatches = 0, Matches } = await client.getMatches({ DomainName: "demo" });
  expect(PotentialMatches).toBeGreaterThan(300);
  const { Profiles } = await client.batchGetProfile({
    DomainName: "demo",
    ProfileIds: Matches?.[0]?.ProfileIds ?? [],
  });
  expect(Profiles?.length).toBeGreaterThanOrEqual(2);
});

/** Most true pairs are found, most found pairs are true, and the false friends do their part. */
test("the job finds the people of the demo, and errs on some of its false friends", async () => {
  const service = openService();
  await loadSample(service, "demo");
  const { groups } = demoOf(service);
  const personOf = new Map<string, string>();
  const profilesOf = new Map<string, number>();
  for (const { person, profile } of sampleProfiles(5000)) {
    personOf.set(profile.ProfileId, person);
    profilesOf.set(person, (profilesOf.get(person) ?? 0) + 1);
  }
  const pairs = (count: number) => (count * (count - 1)) / 2;
  const truePairs = profilesOf.values().reduce((sum, count) => sum + pairs(count), 0);
  let found = 0;
  let right = 0;
  for (const { profileIds } of groups) {
    found += pairs(profileIds.length);
    const people = Map.groupBy(profileIds, (id) => personOf.get(id));
    for (const profiles of people.values()) right += pairs(profiles.length);
  }
  expect(right / truePairs).toBeGreaterThan(0.85);
  expect(right / found).toBeGreaterThan(0.8);
  expect(right / found).toBeLessThan(1);
  const sizes = new Set(groups.map(({ profileIds }) => profileIds.length));
  for (const size of [2, 3, 4, 5, 6]) expect(sizes).toContain(size);
});

test("a demo that is there is left alone", async () => {
  const service = openService();
  insertDomain(service.store, "demo", { DefaultExpirationDays: 1 }, { mine: "yes" }, 0);
  await loadSample(service, "demo");
  expect(demoOf(service).domain).toMatchObject({ profileCount: 0, tags: { mine: "yes" } });
});

test("a demo whose loading was cut short is completed", async () => {
  const service = openService();
  await loadSample(service, "demo");
  const whole = demoOf(service);

  const cutShort = openService();
  const loading = { ...whole.domain.tags, "sample-data": "loading" };
  insertDomain(cutShort.store, "demo", whole.domain.settings, loading, 0);
  for (const { profile } of sampleProfiles(1234)) insertProfile(cutShort.store, 1, profile, 0);
  await loadSample(cutShort, "demo");

  const completed = demoOf(cutShort);
  expect(completed.domain.profileCount).toBe(5000);
  expect(completed.domain.tags).toEqual(whole.domain.tags);
  expect(completed.groups).toEqual(whole.groups);
  for (const { profile } of sampleProfiles(5000, 4990)) {
    expect(findProfile(cutShort.store, 1, profile.ProfileId)?.profile).toEqual(profile);
  }
});
