import { describe, expect, it } from "vitest";
import type { CreateProfileRequest, MergeProfilesRequest } from "@aws-sdk/client-customer-profiles";
import { newDomain, startService } from "../testing/started-service.ts";

const { client } = await startService();
const absentId = "0".repeat(32);

async function couple(
  annFields: Partial<CreateProfileRequest>,
  lisFields: Partial<CreateProfileRequest>,
) {
  const DomainName = await newDomain(client);
  const { ProfileId: main = "" } = await client.createProfile({ DomainName, ...annFields });
  const { ProfileId: other = "" } = await client.createProfile({ DomainName, ...lisFields });
  const merge = (request: Partial<MergeProfilesRequest> = {}) =>
    client.mergeProfiles({
      DomainName,
      MainProfileId: main,
      ProfileIdsToBeMerged: [other],
      ...request,
    });
  const read = async () =>
    (await client.batchGetProfile({ DomainName, ProfileIds: [main, other] })).Profiles ?? [];
  const find = async (KeyName: string, value: string) =>
    ((await client.searchProfiles({ DomainName, KeyName, Values: [value] })).Items ?? []).map(
      ({ ProfileId }) => ProfileId,
    );
  return { DomainName, main, other, merge, read, find };
}

// MergeProfiles, API reference.
describe("MergeProfiles", () => {
  it("unites fields, lets the main profile win, and deletes the other", async () => {
    const { DomainName, main, merge, read } = await couple(
      { FirstName: "Ann", EmailAddress: "ann@example.com", Attributes: { a: "1" } },
      { FirstName: "Anne", LastName: "Lee", Attributes: { a: "2", b: "3" } },
    );
    await merge();
    expect(await read()).toEqual([
      {
        ProfileId: main,
        FirstName: "Ann",
        LastName: "Lee",
        EmailAddress: "ann@example.com",
        Attributes: { a: "1", b: "3" },
      },
    ]);
    expect((await client.getDomain({ DomainName })).Stats?.ProfileCount).toBe(1);
  });

  it("takes a field from the source that is named, even when that has none", async () => {
    const { main, other, merge, read } = await couple(
      { FirstName: "Ann", LastName: "Lee", Attributes: { a: "1", b: "2" } },
      { FirstName: "Anne", Attributes: { a: "3" } },
    );
    await merge({
      FieldSourceProfileIds: {
        FirstName: other,
        LastName: other,
        Attributes: { a: other, b: other },
      },
    });
    expect(await read()).toEqual([{ ProfileId: main, FirstName: "Anne", Attributes: { a: "3" } }]);
  });

  it("moves every key to the main profile, those of values that lost too, for good", async () => {
    const { DomainName, main, other, merge, find } = await couple(
      { EmailAddress: "ann@example.com", PhoneNumber: "2063450001" },
      { EmailAddress: "lee@example.com", AccountNumber: "A-1" },
    );
    await merge({ FieldSourceProfileIds: { PhoneNumber: other } });
    await client.updateProfile({ DomainName, ProfileId: main, EmailAddress: "new@example.com" });
    expect(await find("_email", "lee@example.com")).toEqual([main]);
    expect(await find("_phone", "2063450001")).toEqual([main]);
    expect(await find("_account", "A-1")).toEqual([main]);
    expect(await find("_email", "new@example.com")).toEqual([main]);
    // A key that still followed a field goes with it.
    expect(await find("_email", "ann@example.com")).toEqual([]);
    expect(await find("_profileId", other)).toEqual([]);
  });

  it("merges twenty at once", async () => {
    const { DomainName, main } = await couple({ FirstName: "Ann" }, {});
    const ids: string[] = [];
    for (let index = 0; index < 20; index++) {
      const Attributes = { [`from-${index}`]: "x" };
      ids.push((await client.createProfile({ DomainName, Attributes })).ProfileId ?? "");
    }
    await client.mergeProfiles({ DomainName, MainProfileId: main, ProfileIdsToBeMerged: ids });
    const { Profiles = [] } = await client.batchGetProfile({ DomainName, ProfileIds: [main] });
    expect(Object.keys(Profiles[0]?.Attributes ?? {})).toHaveLength(20);
  });

  // `Unknown profile IDs` is observed on AWS, for ids that are not of the domain; the rest is inferred.
  it.each<
    [
      string,
      (ids: { main: string; other: string; elsewhere: string }) => Partial<MergeProfilesRequest>,
    ]
  >([
    ["an unknown id", ({ other }) => ({ ProfileIdsToBeMerged: [other, absentId] })],
    ["an unknown main profile", () => ({ MainProfileId: absentId })],
    [
      "an id of another domain",
      ({ other, elsewhere }) => ({ ProfileIdsToBeMerged: [other, elsewhere] }),
    ],
    [
      "the main profile among the merged",
      ({ main, other }) => ({ ProfileIdsToBeMerged: [other, main] }),
    ],
    ["an id twice", ({ other }) => ({ ProfileIdsToBeMerged: [other, other] })],
    [
      "a field source outside the group",
      ({ elsewhere }) => ({ FieldSourceProfileIds: { FirstName: elsewhere } }),
    ],
    [
      "an attribute's source outside the group",
      () => ({ FieldSourceProfileIds: { Attributes: { a: absentId } } }),
    ],
  ])("refuses %s and changes nothing", async (_, request) => {
    const elsewhere = await couple({ FirstName: "Eve" }, {});
    const { main, other, merge, read, find } = await couple(
      { FirstName: "Ann", EmailAddress: "ann@example.com" },
      { FirstName: "Lee", EmailAddress: "lee@example.com" },
    );
    const before = await read();
    await expect(merge(request({ main, other, elsewhere: elsewhere.main }))).rejects.toMatchObject({
      name: "BadRequestException",
    });
    expect(await read()).toEqual(before);
    expect(before).toHaveLength(2);
    expect(await find("_email", "lee@example.com")).toEqual([other]);
  });

  it("refuses a merged profile of more than 250 KB and changes nothing", async () => {
    const Attributes = (prefix: string) =>
      Object.fromEntries(
        Array.from({ length: 520 }, (_, index) => [`${prefix}${index}`, "x".repeat(255)]),
      );
    const { other, merge, read, find } = await couple(
      { Attributes: Attributes("a") },
      { Attributes: Attributes("b"), EmailAddress: "lee@example.com" },
    );
    const before = await read();
    await expect(merge()).rejects.toMatchObject({
      name: "BadRequestException",
      message: expect.stringContaining("250 KB") as string,
    });
    expect(await read()).toEqual(before);
    expect(await find("_email", "lee@example.com")).toEqual([other]);
  });

  it("says Unknown profile IDs in AWS's words", async () => {
    const { merge } = await couple({}, {});
    await expect(merge({ ProfileIdsToBeMerged: [absentId] })).rejects.toMatchObject({
      message: "Unknown profile IDs",
    });
  });
});
