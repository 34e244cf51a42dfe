import { describe, expect, test } from "vitest";
import { defineType, objectsOf, profilesByKey, putObject } from "../testing/ingested-objects.ts";
import { newDomain, startService } from "../testing/started-service.ts";

const { client } = await startService();

// "All the profileKeys in the ProfileToBeMerged will be moved to the main profile. All the objects in the
// ProfileToBeMerged will be moved to the main profile." (MergeProfiles, API reference)
describe("MergeProfiles", () => {
  test("moves objects, standard objects and ingested keys, and the counts stay true", async () => {
    const domain = await newDomain(client);
    await defineType(client, domain, "device", {
      Fields: {
        id: { Source: "_source.id" },
        email: { Source: "_source.email", ContentType: "EMAIL_ADDRESS" },
        serial: { Source: "_source.serial", Target: "_asset.SerialNumber" },
      },
      Keys: {
        deviceId: [{ StandardIdentifiers: ["UNIQUE", "ASSET"], FieldNames: ["id"] }],
        email: [{ StandardIdentifiers: ["PROFILE"], FieldNames: ["email"] }],
      },
    });
    for (let id = 1; id <= 60; id += 1)
      await putObject(client, domain, "device", { id, email: "a@example.com", serial: `A${id}` });
    for (let id = 61; id <= 120; id += 1)
      await putObject(client, domain, "device", { id, email: "b@example.com", serial: `B${id}` });
    const [main = ""] = await profilesByKey(client, domain, "email", "a@example.com");
    const [other = ""] = await profilesByKey(client, domain, "email", "b@example.com");
    const before = (await client.getDomain({ DomainName: domain })).Stats;
    expect(before).toMatchObject({ ObjectCount: 120, ProfileCount: 2, MeteringProfileCount: 2 });

    await client.mergeProfiles({
      DomainName: domain,
      MainProfileId: main,
      ProfileIdsToBeMerged: [other],
    });

    expect((await client.getDomain({ DomainName: domain })).Stats).toEqual({
      ObjectCount: 120,
      TotalSize: before?.TotalSize,
      ProfileCount: 1,
      // "If you have more than 100 objects associated with a single profile, that profile counts as two profiles."
      MeteringProfileCount: 2,
    });
    const { Items } = await client.listProfileObjects({
      DomainName: domain,
      ProfileId: main,
      ObjectTypeName: "_asset",
      ObjectFilter: { KeyName: "_serialNumber", Values: ["A1", "B61"] },
      MaxResults: 100,
    });
    expect(Items).toHaveLength(2);
    expect(await profilesByKey(client, domain, "email", "b@example.com")).toEqual([main]);
    await putObject(client, domain, "device", { id: 61, email: "b@example.com", serial: "B61" });
    expect((await objectsOf(client, domain, main, "device")).length).toBe(100);
    expect((await client.getDomain({ DomainName: domain })).Stats).toMatchObject({
      ObjectCount: 120,
      ProfileCount: 1,
    });
  });

  test("a field that was set by hand on the merged profile stays a manual one on the main", async () => {
    const domain = await newDomain(client);
    await defineType(client, domain, "lead");
    await putObject(client, domain, "lead", {
      id: 1,
      email: "a@example.com",
      firstName: "Ingested",
    });
    const [main = ""] = await profilesByKey(client, domain, "email", "a@example.com");
    const { ProfileId: other = "" } = await client.createProfile({
      DomainName: domain,
      FirstName: "Manual",
      Address: { City: "Oslo" },
    });
    await client.mergeProfiles({
      DomainName: domain,
      MainProfileId: main,
      ProfileIdsToBeMerged: [other],
      FieldSourceProfileIds: { FirstName: other },
    });

    await putObject(client, domain, "lead", {
      id: 2,
      email: "a@example.com",
      firstName: "Later",
      city: "Bergen",
      tier: "gold",
    });

    const { Profiles } = await client.batchGetProfile({ DomainName: domain, ProfileIds: [main] });
    expect(Profiles).toMatchObject([
      { FirstName: "Manual", Address: { City: "Oslo" }, Attributes: { tier: "gold" } },
    ]);
  });
});
