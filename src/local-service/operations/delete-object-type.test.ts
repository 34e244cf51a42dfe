import { describe, expect, test } from "vitest";
import { defineType, objectsOf, profilesByKey, putObject } from "../testing/ingested-objects.ts";
import { newDomain, startService } from "../testing/started-service.ts";
import { Upkeep } from "../ingestion/upkeep.ts";

const { client, service } = await startService();

// "Removes a ProfileObjectType from a specific domain as well as removes all the ProfileObjects of that type. [...] it
// scrubs all of the fields of the standard profile that were populated from this ProfileObjectType." (API reference)
describe("DeleteProfileObjectType", () => {
  test("removes its objects and exactly the fields that came from it", async () => {
    const domain = await newDomain(client);
    await defineType(client, domain, "crm");
    await defineType(client, domain, "shop");
    const email = "a@example.com";
    await putObject(client, domain, "crm", {
      id: 1,
      email,
      firstName: "Ann",
      city: "Oslo",
      tier: "gold",
    });
    await putObject(client, domain, "shop", { id: 1, email, firstName: "Anna" });
    const [ProfileId = ""] = await profilesByKey(client, domain, "email", email);
    await client.updateProfile({ DomainName: domain, ProfileId, Attributes: { tier: "platinum" } });

    expect(
      await client.deleteProfileObjectType({ DomainName: domain, ObjectTypeName: "crm" }),
      // The message of the API reference's example.
    ).toMatchObject({ Message: "Deleted" });

    const { Profiles } = await client.batchGetProfile({
      DomainName: domain,
      ProfileIds: [ProfileId],
    });
    expect(Profiles).toEqual([
      // The first name came from the shop since, the tier was set by hand since; the city came from the CRM.
      { ProfileId, FirstName: "Anna", Attributes: { tier: "platinum" } },
    ]);
    expect(await objectsOf(client, domain, ProfileId, "crm")).toEqual([]);
    expect(await objectsOf(client, domain, ProfileId, "shop")).toHaveLength(1);
    const { Stats } = await client.getDomain({ DomainName: domain });
    expect(Stats).toMatchObject({ ObjectCount: 1, ProfileCount: 1 });
    await expect(
      client.getProfileObjectType({ DomainName: domain, ObjectTypeName: "crm" }),
    ).rejects.toMatchObject({ name: "ResourceNotFoundException" });
  });

  test("removes the keys that it alone brought", async () => {
    const domain = await newDomain(client);
    await defineType(client, domain, "crm");
    await defineType(client, domain, "shop");
    await putObject(client, domain, "crm", { id: 1, email: "a@example.com" });
    await putObject(client, domain, "shop", { id: 1, email: "a@example.com" });

    await client.deleteProfileObjectType({ DomainName: domain, ObjectTypeName: "crm" });

    expect(await profilesByKey(client, domain, "crmId", "1")).toEqual([]);
    expect(await profilesByKey(client, domain, "shopId", "1")).toHaveLength(1);
    expect(await profilesByKey(client, domain, "email", "a@example.com")).toHaveLength(1);
  });

  test("knows where a field came from through a merge", async () => {
    const domain = await newDomain(client);
    await defineType(client, domain, "crm");
    await putObject(client, domain, "crm", {
      id: 1,
      email: "a@example.com",
      firstName: "Ann",
      city: "Oslo",
    });
    const [other = ""] = await profilesByKey(client, domain, "email", "a@example.com");
    const { ProfileId: main = "" } = await client.createProfile({
      DomainName: domain,
      FirstName: "Manual",
    });
    await client.mergeProfiles({
      DomainName: domain,
      MainProfileId: main,
      ProfileIdsToBeMerged: [other],
    });

    await client.deleteProfileObjectType({ DomainName: domain, ObjectTypeName: "crm" });

    const { Profiles } = await client.batchGetProfile({ DomainName: domain, ProfileIds: [main] });
    expect(Profiles).toEqual([{ ProfileId: main, FirstName: "Manual" }]);
  });

  test("scrubs a standard object that has gone to another profile", async () => {
    const domain = await newDomain(client);
    const asset = (target: string) => ({
      Fields: {
        id: { Source: "_source.id" },
        email: { Source: "_source.email", ContentType: "EMAIL_ADDRESS" as const },
        serial: { Source: "_source.serial", Target: "_asset.SerialNumber" },
        value: { Source: "_source.value", Target: target },
      },
      Keys: {
        serial: [{ StandardIdentifiers: ["ASSET" as const], FieldNames: ["serial"] }],
        email: [{ StandardIdentifiers: ["PROFILE" as const], FieldNames: ["email"] }],
      },
    });
    for (const [name, target] of [
      ["crm", "_asset.Price"],
      ["shop", "_asset.Status"],
    ] as const) {
      const { Fields, Keys } = asset(target);
      const unique = {
        [`${name}Id`]: [{ StandardIdentifiers: ["UNIQUE" as const], FieldNames: ["id"] }],
      };
      await defineType(client, domain, name, { Fields, Keys: { ...Keys, ...unique } });
    }
    const serial = "S1";
    await putObject(client, domain, "crm", { id: 1, email: "a@example.com", serial, value: "9" });
    await putObject(client, domain, "shop", {
      id: 1,
      email: "b@example.com",
      serial,
      value: "sold",
    });
    const [other = ""] = await profilesByKey(client, domain, "email", "b@example.com");
    expect(await objectsOf(client, domain, other, "_asset")).toMatchObject([
      { SerialNumber: serial, Price: "9", Status: "sold" },
    ]);

    await client.deleteProfileObjectType({ DomainName: domain, ObjectTypeName: "crm" });

    const [left] = await objectsOf(client, domain, other, "_asset");
    expect(left).toMatchObject({ SerialNumber: serial, Status: "sold" });
    expect(left).not.toHaveProperty("Price");
  });

  test("what is more than one request may take goes after it, and nothing new of the type comes until then", async () => {
    const domain = await newDomain(client);
    await defineType(client, domain, "crm");
    for (let id = 1; id <= 1100; id += 1)
      await putObject(client, domain, "crm", {
        id,
        email: `${id % 700}@example.com`,
        tier: "gold",
      });

    await client.deleteProfileObjectType({ DomainName: domain, ObjectTypeName: "crm" });
    await new Upkeep(service.store, Date.now).run();

    const { Stats } = await client.getDomain({ DomainName: domain });
    expect(Stats).toMatchObject({ ObjectCount: 0, ProfileCount: 700 });
    const scrubbed = service.store
      .prepare("SELECT count(*) AS profiles FROM profiles WHERE fields LIKE '%gold%'")
      .get();
    expect(scrubbed).toMatchObject({ profiles: 0 });
    await defineType(client, domain, "crm");
    await putObject(client, domain, "crm", { id: 1, email: "1@example.com" });
  }, 30_000);

  test("an object type that there is not is not found", async () => {
    const DomainName = await newDomain(client);
    await expect(
      client.deleteProfileObjectType({ DomainName, ObjectTypeName: "crm" }),
    ).rejects.toMatchObject({ name: "ResourceNotFoundException" });
  });
});
