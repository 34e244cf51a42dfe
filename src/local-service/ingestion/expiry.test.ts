import { describe, expect, test } from "vitest";
import { defineType, objectsOf, profilesByKey, putObject } from "../testing/ingested-objects.ts";
import { newDomain, startService } from "../testing/started-service.ts";
import { Upkeep } from "./upkeep.ts";

// Administrator Guide, "Additional properties of object types": "Retention on individual objects is set at the time of
// ingestion of data. Changing the retention for a specific object type only applies to new data being ingested."

const dayMs = 24 * 60 * 60 * 1000;
let now = Date.UTC(2026, 0, 1);
const { client, service } = await startService({ now: () => now });

async function stats(DomainName: string) {
  const { Stats } = await client.getDomain({ DomainName });
  return Stats;
}

describe("An object expires", () => {
  test("after the days of its type, or else of its domain, as they were when it came", async () => {
    const domain = await newDomain(client);
    await defineType(client, domain, "short", { ExpirationDays: 10 });
    await defineType(client, domain, "default");
    await putObject(client, domain, "short", { id: 1, email: "a@example.com" });
    await putObject(client, domain, "default", { id: 1, email: "a@example.com" });
    await defineType(client, domain, "short", { ExpirationDays: 100 });
    await client.updateDomain({ DomainName: domain, DefaultExpirationDays: 100 });
    const [id = ""] = await profilesByKey(client, domain, "email", "a@example.com");

    now += 10 * dayMs - 1;
    expect(await objectsOf(client, domain, id, "short")).toHaveLength(1);
    now += 1;
    expect(await objectsOf(client, domain, id, "short")).toEqual([]);
    expect(await objectsOf(client, domain, id, "default")).toHaveLength(1);
    now += 20 * dayMs;
    expect(await objectsOf(client, domain, id, "default")).toEqual([]);
  });

  test("from then on it is not counted, swept or not; a sweep removes it and tells the history", async () => {
    const domain = await newDomain(client);
    await defineType(client, domain, "visit", { ExpirationDays: 1 });
    await defineType(client, domain, "lead");
    for (let id = 1; id <= 101; id += 1)
      await putObject(client, domain, "visit", { id, email: "a@example.com" });
    const lead = { id: 1, email: "a@example.com" };
    await putObject(client, domain, "lead", lead);
    expect(await stats(domain)).toMatchObject({ ObjectCount: 102, MeteringProfileCount: 2 });

    now += dayMs;
    const left = {
      ProfileCount: 1,
      MeteringProfileCount: 1,
      ObjectCount: 1,
      TotalSize: JSON.stringify(lead).length,
    };
    expect(await stats(domain)).toEqual(left);
    await new Upkeep(service.store, () => now).run();
    expect(await stats(domain)).toEqual(left);

    const [ProfileId = ""] = await profilesByKey(client, domain, "email", "a@example.com");
    const { ProfileHistoryRecords } = await client.listProfileHistoryRecords({
      DomainName: domain,
      ProfileId,
      ActionType: "EXPIRED",
      MaxResults: 100,
    });
    expect(ProfileHistoryRecords).toHaveLength(100);
    expect(ProfileHistoryRecords?.[0]).toMatchObject({
      ObjectTypeName: "visit",
      PerformedBy: "profile.amazonaws.com",
    });
    const rows = service.store.prepare("SELECT count(*) AS rows FROM profile_objects").get();
    expect(rows).toMatchObject({ rows: 1 });
  });

  test("the profile, its fields and its keys stay, and a later object joins it", async () => {
    const domain = await newDomain(client);
    await defineType(client, domain, "lead", { ExpirationDays: 1 });
    await putObject(client, domain, "lead", { id: 1, email: "a@example.com", firstName: "Ann" });
    const [id = ""] = await profilesByKey(client, domain, "email", "a@example.com");

    now += dayMs;
    await new Upkeep(service.store, () => now).run();
    await putObject(client, domain, "lead", { id: 2, email: "a@example.com" });

    expect(await objectsOf(client, domain, id, "lead")).toMatchObject([{ id: 2 }]);
    const { Profiles } = await client.batchGetProfile({ DomainName: domain, ProfileIds: [id] });
    expect(Profiles).toMatchObject([{ FirstName: "Ann" }]);
  });
});
