import { describe, expect, test } from "vitest";
import {
  deadLettersOf,
  defineType,
  objectsOf,
  profilesByKey,
  putObject,
} from "../testing/ingested-objects.ts";
import { newDomain, startService } from "../testing/started-service.ts";
import { typeToEvict } from "./object-limits.ts";

// Administrator Guide, service limits and data limits: 1,000 objects and 51,200 KB of objects per profile.

const dayMs = 24 * 60 * 60 * 1000;
let now = Date.UTC(2026, 0, 1);
const { client, endpoint } = await startService({ now: () => now });

/** Keys of the objects of which a profile's history says that they expired. */
async function expiredOf(DomainName: string, ProfileId: string) {
  const { ProfileHistoryRecords = [] } = await client.listProfileHistoryRecords({
    DomainName,
    ProfileId,
    ActionType: "EXPIRED",
    MaxResults: 100,
  });
  return ProfileHistoryRecords.map(({ ProfileObjectUniqueKey }) => ProfileObjectUniqueKey);
}

async function putMany(domain: string, type: string, from: number, to: number) {
  for (let id = from; id <= to; id += 1)
    await putObject(client, domain, type, { id, email: "a@example.com" });
}

describe("The type whose oldest object makes room", () => {
  const counts = [
    { objectType: "a", count: 600 },
    { objectType: "b", count: 300 },
    { objectType: "c", count: 100 },
  ];
  const maximum = (maxima: Record<string, number>) => (type: string) => maxima[type];

  test("is the one furthest over its MaxProfileObjectCount", () => {
    expect(typeToEvict(counts, maximum({ a: 590, b: 250, c: 60 }), "c")).toBe("b");
  });

  test("is the incoming object's own when none is over", () => {
    expect(typeToEvict(counts, maximum({ a: 600 }), "c")).toBe("c");
  });

  test("is none when the profile has nothing of that type either", () => {
    expect(typeToEvict(counts, maximum({}), "d")).toBeUndefined();
  });
});

test("a full profile evicts the oldest of the type over its maximum, then of the incoming type, and else takes nothing", async () => {
  const domain = await newDomain(client);
  await defineType(client, domain, "visit", { MaxProfileObjectCount: 5 });
  await defineType(client, domain, "ticket");
  await defineType(client, domain, "order");
  await putMany(domain, "ticket", 1, 994);
  await putMany(domain, "visit", 1, 6);
  const [id = ""] = await profilesByKey(client, domain, "email", "a@example.com");
  const stats = async () => (await client.getDomain({ DomainName: domain })).Stats;
  expect(await stats()).toMatchObject({ ObjectCount: 1000, MeteringProfileCount: 10 });

  await putMany(domain, "order", 1, 1);
  const visits = (await objectsOf(client, domain, id, "visit")).map(({ id: visit }) => visit);
  expect(visits).toEqual([2, 3, 4, 5, 6]);
  expect(await objectsOf(client, domain, id, "order")).toHaveLength(1);

  await putMany(domain, "order", 2, 2);
  expect(await objectsOf(client, domain, id, "order")).toMatchObject([{ id: 2 }]);

  await defineType(client, domain, "chat");
  await putMany(domain, "chat", 1, 1);
  expect(await deadLettersOf(endpoint, domain)).toMatchObject({
    Count: 1,
    Items: [{ ObjectTypeName: "chat", Reason: "object-limit" }],
  });
  // An object that replaces one of the profile's own needs no room.
  await putMany(domain, "ticket", 7, 7);
  expect(await stats()).toMatchObject({ ObjectCount: 1000, MeteringProfileCount: 10 });
}, 30_000);

test("objects of one profile take 51,200 KB at most", async () => {
  const domain = await newDomain(client);
  await defineType(client, domain, "scan");
  // 204 objects of 255,000 bytes are 52,020,000 of the 52,428,800 that there may be.
  const filling = "x".repeat(254_900);
  for (let id = 1000; id < 1206; id += 1)
    await putObject(client, domain, "scan", { id, email: "a@example.com", filling });

  const { Stats } = await client.getDomain({ DomainName: domain });
  expect(Stats?.TotalSize).toBeLessThanOrEqual(51_200 * 1024);
  expect(Stats?.ObjectCount).toBe(205);
  expect(await deadLettersOf(endpoint, domain)).toMatchObject({
    Items: [{ Reason: "object-limit" }],
  });
}, 30_000);

test("a merged profile keeps to the limit, and the newest objects", async () => {
  const domain = await newDomain(client);
  await defineType(client, domain, "visit");
  await putMany(domain, "visit", 1, 600);
  for (let id = 601; id <= 1200; id += 1)
    await putObject(client, domain, "visit", { id, email: "b@example.com" });
  const [main = ""] = await profilesByKey(client, domain, "email", "a@example.com");
  const [other = ""] = await profilesByKey(client, domain, "email", "b@example.com");

  await client.mergeProfiles({
    DomainName: domain,
    MainProfileId: main,
    ProfileIdsToBeMerged: [other],
  });

  const { Stats } = await client.getDomain({ DomainName: domain });
  expect(Stats).toMatchObject({ ObjectCount: 1000, ProfileCount: 1, MeteringProfileCount: 10 });
  expect((await objectsOf(client, domain, main, "visit"))[0]).toMatchObject({ id: 201 });
}, 30_000);

test("what has expired makes room before anything is refused or evicted, and the history tells it", async () => {
  const domain = await newDomain(client);
  await defineType(client, domain, "scan", { ExpirationDays: 1 });
  await defineType(client, domain, "visit");
  const scan = { email: "a@example.com", filling: "x".repeat(254_900) };
  const keys: string[] = [];
  for (let id = 0; id < 205; id += 1)
    keys.push(await putObject(client, domain, "scan", { ...scan, id }));
  const [a = ""] = await profilesByKey(client, domain, "email", "a@example.com");
  await putObject(client, domain, "visit", { id: 1, email: "b@example.com" });
  const [b = ""] = await profilesByKey(client, domain, "email", "b@example.com");

  now += dayMs;
  await putObject(client, domain, "scan", { ...scan, id: 205 });
  expect(await deadLettersOf(endpoint, domain)).toMatchObject({ Count: 0 });
  expect(await objectsOf(client, domain, a, "scan")).toMatchObject([{ id: 205 }]);
  expect(await expiredOf(domain, a)).toContain(keys.at(-1));

  now += dayMs;
  await client.mergeProfiles({ DomainName: domain, MainProfileId: b, ProfileIdsToBeMerged: [a] });
  const { ProfileObjectUniqueKey: last } = await client.putProfileObject({
    DomainName: domain,
    ObjectTypeName: "scan",
    Object: JSON.stringify({ ...scan, id: 205, email: "c@example.com" }),
  });
  expect((await expiredOf(domain, b))[0]).toBe(last);
  expect(await objectsOf(client, domain, b, "visit")).toHaveLength(1);
}, 30_000);
