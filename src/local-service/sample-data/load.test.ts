import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test, vi } from "vitest";
import { createLocalService, type LocalService } from "../service.ts";
import { countDeadLetters } from "../store/dead-letters.ts";
import { findDomain, insertDomain } from "../store/domains.ts";
import { latestCompletedJob, listMatchGroups } from "../store/identity-resolution-jobs.ts";
import { findProfile, insertProfile } from "../store/profiles.ts";
import { startService } from "../testing/started-service.ts";
import { loadSample } from "./load.ts";
import { sampleObjectTypes } from "./sample-object-types.ts";
import { sampleProfiles } from "./sample-profiles.ts";

/** A sample is loaded and matched in two seconds, but on a machine that does many things at once. */
vi.setConfig({ testTimeout: 60_000 });

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

/** Most true pairs are found, most found pairs are true, and the false friends do their part. */
test("the demo is there, says that it is a demo, and its people have been matched", async () => {
  const { client, service } = await startService();
  await loadSample(service, "demo");
  const domain = await client.getDomain({ DomainName: "demo" });
  expect(domain).toMatchObject({
    Tags: { "sample-data": "demo" },
    DefaultExpirationDays: 366,
    Matching: { Enabled: true, JobSchedule: { DayOfTheWeek: "SATURDAY", Time: "00:00" } },
    Stats: { ProfileCount: 5000 },
  });
  const { PotentialMatches = 0 } = await client.getMatches({ DomainName: "demo" });
  expect(PotentialMatches).toBeGreaterThan(300);

  const { groups } = demoOf(service);
  expect(groups).toHaveLength(PotentialMatches);
  const sizes = new Set(groups.map(({ profileIds }) => profileIds.length));
  for (const size of [2, 3, 4, 5, 6]) expect(sizes).toContain(size);
  const { precision, recall } = heldAgainstTruth(groups);
  expect(recall).toBeGreaterThan(0.85);
  expect(precision).toBeGreaterThan(0.8);
  expect(precision).toBeLessThan(1);
});

test("the demo's people have contacts, orders and cases, of object types that the API would take", async () => {
  const { client, service } = await startService();
  await loadSample(service, "demo");
  const { Stats } = await client.getDomain({ DomainName: "demo" });
  expect(Stats?.ObjectCount).toBeGreaterThan(5000);
  expect(countDeadLetters(service.store, demoOf(service).domain.id)).toBe(0);

  for (const [ObjectTypeName, definition] of Object.entries(sampleObjectTypes)) {
    const request = { DomainName: "demo", ObjectTypeName };
    expect(await client.getProfileObjectType(request)).toMatchObject(definition);
    await client.putProfileObjectType({ ...request, ...definition });
  }
  const { Items = [] } = await client.listIntegrations({ DomainName: "demo" });
  expect(Items.map((integration) => integration.ObjectTypeName)).toEqual([
    "support-contact",
    "web-order",
  ]);
});

function heldAgainstTruth(groups: readonly { profileIds: readonly string[] }[]) {
  const sample = [...sampleProfiles(5000)];
  const personOf = new Map(sample.map(({ person, profile }) => [profile.ProfileId, person]));
  const pairs = (sets: Iterable<{ length: number }>) =>
    [...sets].reduce((sum, { length }) => sum + (length * (length - 1)) / 2, 0);
  const byPerson = (ids: readonly string[]) => Map.groupBy(ids, (id) => personOf.get(id)).values();
  const right = groups.reduce((sum, { profileIds }) => sum + pairs(byPerson(profileIds)), 0);
  return {
    precision: right / pairs(groups.map(({ profileIds }) => profileIds)),
    recall: right / pairs(byPerson([...personOf.keys()])),
  };
}

test("a demo that is there is left alone", async () => {
  const service = openService();
  insertDomain(service.store, "demo", { DefaultExpirationDays: 1 }, { mine: "yes" }, 0);
  await loadSample(service, "demo");
  expect(demoOf(service).domain).toMatchObject({ profileCount: 0, tags: { mine: "yes" } });
});

test("a demo whose loading was cut short is completed", async () => {
  const service = openService();
  const { store } = service;
  const settings = { DefaultExpirationDays: 366, Matching: { Enabled: true } };
  insertDomain(store, "demo", settings, { "sample-data": "loading" }, 0);
  store.transaction(() => {
    for (const { profile } of sampleProfiles(1234)) insertProfile(store, 1, profile, 0);
  });

  await loadSample(service, "demo");

  const { domain, groups } = demoOf(service);
  expect(domain).toMatchObject({ profileCount: 5000, tags: { "sample-data": "demo" } });
  expect(groups.length).toBeGreaterThan(300);
  for (const { profile } of sampleProfiles(5000)) {
    expect(findProfile(store, domain.id, profile.ProfileId)?.profile).toEqual(profile);
  }
});
