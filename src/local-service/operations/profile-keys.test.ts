import { BadRequestException, ResourceNotFoundException } from "@aws-sdk/client-customer-profiles";
import { describe, expect, test } from "vitest";
import { newDomain, startService } from "../testing/started-service.ts";

const { client } = await startService();

async function newProfile(DomainName: string, fields = {}): Promise<string> {
  const { ProfileId = "" } = await client.createProfile({ DomainName, ...fields });
  return ProfileId;
}

async function found(DomainName: string, KeyName: string, value: string) {
  const { Items = [] } = await client.searchProfiles({ DomainName, KeyName, Values: [value] });
  return Items.map(({ ProfileId }) => ProfileId);
}

describe("AddProfileKey", () => {
  test("a profile is found by an added key, also when its fields change", async () => {
    const DomainName = await newDomain(client);
    const ProfileId = await newProfile(DomainName);
    const key = { KeyName: "_ctrContactId", Values: ["contact-1", "contact-2"] };
    expect(await client.addProfileKey({ DomainName, ProfileId, ...key })).toMatchObject(key);
    await client.updateProfile({ DomainName, ProfileId, FirstName: "Ann" });
    expect(await found(DomainName, "_ctrContactId", "contact-2")).toEqual([ProfileId]);
    const history = await client.listProfileHistoryRecords({ DomainName, ProfileId });
    expect(history.ProfileHistoryRecords?.map(({ ActionType }) => ActionType)).toContain(
      "ADDED_PROFILE_KEY",
    );
  });

  // Administrator Guide, content types: a phone number without its formatting, an e-mail address without its case.
  test.each([
    ["_phone", "+1 (206) 345-7890", "2063457890"],
    ["_email", "JOHN@EXAMPLE.COM", "john@example.com"],
    ["_fullName", "John  DOE", "john doe"],
  ])("values of %s are compared by its content type", async (KeyName, added, asked) => {
    const DomainName = await newDomain(client);
    const ProfileId = await newProfile(DomainName);
    await client.addProfileKey({ DomainName, ProfileId, KeyName, Values: [added] });
    expect(await found(DomainName, KeyName, asked)).toEqual([ProfileId]);
  });

  test("a key of an object type is compared by the content type that it has there", async () => {
    const DomainName = await newDomain(client);
    await client.putProfileObjectType({
      DomainName,
      ObjectTypeName: "Members",
      Description: "Members",
      AllowProfileCreation: true,
      Fields: { mail: { Source: "_source.mail", ContentType: "EMAIL_ADDRESS" } },
      Keys: { memberMail: [{ StandardIdentifiers: ["PROFILE", "UNIQUE"], FieldNames: ["mail"] }] },
    });
    const ProfileId = await newProfile(DomainName);
    const key = { KeyName: "memberMail", Values: ["Ann@Example.com"] };
    await client.addProfileKey({ DomainName, ProfileId, ...key });
    expect(await found(DomainName, "memberMail", "ann@example.com")).toEqual([ProfileId]);
    // And an object of that type finds the profile by it.
    const Object = JSON.stringify({ mail: "ann@example.com" });
    await client.putProfileObject({ DomainName, ObjectTypeName: "Members", Object });
    const { Items } = await client.listProfileObjects({
      DomainName,
      ProfileId,
      ObjectTypeName: "Members",
    });
    expect(Items).toHaveLength(1);
  });

  // ctr-contact-record-template: an agent pins a contact to a profile before its record is ingested.
  test("a contact that is pinned to a profile brings its record there", async () => {
    const DomainName = await newDomain(client);
    const ProfileId = await newProfile(DomainName);
    const key = { KeyName: "_ctrContactId", Values: ["contact-1"] };
    await client.addProfileKey({ DomainName, ProfileId, ...key });
    const Object = JSON.stringify({ ContactId: "contact-1" });
    await client.putProfileObject({ DomainName, ObjectTypeName: "CTR", Object });
    const { Items } = await client.listProfileObjects({
      DomainName,
      ProfileId,
      ObjectTypeName: "CTR",
    });
    expect(Items).toHaveLength(1);
  });

  test.each([
    ["a name of the service's that there is not", "_loyaltyNumber", ["1"], "_loyaltyNumber"],
    ["no values", "loyaltyNumber", [], "Values"],
    ["more values than a request may have", "loyaltyNumber", numbers(1001), "1000"],
    ["a value without content", "_email", [" "], "content"],
    ["another profile id", "_profileId", ["0".repeat(32)], "_profileId"],
  ])("refuses %s", async (_, KeyName, Values, message) => {
    const DomainName = await newDomain(client);
    const ProfileId = await newProfile(DomainName);
    const refused = client.addProfileKey({ DomainName, ProfileId, KeyName, Values });
    await expect(refused).rejects.toBeInstanceOf(BadRequestException);
    await expect(refused).rejects.toThrow(message);
  });

  test("a profile of another domain is not found", async () => {
    const ProfileId = await newProfile(await newDomain(client));
    const DomainName = await newDomain(client);
    const key = { DomainName, ProfileId, KeyName: "loyaltyNumber", Values: ["1"] };
    await expect(client.addProfileKey(key)).rejects.toBeInstanceOf(ResourceNotFoundException);
    await expect(client.deleteProfileKey(key)).rejects.toBeInstanceOf(ResourceNotFoundException);
  });
});

function numbers(count: number): string[] {
  return Array.from({ length: count }, (_, index) => String(index));
}

describe("DeleteProfileKey", () => {
  test("removes the values that it names, and no others", async () => {
    const DomainName = await newDomain(client);
    const ProfileId = await newProfile(DomainName);
    const other = await newProfile(DomainName);
    const KeyName = "loyaltyNumber";
    for (const profile of [ProfileId, other]) {
      const key = { KeyName, Values: ["1", "2"] };
      await client.addProfileKey({ DomainName, ProfileId: profile, ...key });
    }
    const request = { DomainName, ProfileId, KeyName, Values: ["1", "3"] };
    expect(await client.deleteProfileKey(request)).toMatchObject({ Message: "OK" });
    expect(await found(DomainName, KeyName, "1")).toEqual([other]);
    expect(await found(DomainName, KeyName, "2")).toEqual([ProfileId, other]);
    const history = await client.listProfileHistoryRecords({ DomainName, ProfileId });
    expect(history.ProfileHistoryRecords?.[0]?.ActionType).toBe("DELETED_PROFILE_KEY");
  });

  test("a key that a field gave is gone until the profile is written again", async () => {
    const DomainName = await newDomain(client);
    const ProfileId = await newProfile(DomainName, { EmailAddress: "ann@example.com" });
    const key = { KeyName: "_email", Values: ["ANN@example.com"] };
    await client.deleteProfileKey({ DomainName, ProfileId, ...key });
    expect(await found(DomainName, "_email", "ann@example.com")).toEqual([]);
    await client.updateProfile({ DomainName, ProfileId, FirstName: "Ann" });
    expect(await found(DomainName, "_email", "ann@example.com")).toEqual([ProfileId]);
  });

  test("the profile's own id stays", async () => {
    const DomainName = await newDomain(client);
    const ProfileId = await newProfile(DomainName);
    const key = { DomainName, ProfileId, KeyName: "_profileId", Values: [ProfileId] };
    await client.addProfileKey(key);
    await expect(client.deleteProfileKey(key)).rejects.toBeInstanceOf(BadRequestException);
    expect(await found(DomainName, "_profileId", ProfileId)).toEqual([ProfileId]);
  });
});
