import { describe, expect, test } from "vitest";
import {
  deadLettersOf,
  defineType,
  objectsOf,
  profilesByKey,
  putObject,
} from "../testing/ingested-objects.ts";
import { newDomain, startService } from "../testing/started-service.ts";

// Administrator Guide, "Profile matching" and "Standard identifiers for setting attributes on the key".

const { client, endpoint } = await startService();

const fields = {
  id: { Source: "_source.id" },
  email: { Source: "_source.email", ContentType: "EMAIL_ADDRESS" },
  phone: { Source: "_source.phone", ContentType: "PHONE_NUMBER" },
} as const;
const uniqueId = { id: [{ StandardIdentifiers: ["UNIQUE" as const], FieldNames: ["id"] }] };

async function newProfile(DomainName: string, fieldsOf: object): Promise<string> {
  const { ProfileId = "" } = await client.createProfile({ DomainName, ...fieldsOf });
  return ProfileId;
}

describe("PutProfileObject finds the profile", () => {
  test("by the first PROFILE key in the order of the definition that leads to one", async () => {
    const domain = await newDomain(client);
    const byEmail = await newProfile(domain, { EmailAddress: "Ann@example.com" });
    const byPhone = await newProfile(domain, { PhoneNumber: "+12065550100" });
    await defineType(client, domain, "phone-first", {
      Fields: fields,
      Keys: {
        ...uniqueId,
        _phone: [{ StandardIdentifiers: ["PROFILE"], FieldNames: ["phone"] }],
        _email: [{ StandardIdentifiers: ["PROFILE"], FieldNames: ["email"] }],
      },
    });

    await putObject(client, domain, "phone-first", { id: 2, email: "ann@EXAMPLE.com" });
    await putObject(client, domain, "phone-first", {
      id: 1,
      email: "ann@EXAMPLE.com",
      phone: "(206) 555-0100",
    });

    expect(await objectsOf(client, domain, byPhone, "phone-first")).toMatchObject([{ id: 1 }]);
    expect(await objectsOf(client, domain, byEmail, "phone-first")).toMatchObject([{ id: 2 }]);
  });

  test("passes over a key that leads to several, and goes on to the next", async () => {
    const domain = await newDomain(client);
    await newProfile(domain, { EmailAddress: "shared@example.com" });
    const withPhone = await newProfile(domain, {
      EmailAddress: "shared@example.com",
      PhoneNumber: "+12065550101",
    });
    await defineType(client, domain, "ticket", {
      Fields: fields,
      Keys: {
        ...uniqueId,
        _email: [{ StandardIdentifiers: ["PROFILE"], FieldNames: ["email"] }],
        _phone: [{ StandardIdentifiers: ["PROFILE"], FieldNames: ["phone"] }],
      },
    });

    await putObject(client, domain, "ticket", {
      id: 1,
      email: "shared@example.com",
      phone: "+12065550101",
    });

    expect(await objectsOf(client, domain, withPhone, "ticket")).toMatchObject([{ id: 1 }]);
  });

  test("makes a new profile when every key is ambiguous or leads to none", async () => {
    const domain = await newDomain(client);
    const one = await newProfile(domain, { EmailAddress: "twice@example.com" });
    const two = await newProfile(domain, { EmailAddress: "twice@example.com" });
    await defineType(client, domain, "ticket", {
      Fields: fields,
      Keys: {
        ...uniqueId,
        _email: [{ StandardIdentifiers: ["PROFILE"], FieldNames: ["email"] }],
      },
    });

    await putObject(client, domain, "ticket", { id: 1, email: "twice@example.com" });

    const found = await profilesByKey(client, domain, "id", "1");
    expect(found).toHaveLength(1);
    expect([one, two]).not.toContain(found[0]);
  });

  test("asks SECONDARY keys after all others, wherever they stand in the definition", async () => {
    const domain = await newDomain(client);
    const byEmail = await newProfile(domain, { EmailAddress: "ann@example.com" });
    const byPhone = await newProfile(domain, { PhoneNumber: "+12065550100" });
    await defineType(client, domain, "ticket", {
      Fields: fields,
      Keys: {
        ...uniqueId,
        _email: [{ StandardIdentifiers: ["PROFILE", "SECONDARY"], FieldNames: ["email"] }],
        _phone: [{ StandardIdentifiers: ["PROFILE"], FieldNames: ["phone"] }],
      },
    });

    await putObject(client, domain, "ticket", {
      id: 2,
      email: "ann@example.com",
      phone: "+12065550199",
    });
    await putObject(client, domain, "ticket", {
      id: 1,
      email: "ann@example.com",
      phone: "+12065550100",
    });

    expect(await objectsOf(client, domain, byPhone, "ticket")).toMatchObject([{ id: 1 }]);
    expect(await objectsOf(client, domain, byEmail, "ticket")).toMatchObject([{ id: 2 }]);
  });

  test("a LOOKUP_ONLY key finds a profile and is not stored", async () => {
    const domain = await newDomain(client);
    await newProfile(domain, { AccountNumber: "A-1" });
    await defineType(client, domain, "order", {
      Fields: { ...fields, account: { Source: "_source.account" } },
      Keys: {
        ...uniqueId,
        _account: [{ StandardIdentifiers: ["PROFILE", "LOOKUP_ONLY"], FieldNames: ["account"] }],
        email: [{ StandardIdentifiers: ["PROFILE"], FieldNames: ["email"] }],
      },
    });

    await putObject(client, domain, "order", { id: 1, account: "A-1" });
    await putObject(client, domain, "order", { id: 2, account: "A-2", email: "new@example.com" });

    const [existing = ""] = await profilesByKey(client, domain, "_account", "A-1");
    expect(await objectsOf(client, domain, existing, "order")).toMatchObject([{ id: 1 }]);
    expect(await profilesByKey(client, domain, "email", "new@example.com")).toHaveLength(1);
    expect(await profilesByKey(client, domain, "_account", "A-2")).toEqual([]);
  });

  test("a NEW_ONLY key is stored when the object makes the profile, and not when it joins one", async () => {
    const domain = await newDomain(client);
    const existing = await newProfile(domain, { EmailAddress: "ann@example.com" });
    await defineType(client, domain, "visit", {
      Fields: { ...fields, device: { Source: "_source.device" } },
      Keys: {
        ...uniqueId,
        _email: [{ StandardIdentifiers: ["PROFILE"], FieldNames: ["email"] }],
        device: [{ StandardIdentifiers: ["PROFILE", "NEW_ONLY"], FieldNames: ["device"] }],
      },
    });

    await putObject(client, domain, "visit", { id: 1, email: "ann@example.com", device: "old" });
    await putObject(client, domain, "visit", { id: 2, email: "new@example.com", device: "new" });
    await putObject(client, domain, "visit", { id: 3, device: "new" });

    expect(await profilesByKey(client, domain, "device", "old")).toEqual([]);
    const [created = ""] = await profilesByKey(client, domain, "device", "new");
    expect(created).not.toBe(existing);
    expect(await objectsOf(client, domain, created, "visit")).toMatchObject([{ id: 2 }, { id: 3 }]);
  });

  test("a key without identifiers is found by a search and takes no part in matching", async () => {
    const domain = await newDomain(client);
    await defineType(client, domain, "ticket", {
      Fields: { ...fields, colour: { Source: "_source.colour" } },
      Keys: {
        ...uniqueId,
        email: [{ StandardIdentifiers: ["PROFILE"], FieldNames: ["email"] }],
        colour: [{ FieldNames: ["colour"] }],
      },
    });

    await putObject(client, domain, "ticket", { id: 1, email: "a@example.com", colour: "red" });
    await putObject(client, domain, "ticket", { id: 2, email: "b@example.com", colour: "red" });

    expect(await profilesByKey(client, domain, "colour", "red")).toHaveLength(2);
  });
});

describe("PutProfileObject puts among the dead letters", () => {
  test("an object without a profile when the type does not allow profile creation", async () => {
    const domain = await newDomain(client);
    await defineType(client, domain, "ticket", { AllowProfileCreation: false });

    const key = await putObject(client, domain, "ticket", { id: 1, email: "nobody@example.com" });

    expect(key).toMatch(/^[A-Za-z0-9+/]{43}=$/u);
    expect(await deadLettersOf(endpoint, domain)).toMatchObject({
      Count: 1,
      Items: [
        {
          ObjectTypeName: "ticket",
          ProfileObjectUniqueKey: key,
          Reason: "no-matching-profile",
          Object: '{"id":1,"email":"nobody@example.com"}',
        },
      ],
    });
    const { Stats } = await client.getDomain({ DomainName: domain });
    expect(Stats).toMatchObject({ ProfileCount: 0, ObjectCount: 0, TotalSize: 0 });
  });

  test("an object whose keys are all ambiguous, then", async () => {
    const domain = await newDomain(client);
    await newProfile(domain, { EmailAddress: "twice@example.com" });
    await newProfile(domain, { EmailAddress: "twice@example.com" });
    await defineType(client, domain, "ticket", {
      AllowProfileCreation: false,
      Fields: fields,
      Keys: {
        ...uniqueId,
        _email: [{ StandardIdentifiers: ["PROFILE"], FieldNames: ["email"] }],
      },
    });

    await putObject(client, domain, "ticket", { id: 1, email: "twice@example.com" });

    const { Items } = await deadLettersOf(endpoint, domain);
    expect(Items).toMatchObject([{ Reason: "ambiguous-profile" }]);
    expect(Items[0]?.Message).toContain("_email");
  });
});

// Administrator Guide, "Contact record templates".
describe("A contact record", () => {
  const contact = (ContactId: string, Address: string) => ({
    ContactId,
    CustomerEndpoint: { Address, Type: "TELEPHONE_NUMBER" },
  });

  test("makes an inferred profile with nothing but the phone number, which later ones of that number join", async () => {
    const domain = await newDomain(client);
    const known = await newProfile(domain, { PhoneNumber: "+12065550100" });

    await putObject(client, domain, "CTR", contact("c-1", "+12065550100"));
    await putObject(client, domain, "CTR", contact("c-2", "(206) 555-0100"));

    const [inferred = ""] = await profilesByKey(client, domain, "_ctrContactId", "c-1");
    expect(inferred).not.toBe(known);
    expect(await profilesByKey(client, domain, "_ctrContactId", "c-2")).toEqual([inferred]);
    const { Profiles } = await client.batchGetProfile({
      DomainName: domain,
      ProfileIds: [inferred],
    });
    expect(Profiles).toEqual([{ ProfileId: inferred, PhoneNumber: "+12065550100" }]);
  });

  test("by CTR-NoInferred joins the one profile that has the number, and is rejected when several have it", async () => {
    const domain = await newDomain(client);
    const ann = await newProfile(domain, { MobilePhoneNumber: "+12065550100" });

    await putObject(client, domain, "CTR-NoInferred", contact("c-1", "+12065550100"));
    expect(await objectsOf(client, domain, ann, "CTR-NoInferred")).toHaveLength(1);

    await newProfile(domain, { HomePhoneNumber: "+12065550100" });
    await putObject(client, domain, "CTR-NoInferred", contact("c-2", "+12065550100"));
    expect(await deadLettersOf(endpoint, domain)).toMatchObject({
      Items: [{ ObjectTypeName: "CTR-NoInferred", Reason: "ambiguous-profile" }],
    });
  });

  test("by CTR-AutoAssociateOnly never makes a profile", async () => {
    const domain = await newDomain(client);

    await putObject(client, domain, "CTR-AutoAssociateOnly", contact("c-1", "+12065550100"));

    expect(await deadLettersOf(endpoint, domain)).toMatchObject({
      Items: [{ Reason: "no-matching-profile" }],
    });
  });
});
