import { describe, expect, it } from "vitest";
import type {
  CreateProfileRequest,
  Profile,
  UpdateProfileRequest,
} from "@aws-sdk/client-customer-profiles";
import { newDomain, startService } from "../testing/started-service.ts";

const { client } = await startService();
const absentId = "0".repeat(32);

async function create(DomainName: string, fields: Partial<CreateProfileRequest>): Promise<string> {
  const { ProfileId = "" } = await client.createProfile({ DomainName, ...fields });
  return ProfileId;
}

async function read(DomainName: string, ProfileId: string): Promise<Profile | undefined> {
  return (await client.batchGetProfile({ DomainName, ProfileIds: [ProfileId] })).Profiles?.[0];
}

async function found(
  DomainName: string,
  KeyName: string,
  value: string,
): Promise<(string | undefined)[]> {
  const { Items = [] } = await client.searchProfiles({ DomainName, KeyName, Values: [value] });
  return Items.map(({ ProfileId }) => ProfileId);
}

const everyField = {
  AccountNumber: "A-1",
  AdditionalInformation: "x".repeat(1000),
  PartyType: "INDIVIDUAL",
  BusinessName: "Lee & Co",
  FirstName: "Ann",
  MiddleName: "B",
  LastName: "Lée",
  BirthDate: "1980-02-29",
  Gender: "FEMALE",
  PhoneNumber: "+1 206 345 7890",
  MobilePhoneNumber: "+1 206 345 7891",
  HomePhoneNumber: "+1 206 345 7892",
  BusinessPhoneNumber: "+1 206 345 7893",
  EmailAddress: "ann@example.com",
  PersonalEmailAddress: "ann@home.example",
  BusinessEmailAddress: "ann@work.example",
  Address: {
    Address1: "1 Main St",
    City: "Seattle",
    State: "WA",
    PostalCode: "98101",
    Country: "US",
  },
  ShippingAddress: { Address1: "2", Address2: "b", Address3: "c", Address4: "d" },
  MailingAddress: { County: "King", Province: "P" },
  BillingAddress: { City: "Berlin" },
  Attributes: { tier: "gold" },
  PartyTypeString: "person",
  GenderString: "woman",
  ProfileType: "PROFILE",
  EngagementPreferences: {
    Phone: [{ KeyName: "_phone", KeyValue: "+1 206 345 7890", ContactType: "PhoneNumber" }],
  },
} as const satisfies Partial<Record<keyof CreateProfileRequest, unknown>>;

describe("CreateProfile", () => {
  it("keeps every field as it was given", async () => {
    const DomainName = await newDomain(client);
    const ProfileId = await create(
      DomainName,
      everyField as unknown as Partial<CreateProfileRequest>,
    );
    expect(ProfileId).toMatch(/^[0-9a-f]{32}$/);
    expect(await read(DomainName, ProfileId)).toEqual({ ProfileId, ...everyField });
  });

  // Inferred: the request has nothing by which a profile could be found.
  it("never takes two profiles for one", async () => {
    const DomainName = await newDomain(client);
    const fields = { FirstName: "Ann", EmailAddress: "ann@example.com" };
    const ids = [await create(DomainName, fields), await create(DomainName, fields)];
    expect(new Set(ids).size).toBe(2);
    expect(await found(DomainName, "_email", "ann@example.com")).toEqual(ids);
  });

  // Observed in AWS's profile stream: a profile with Gender has GenderString too.
  it("gives a Gender as text too", async () => {
    const DomainName = await newDomain(client);
    const ProfileId = await create(DomainName, { Gender: "MALE" });
    expect(await read(DomainName, ProfileId)).toEqual({
      ProfileId,
      Gender: "MALE",
      GenderString: "MALE",
    });
  });

  it("looks for the domain", async () => {
    await expect(client.createProfile({ DomainName: "none" })).rejects.toMatchObject({
      name: "ResourceNotFoundException",
    });
  });

  // Administrator Guide, service limits: 250 KB for one profile.
  it("refuses a profile of more than 250 KB", async () => {
    const DomainName = await newDomain(client);
    const value = "x".repeat(255);
    const Attributes = Object.fromEntries(
      Array.from({ length: 1000 }, (_, index) => [`attribute-${index}`, value]),
    );
    await expect(client.createProfile({ DomainName, Attributes })).rejects.toMatchObject({
      name: "BadRequestException",
    });
    expect((await client.getDomain({ DomainName })).Stats?.ProfileCount).toBe(0);
  });
});

describe("UpdateProfile", () => {
  // "Specifying an empty string value means that any existing value will be removed. Not specifying a string value means
  // that any value already there will be kept." (UpdateProfile, API reference)
  it.each<[string, Partial<UpdateProfileRequest>, Partial<Record<keyof Profile, unknown>>]>([
    ["keeps what is absent", { FirstName: "Anne" }, { ...everyField, FirstName: "Anne" }],
    [
      "removes what is empty",
      { MiddleName: "", LastName: "" },
      { ...everyField, MiddleName: undefined, LastName: undefined },
    ],
    [
      "does so for each part of an address",
      { Address: { City: "Tacoma", Address1: "" } },
      {
        ...everyField,
        Address: { City: "Tacoma", State: "WA", PostalCode: "98101", Country: "US" },
      },
    ],
    [
      "removes an address without parts",
      { BillingAddress: { City: "" } },
      { ...everyField, BillingAddress: undefined },
    ],
    [
      "adds attributes",
      { Attributes: { plan: "b" } },
      { ...everyField, Attributes: { tier: "gold", plan: "b" } },
    ],
    [
      "removes an empty attribute",
      { Attributes: { tier: "" } },
      { ...everyField, Attributes: undefined },
    ],
    [
      "gives a new Gender as text",
      { Gender: "MALE" },
      { ...everyField, Gender: "MALE", GenderString: "MALE" },
    ],
    [
      "replaces preferences as a whole (inferred)",
      { EngagementPreferences: { Email: [] } },
      { ...everyField, EngagementPreferences: { Email: [] } },
    ],
  ])("%s", async (_, change, expected) => {
    const DomainName = await newDomain(client);
    const ProfileId = await create(
      DomainName,
      everyField as unknown as Partial<CreateProfileRequest>,
    );
    await client.updateProfile({ DomainName, ProfileId, ...change });
    const profile = await read(DomainName, ProfileId);
    expect(profile).toEqual(JSON.parse(JSON.stringify({ ProfileId, ...expected })));
  });

  it("lets the keys follow the fields", async () => {
    const DomainName = await newDomain(client);
    const ProfileId = await create(DomainName, {
      EmailAddress: "old@example.com",
      PhoneNumber: "2063457890",
    });
    await client.updateProfile({ DomainName, ProfileId, EmailAddress: "new@example.com" });
    expect(await found(DomainName, "_email", "old@example.com")).toEqual([]);
    expect(await found(DomainName, "_email", "new@example.com")).toEqual([ProfileId]);
    expect(await found(DomainName, "_phone", "2063457890")).toEqual([ProfileId]);
  });

  it("answers an unknown profile 404, after an unknown domain", async () => {
    const DomainName = await newDomain(client);
    const change = { ProfileId: absentId, FirstName: "Ann" };
    await expect(client.updateProfile({ DomainName, ...change })).rejects.toMatchObject({
      name: "ResourceNotFoundException",
      message: expect.stringContaining(absentId) as string,
    });
    // Observed: "domain existence is checked before ProfileId".
    await expect(client.updateProfile({ DomainName: "none", ...change })).rejects.toMatchObject({
      message: "DomainName none is not found in account 123456789012",
    });
  });
});

describe("BatchGetProfile", () => {
  it("gives profiles in the order asked, and an error for each id that is not of the domain", async () => {
    const DomainName = await newDomain(client);
    const elsewhere = await create(await newDomain(client), { FirstName: "Eve" });
    const ann = await create(DomainName, { FirstName: "Ann" });
    const bob = await create(DomainName, { FirstName: "Bob" });
    const answer = await client.batchGetProfile({
      DomainName,
      ProfileIds: [bob, elsewhere, ann, absentId, bob],
    });
    expect(answer.Profiles?.map(({ FirstName }) => FirstName)).toEqual(["Bob", "Ann"]);
    expect(answer.Errors?.map(({ ProfileId }) => ProfileId)).toEqual([elsewhere, absentId]);
    expect(answer.Errors?.[0]).toEqual({
      ProfileId: elsewhere,
      Code: "ResourceNotFoundException",
      Message: expect.stringContaining(elsewhere) as string,
    });
  });
});
