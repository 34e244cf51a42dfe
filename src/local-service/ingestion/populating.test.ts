import { describe, expect, test } from "vitest";
import { defineType, objectsOf, profilesByKey, putObject } from "../testing/ingested-objects.ts";
import { newDomain, startService } from "../testing/started-service.ts";

const { client } = await startService();

async function profileOf(DomainName: string, ProfileId: string) {
  const { Profiles = [] } = await client.batchGetProfile({ DomainName, ProfileIds: [ProfileId] });
  return Profiles[0];
}

async function profileByEmail(domain: string, email: string) {
  const [id = ""] = await profilesByKey(client, domain, "email", email);
  return profileOf(domain, id);
}

// Administrator Guide, "Inferred profiles" and "How object type mapping works".
describe("An object that makes a profile", () => {
  test("gives it what the targets say, and e-mail and phone of fields without a target", async () => {
    const domain = await newDomain(client);
    await defineType(client, domain, "lead", {
      Fields: {
        id: { Source: "_source.id" },
        mail: { Source: "_source.mail", ContentType: "EMAIL_ADDRESS" },
        phone: { Source: "_source.phone", ContentType: "PHONE_NUMBER" },
        name: { Source: "_source.name", Target: "_profile.FirstName" },
        city: { Source: "_source.city", Target: "_profile.Address.City" },
        gender: { Source: "_source.gender", Target: "_profile.Gender" },
      },
      Keys: { leadId: [{ StandardIdentifiers: ["UNIQUE", "PROFILE"], FieldNames: ["id"] }] },
    });

    await putObject(client, domain, "lead", {
      id: "L1",
      mail: "ann@example.com",
      phone: "+12065550100",
      name: "Ann",
      city: "Oslo",
      gender: "FEMALE",
    });

    const [id = ""] = await profilesByKey(client, domain, "leadId", "L1");
    expect(await profileOf(domain, id)).toEqual({
      ProfileId: id,
      FirstName: "Ann",
      Address: { City: "Oslo" },
      EmailAddress: "ann@example.com",
      PhoneNumber: "+12065550100",
      Gender: "FEMALE",
      // As AWS writes it beside Gender (observed in its profile stream).
      GenderString: "FEMALE",
    });
    expect(await profilesByKey(client, domain, "_email", "ANN@example.com")).toEqual([id]);
  });

  test("and e-mail and phone without a target only then", async () => {
    const domain = await newDomain(client);
    const { ProfileId = "" } = await client.createProfile({ DomainName: domain, FirstName: "Ann" });
    await defineType(client, domain, "lead", {
      Fields: {
        id: { Source: "_source.id" },
        profile: { Source: "_source.profile" },
        mail: { Source: "_source.mail", ContentType: "EMAIL_ADDRESS" },
      },
      Keys: {
        leadId: [{ StandardIdentifiers: ["UNIQUE", "PROFILE"], FieldNames: ["id"] }],
        _profileId: [{ StandardIdentifiers: ["PROFILE", "LOOKUP_ONLY"], FieldNames: ["profile"] }],
      },
    });

    await putObject(client, domain, "lead", { id: 1, profile: ProfileId, mail: "a@example.com" });

    expect(await objectsOf(client, domain, ProfileId, "lead")).toHaveLength(1);
    expect(await profileOf(domain, ProfileId)).toEqual({ ProfileId, FirstName: "Ann" });
  });
});

describe("An object that joins a profile", () => {
  test("an empty or missing value never blanks a field", async () => {
    const domain = await newDomain(client);
    await defineType(client, domain, "lead");
    await putObject(client, domain, "lead", { id: 1, email: "a@example.com", firstName: "Ann" });

    await putObject(client, domain, "lead", { id: 1, email: "a@example.com", firstName: "" });
    await putObject(client, domain, "lead", { id: 2, email: "a@example.com", firstName: null });

    expect(await profileByEmail(domain, "a@example.com")).toMatchObject({ FirstName: "Ann" });
  });

  test("a later object replaces what an earlier one said, and fills what is empty", async () => {
    const domain = await newDomain(client);
    await defineType(client, domain, "lead");
    await putObject(client, domain, "lead", { id: 1, email: "a@example.com", firstName: "Ann" });

    await putObject(client, domain, "lead", {
      id: 2,
      email: "a@example.com",
      firstName: "Anna",
      tier: "gold",
    });

    expect(await profileByEmail(domain, "a@example.com")).toMatchObject({
      FirstName: "Anna",
      Attributes: { tier: "gold" },
    });
  });

  test("a source that is older than what is there does not replace it", async () => {
    const domain = await newDomain(client);
    await defineType(client, domain, "lead", {
      SourceLastUpdatedTimestampFormat: "EpochMilli",
      Fields: {
        id: { Source: "_source.id" },
        email: { Source: "_source.email", ContentType: "EMAIL_ADDRESS" },
        firstName: { Source: "_source.firstName", Target: "_profile.FirstName" },
        at: { Source: "_source.at", Target: "_profile.SourceLastUpdatedTimestamp" },
      },
    });
    const email = "a@example.com";

    await putObject(client, domain, "lead", { id: 1, email, firstName: "New", at: 2000 });
    await putObject(client, domain, "lead", { id: 2, email, firstName: "Old", at: 1000 });

    expect(await profileByEmail(domain, email)).toMatchObject({ FirstName: "New" });
  });

  // "it will not overwrite fields manually populated through an API call" (Administrator Guide, "Additional properties of
  // object types").
  test("does not overwrite what CreateProfile or UpdateProfile set, field by field", async () => {
    const domain = await newDomain(client);
    await defineType(client, domain, "lead");
    await putObject(client, domain, "lead", {
      id: 1,
      email: "a@example.com",
      firstName: "Ingested",
      city: "Oslo",
      tier: "gold",
    });
    const { ProfileId = "" } = (await profileByEmail(domain, "a@example.com")) ?? {};
    await client.updateProfile({
      DomainName: domain,
      ProfileId,
      FirstName: "Manual",
      Attributes: { tier: "platinum" },
    });

    await putObject(client, domain, "lead", {
      id: 1,
      email: "a@example.com",
      firstName: "Again",
      city: "Bergen",
      tier: "silver",
    });

    expect(await profileOf(domain, ProfileId)).toMatchObject({
      FirstName: "Manual",
      Address: { City: "Bergen" },
      Attributes: { tier: "platinum" },
    });
  });

  test("a value set again by hand, though the same, is a manual one from then on", async () => {
    const domain = await newDomain(client);
    await defineType(client, domain, "lead");
    await putObject(client, domain, "lead", { id: 1, email: "a@example.com", firstName: "Ann" });
    const { ProfileId = "" } = (await profileByEmail(domain, "a@example.com")) ?? {};
    await client.updateProfile({ DomainName: domain, ProfileId, FirstName: "Ann" });

    await putObject(client, domain, "lead", { id: 1, email: "a@example.com", firstName: "Anna" });

    expect(await profileOf(domain, ProfileId)).toMatchObject({ FirstName: "Ann" });
  });

  // PutProfileObjectType, SourcePriority: "Lower values take priority. Object types without a specified source priority
  // default to the lowest priority." (API reference)
  test("SourcePriority decides between object types, whichever comes later", async () => {
    const domain = await newDomain(client);
    await defineType(client, domain, "crm", { SourcePriority: 1 });
    await defineType(client, domain, "shop", { SourcePriority: 2 });
    await defineType(client, domain, "web");
    const email = "a@example.com";
    const firstName = async () => (await profileByEmail(domain, email))?.FirstName;

    await putObject(client, domain, "web", { id: 1, email, firstName: "Web" });
    await putObject(client, domain, "shop", { id: 1, email, firstName: "Shop" });
    expect(await firstName()).toBe("Shop");
    await putObject(client, domain, "web", { id: 2, email, firstName: "Web again" });
    expect(await firstName()).toBe("Shop");
    await putObject(client, domain, "crm", { id: 1, email, firstName: "CRM" });
    expect(await firstName()).toBe("CRM");
    await putObject(client, domain, "shop", { id: 2, email, firstName: "Shop again" });
    expect(await firstName()).toBe("CRM");
  });

  test("a type with a SourcePriority ranks above what was set by hand", async () => {
    const domain = await newDomain(client);
    await defineType(client, domain, "crm", {
      SourcePriority: 1,
      Keys: {
        crmId: [{ StandardIdentifiers: ["UNIQUE"], FieldNames: ["id"] }],
        _email: [{ StandardIdentifiers: ["PROFILE"], FieldNames: ["email"] }],
      },
    });
    const { ProfileId = "" } = await client.createProfile({
      DomainName: domain,
      EmailAddress: "a@example.com",
      FirstName: "Manual",
    });

    await putObject(client, domain, "crm", { id: 1, email: "a@example.com", firstName: "CRM" });

    expect(await profileOf(domain, ProfileId)).toMatchObject({ FirstName: "CRM" });
  });
});

// Administrator Guide, "Standard objects"; ListProfileObjects, ObjectFilter (API reference).
describe("A standard object", () => {
  const asset = {
    Fields: {
      id: { Source: "_source.id" },
      email: { Source: "_source.email", ContentType: "EMAIL_ADDRESS" as const },
      serial: { Source: "_source.serial", Target: "_asset.SerialNumber" },
      name: { Source: "_source.name", Target: "_asset.AssetName" },
      status: { Source: "_source.status", Target: "_asset.Status" },
    },
    Keys: {
      email: [{ StandardIdentifiers: ["PROFILE" as const], FieldNames: ["email"] }],
      serial: [
        { StandardIdentifiers: ["ASSET" as const, "UNIQUE" as const], FieldNames: ["serial"] },
      ],
    },
  };

  test("accumulates what the objects say of it, and is found by its name and number", async () => {
    const domain = await newDomain(client);
    await defineType(client, domain, "device", asset);
    const email = "a@example.com";
    await putObject(client, domain, "device", { id: 1, email, serial: "S1", name: "Phone" });
    await putObject(client, domain, "device", { id: 1, email, serial: "S1", status: "lost" });
    await putObject(client, domain, "device", { id: 2, email, serial: "S2", name: "Tablet" });

    const [ProfileId = ""] = await profilesByKey(client, domain, "email", email);
    const assets = await objectsOf(client, domain, ProfileId, "_asset");
    expect(assets).toEqual([
      {
        AssetId: expect.stringMatching(/^[0-9a-f]{32}$/u) as string,
        SerialNumber: "S1",
        AssetName: "Phone",
        Status: "lost",
      },
      expect.objectContaining({ SerialNumber: "S2" }),
    ]);
    for (const [KeyName, value] of [
      ["_assetName", "Phone"],
      ["_serialNumber", "S1"],
      ["_assetId", String(assets[0]?.["AssetId"])],
    ] as const) {
      const { Items } = await client.listProfileObjects({
        DomainName: domain,
        ProfileId,
        ObjectTypeName: "_asset",
        ObjectFilter: { KeyName, Values: ["no such value", value] },
      });
      expect(Items).toMatchObject([{ Object: expect.stringContaining('"S1"') as string }]);
    }
  });

  test("is not made by an object of its own name", async () => {
    const domain = await newDomain(client);
    for (const name of ["_profile", "_asset", "_case", "_order", "_communicationRecord"]) {
      await expect(
        client.putProfileObject({ DomainName: domain, ObjectTypeName: name, Object: "{}" }),
      ).rejects.toMatchObject({ name: "BadRequestException" });
    }
  });
});
