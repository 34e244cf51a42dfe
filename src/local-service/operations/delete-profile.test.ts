import { ResourceNotFoundException } from "@aws-sdk/client-customer-profiles";
import { expect, test } from "vitest";
import { newDomain, startService } from "../testing/started-service.ts";

const { client, service } = await startService();

/** Rows of a table; all of them are of the one domain of a test that looks. */
const countOf = (table: string): unknown =>
  service.store.prepare(`SELECT count(*) AS count FROM ${table}`).get()?.["count"];

// "Deletes the standard customer profile and all data pertaining to the profile" (DeleteProfile, API reference).
test("everything of the profile goes, and nothing of another", async () => {
  const DomainName = await newDomain(client);
  await client.putProfileObjectType({
    DomainName,
    ObjectTypeName: "Devices",
    Description: "Devices",
    AllowProfileCreation: true,
    Fields: {
      mail: {
        Source: "_source.mail",
        Target: "_profile.EmailAddress",
        ContentType: "EMAIL_ADDRESS",
      },
      serial: { Source: "_source.serial", Target: "_asset.SerialNumber" },
    },
    Keys: {
      _email: [{ StandardIdentifiers: ["PROFILE"], FieldNames: ["mail"] }],
      deviceSerial: [{ StandardIdentifiers: ["UNIQUE", "ASSET"], FieldNames: ["serial"] }],
    },
  });
  const profiles: string[] = [];
  for (const mail of ["ann@example.com", "bob@example.com"]) {
    const device = { DomainName, ObjectTypeName: "Devices" };
    await client.putProfileObject({ ...device, Object: JSON.stringify({ mail, serial: mail }) });
    const { Items = [] } = await client.searchProfiles({
      DomainName,
      KeyName: "_email",
      Values: [mail],
    });
    const ProfileId = Items[0]?.ProfileId ?? "";
    await client.addProfileKey({ DomainName, ProfileId, KeyName: "loyalty", Values: ["1"] });
    profiles.push(ProfileId);
  }
  const [ann = "", bob = ""] = profiles;

  expect(await client.deleteProfile({ DomainName, ProfileId: ann })).toMatchObject({
    Message: "OK",
  });

  const search = { DomainName, KeyName: "loyalty", Values: ["1"] };
  const { Items = [] } = await client.searchProfiles(search);
  expect(Items.map(({ ProfileId }) => ProfileId)).toEqual([bob]);
  const { Stats } = await client.getDomain({ DomainName });
  expect(Stats).toMatchObject({ ProfileCount: 1, MeteringProfileCount: 1, ObjectCount: 1 });
  expect(countOf("standard_objects")).toBe(1);
  expect(countOf("standard_object_keys")).toBe(countOf("profile_objects"));
  expect(countOf("profile_sources")).toBe(1);
  const { ProfileHistoryRecords: records = [] } = await client.listProfileHistoryRecords({
    DomainName,
    ProfileId: bob,
  });
  expect(countOf("profile_history")).toBe(records.length);
  const gone = client.deleteProfile({ DomainName, ProfileId: ann });
  await expect(gone).rejects.toBeInstanceOf(ResourceNotFoundException);
});
