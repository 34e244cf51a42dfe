import { describe, expect, test } from "vitest";
import { defineType, profilesByKey, putObject } from "../testing/ingested-objects.ts";
import { newDomain, startService } from "../testing/started-service.ts";

const { client } = await startService();

async function historyOf(DomainName: string, ProfileId: string) {
  const { ProfileHistoryRecords = [] } = await client.listProfileHistoryRecords({
    DomainName,
    ProfileId,
  });
  return Promise.all(
    ProfileHistoryRecords.map(async ({ Id, ...record }) => {
      const { Content } = await client.getProfileHistoryRecord({ DomainName, ProfileId, Id });
      return { ...record, content: Content && (JSON.parse(Content) as Record<string, unknown>) };
    }),
  );
}

describe("ListProfileHistoryRecords and GetProfileHistoryRecord", () => {
  test("tell what was done to a profile, the newest first, with the profile after it", async () => {
    const domain = await newDomain(client);
    const { ProfileId = "" } = await client.createProfile({ DomainName: domain, FirstName: "Ann" });
    await client.updateProfile({ DomainName: domain, ProfileId, LastName: "Lee" });

    const history = await historyOf(domain, ProfileId);

    expect(history).toMatchObject([
      { ActionType: "UPDATED", content: { FirstName: "Ann", LastName: "Lee" } },
      { ActionType: "CREATED", content: { ProfileId, FirstName: "Ann" } },
    ]);
    for (const record of history) {
      expect(record).toMatchObject({
        ObjectTypeName: "_profile",
        PerformedBy: "arn:aws:iam::123456789012:user/local",
      });
      expect(record.CreatedAt?.getTime()).toBeGreaterThan(Date.now() - 60_000);
    }
  });

  test("tell of objects, and what they made of the profile", async () => {
    const domain = await newDomain(client);
    await defineType(client, domain, "lead");
    const email = "a@example.com";
    const key = await putObject(client, domain, "lead", { id: 1, email, firstName: "Ann" });
    const [ProfileId = ""] = await profilesByKey(client, domain, "email", email);
    await putObject(client, domain, "lead", { id: 1, email, firstName: "Anna" });
    await putObject(client, domain, "lead", { id: 1, email, firstName: "Anna" });
    await client.deleteProfileObject({
      DomainName: domain,
      ProfileId,
      ObjectTypeName: "lead",
      ProfileObjectUniqueKey: key,
    });
    await putObject(client, domain, "lead", { id: 2, email });

    const ingested = { ObjectTypeName: "lead", ActionType: "INGESTED" };
    expect(await historyOf(domain, ProfileId)).toMatchObject([
      { ...ingested, content: { id: 2, email } },
      { ObjectTypeName: "lead", ActionType: "DELETED_BY_CUSTOMER", ProfileObjectUniqueKey: key },
      { ...ingested, content: undefined },
      { ...ingested, content: undefined },
      { ObjectTypeName: "_profile", ActionType: "UPDATED", content: { FirstName: "Anna" } },
      { ...ingested, ProfileObjectUniqueKey: key, content: undefined },
      { ObjectTypeName: "_profile", ActionType: "CREATED", content: { FirstName: "Ann" } },
    ]);
  });

  test("of a profile that was merged away are read through the main profile", async () => {
    const domain = await newDomain(client);
    const { ProfileId: main = "" } = await client.createProfile({
      DomainName: domain,
      FirstName: "Ann",
    });
    const { ProfileId: other = "" } = await client.createProfile({
      DomainName: domain,
      LastName: "Lee",
    });
    await client.mergeProfiles({
      DomainName: domain,
      MainProfileId: main,
      ProfileIdsToBeMerged: [other],
    });

    expect(await historyOf(domain, main)).toMatchObject([
      { ActionType: "MERGED", content: { ProfileId: main, FirstName: "Ann", LastName: "Lee" } },
      { ActionType: "DELETED_BY_MERGE", content: { ProfileId: other, LastName: "Lee" } },
      { ActionType: "CREATED", content: { ProfileId: other } },
      { ActionType: "CREATED", content: { ProfileId: main } },
    ]);
    await expect(
      client.listProfileHistoryRecords({ DomainName: domain, ProfileId: other }),
    ).rejects.toMatchObject({ name: "ResourceNotFoundException" });
  });

  test("are listed in pages and by action, object type and who acted", async () => {
    const domain = await newDomain(client);
    await defineType(client, domain, "lead");
    for (let id = 1; id <= 5; id += 1)
      await putObject(client, domain, "lead", { id, email: "a@example.com" });
    const [ProfileId = ""] = await profilesByKey(client, domain, "email", "a@example.com");
    const request = { DomainName: domain, ProfileId };

    const ids: (string | undefined)[] = [];
    let NextToken: string | undefined;
    do {
      const page = await client.listProfileHistoryRecords({
        ...request,
        ActionType: "INGESTED",
        MaxResults: 2,
        NextToken,
      });
      ids.push(...(page.ProfileHistoryRecords ?? []).map(({ Id }) => Id));
      NextToken = page.NextToken;
    } while (NextToken);
    expect(new Set(ids).size).toBe(5);

    const count = async (filter: { ObjectTypeName?: string; PerformedBy?: string }) => {
      const page = await client.listProfileHistoryRecords({ ...request, ...filter });
      return page.ProfileHistoryRecords?.length;
    };
    expect(await count({ ObjectTypeName: "_profile" })).toBe(1);
    expect(await count({ PerformedBy: "arn:aws:iam::123456789012:user/local" })).toBe(6);
    expect(await count({ PerformedBy: "profile.amazonaws.com" })).toBe(0);
  });

  test("a record is found under its own profile alone", async () => {
    const DomainName = await newDomain(client);
    const { ProfileId } = await client.createProfile({ DomainName, FirstName: "Ann" });
    const { ProfileId: other } = await client.createProfile({ DomainName, FirstName: "Bo" });
    const { ProfileHistoryRecords = [] } = await client.listProfileHistoryRecords({
      DomainName,
      ProfileId,
    });
    const Id = ProfileHistoryRecords[0]?.Id;

    await expect(
      client.getProfileHistoryRecord({ DomainName, ProfileId: other, Id }),
    ).rejects.toMatchObject({ name: "ResourceNotFoundException" });
    await expect(
      client.getProfileHistoryRecord({ DomainName, ProfileId, Id: "f".repeat(32) }),
    ).rejects.toMatchObject({ name: "ResourceNotFoundException" });
  });
});
