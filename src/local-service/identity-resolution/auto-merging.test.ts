import {
  BadRequestException,
  type AutoMerging,
  type CreateProfileRequest,
} from "@aws-sdk/client-customer-profiles";
import { describe, expect, test } from "vitest";
import { findDomain } from "../store/domains.ts";
import { insertJob } from "../store/identity-resolution-jobs.ts";
import { newDomain, startService } from "../testing/started-service.ts";
import { runJob as runJobOf } from "./run-job.ts";

const { client, service } = await startService();

async function createProfile(
  DomainName: string,
  fields: Omit<CreateProfileRequest, "DomainName">,
): Promise<string> {
  const { ProfileId = "" } = await client.createProfile({ DomainName, ...fields });
  return ProfileId;
}

async function domainWith(autoMerging?: AutoMerging): Promise<string> {
  const DomainName = await newDomain(client);
  await client.updateDomain({
    DomainName,
    Matching: { Enabled: true, ...(autoMerging && { AutoMerging: autoMerging }) },
  });
  return DomainName;
}

/** Runs the domain's job to its end. */
async function runJob(DomainName: string) {
  const domain = findDomain(service.store, DomainName);
  if (!domain) throw new Error(`No domain ${DomainName}`);
  const { jobId: JobId } = service.identityResolution.start(domain);
  await service.identityResolution.idle();
  return client.getIdentityResolutionJob({ DomainName, JobId });
}

async function profileOf(DomainName: string, ProfileId: string) {
  const { Profiles } = await client.batchGetProfile({ DomainName, ProfileIds: [ProfileId] });
  return Profiles?.[0];
}

const byRecency = { ConflictResolvingModel: "RECENCY" } as const;
const doe = { LastName: "Doe", EmailAddress: "doefamily@anyemail.com" };

/** An object type for each part of a profile, so that each has a time of its own. */
async function defineParts(DomainName: string): Promise<void> {
  for (const part of ["Names", "Mails", "Phones"]) {
    const isPart = (name: string) => name === part;
    await client.putProfileObjectType({
      DomainName,
      ObjectTypeName: part,
      Description: part,
      AllowProfileCreation: true,
      SourceLastUpdatedTimestampFormat: "EpochMilli",
      Fields: {
        id: { Source: "_source.id" },
        person: { Source: "_source.person" },
        at: { Source: "_source.at", Target: "_profile.SourceLastUpdatedTimestamp" },
        ...(isPart("Names") && {
          first: { Source: "_source.first", Target: "_profile.FirstName" },
          last: { Source: "_source.last", Target: "_profile.LastName" },
        }),
        ...(isPart("Mails") && {
          mail: { Source: "_source.mail", Target: "_profile.EmailAddress" },
        }),
        ...(isPart("Phones") && {
          phone: { Source: "_source.phone", Target: "_profile.PhoneNumber" },
        }),
      },
      Keys: {
        [`part${part}`]: [{ StandardIdentifiers: ["UNIQUE"], FieldNames: ["id"] }],
        person: [{ StandardIdentifiers: ["PROFILE"], FieldNames: ["person"] }],
      },
    });
  }
}

/** Ingests a profile of which name, e-mail address and phone number were updated at these hours. */
async function ingest(
  DomainName: string,
  person: string,
  first: string,
  phone: string,
  hours: readonly [name: number, mail: number, phone: number],
): Promise<void> {
  const parts = [
    { ObjectTypeName: "Names", first, last: "Doe" },
    { ObjectTypeName: "Mails", mail: doe.EmailAddress },
    { ObjectTypeName: "Phones", phone },
  ];
  for (const [index, { ObjectTypeName, ...values }] of parts.entries()) {
    const at = String((hours[index] ?? 0) * 3_600_000);
    await client.putProfileObject({
      DomainName,
      ObjectTypeName,
      Object: JSON.stringify({ id: `${person}-${index}`, person, at, ...values }),
    });
  }
}

describe("the job", () => {
  // Administrator Guide, "Example: How sample criteria are applied".
  test("merges the guide's example: A and B by the first criterion, AB and C by the second", async () => {
    const DomainName = await domainWith({
      Enabled: true,
      Consolidation: {
        MatchingAttributesList: [["FirstName", "LastName", "EmailAddress"], ["PhoneNumber"]],
      },
      ConflictResolution: byRecency,
      MinAllowedConfidenceScoreForMerging: 0,
    });
    await defineParts(DomainName);
    await ingest(DomainName, "A", "John", "555-555-5555", [5, 5, 7]);
    await ingest(DomainName, "B", "John", "555-555-5556", [4, 6, 4]);
    await ingest(DomainName, "C", "Jane", "555-555-5555", [6, 7, 6]);
    const preview = await client.getAutoMergingPreview({
      DomainName,
      Consolidation: { MatchingAttributesList: [["PhoneNumber"]] },
      ConflictResolution: byRecency,
    });
    expect(preview.NumberOfMatchesInSample).toBe(0);

    const job = await runJob(DomainName);
    expect(job).toMatchObject({
      Status: "COMPLETED",
      JobStats: { NumberOfProfilesReviewed: 3, NumberOfMatchesFound: 1, NumberOfMergesDone: 2 },
    });
    const { Items = [] } = await client.searchProfiles({
      DomainName,
      KeyName: "person",
      Values: ["A", "B", "C"],
    });
    expect(Items).toHaveLength(1);
    expect(Items[0]).toMatchObject({ FirstName: "Jane", ...doe, PhoneNumber: "555-555-5555" });
    // Objects of all three came along, as with MergeProfiles.
    const objects = await client.listProfileObjects({
      DomainName,
      ProfileId: Items[0]?.ProfileId,
      ObjectTypeName: "Phones",
    });
    expect(objects.Items).toHaveLength(3);
    const history = await client.listProfileHistoryRecords({
      DomainName,
      ProfileId: Items[0]?.ProfileId,
      ActionType: "MERGED",
    });
    expect(history.ProfileHistoryRecords?.map(({ PerformedBy }) => PerformedBy)).toEqual([
      "profile.amazonaws.com",
      "profile.amazonaws.com",
    ]);
  });

  test.each<[string, AutoMerging | undefined]>([
    ["that has no auto-merging", undefined],
    ["whose auto-merging is off", { Enabled: false }],
    ["without criteria", { Enabled: true }],
    [
      "that asks for more confidence than there is",
      {
        Enabled: true,
        Consolidation: { MatchingAttributesList: [["EmailAddress"]] },
        MinAllowedConfidenceScoreForMerging: 1,
      },
    ],
    [
      "whose criterion nobody meets",
      { Enabled: true, Consolidation: { MatchingAttributesList: [["AccountNumber"]] } },
    ],
  ])("merges nothing in a domain %s", async (_, autoMerging) => {
    const DomainName = await domainWith(autoMerging);
    const person = { FirstName: "John", ...doe, PhoneNumber: "555-010-0000" };
    const profiles = [
      await createProfile(DomainName, person),
      await createProfile(DomainName, person),
    ];
    const job = await runJob(DomainName);
    expect(job.JobStats).toMatchObject({ NumberOfMatchesFound: 1, NumberOfMergesDone: 0 });
    for (const profile of profiles)
      expect(await profileOf(DomainName, profile)).toMatchObject(person);
  });

  test("tells what it merged until it was broken off", async () => {
    const Consolidation = { MatchingAttributesList: [["EmailAddress"]] };
    const DomainName = await domainWith({ Enabled: true, Consolidation });
    for (const [index, name] of ["Ann", "Eve", "Mia"].entries()) {
      const person = {
        FirstName: name,
        LastName: name,
        EmailAddress: `${name}@example.com`,
        PhoneNumber: `555-010-000${index}`,
      };
      await createProfile(DomainName, person);
      await createProfile(DomainName, person);
    }
    const { store } = service;
    const domain = findDomain(store, DomainName)?.id ?? 0;
    const job = store.transaction(() =>
      insertJob(store, { domain, jobId: "0".repeat(32), startedAt: 0, expiresAt: 1 }),
    );
    const stopping = new AbortController();
    // Stops it as soon as there is a profile less.
    const now = (): number => {
      if ((findDomain(store, DomainName)?.profileCount ?? 0) < 6) stopping.abort();
      return 1;
    };
    await expect(runJobOf(store, job, stopping.signal, now)).rejects.toThrow("aborted");
    const broken = await client.getIdentityResolutionJob({ DomainName, JobId: job.jobId });
    expect(broken).toMatchObject({
      Status: "MERGING",
      JobStats: { NumberOfMatchesFound: 3, NumberOfMergesDone: 1 },
    });
    expect((await client.getDomain({ DomainName })).Stats?.ProfileCount).toBe(5);
  });

  test("leaves a group as it is where a profile of more than 250 KB would come of it", async () => {
    const DomainName = await domainWith({
      Enabled: true,
      Consolidation: { MatchingAttributesList: [["EmailAddress"], ["PhoneNumber"]] },
    });
    const large = (prefix: string) =>
      Object.fromEntries(
        Array.from({ length: 520 }, (_, index) => [`${prefix}${index}`, "x".repeat(255)]),
      );
    const person = { FirstName: "John", ...doe, PhoneNumber: "555-010-0000" };
    const profiles = [
      await createProfile(DomainName, { ...person, Attributes: large("a") }),
      await createProfile(DomainName, { ...person, Attributes: large("b") }),
    ];
    const job = await runJob(DomainName);
    expect(job).toMatchObject({
      Status: "COMPLETED",
      JobStats: { NumberOfMatchesFound: 1, NumberOfMergesDone: 0 },
    });
    for (const profile of profiles)
      expect(await profileOf(DomainName, profile)).toMatchObject(person);
  });
});

// Administrator Guide: turning auto-merging off deletes its criteria.
test("auto-merging that is turned off has no criteria any more", async () => {
  const Consolidation = { MatchingAttributesList: [["EmailAddress"]] };
  const DomainName = await domainWith({ Enabled: true, Consolidation });
  const Matching = { Enabled: true, AutoMerging: { Enabled: false, Consolidation } };
  const changed = await client.updateDomain({ DomainName, Matching });
  expect(changed.Matching?.AutoMerging).toEqual({ Enabled: false });
});

describe("GetAutoMergingPreview", () => {
  test("counts the groups, their profiles, and those that would be merged, and merges nothing", async () => {
    const DomainName = await domainWith();
    const john = { FirstName: "John", ...doe, PhoneNumber: "555-010-0000" };
    await createProfile(DomainName, { ...john, AccountNumber: "1" });
    await createProfile(DomainName, { ...john, AccountNumber: "1" });
    await createProfile(DomainName, { ...john, AccountNumber: "2" });
    await runJob(DomainName);
    const preview = (attributes: string[], MinAllowedConfidenceScoreForMerging = 0) =>
      client.getAutoMergingPreview({
        DomainName,
        Consolidation: { MatchingAttributesList: [attributes] },
        ConflictResolution: byRecency,
        MinAllowedConfidenceScoreForMerging,
      });
    const sample = { DomainName, NumberOfMatchesInSample: 1, NumberOfProfilesInSample: 3 };
    expect(await preview(["AccountNumber"])).toMatchObject({
      ...sample,
      NumberOfProfilesWillBeMerged: 2,
    });
    expect(await preview(["LastName"])).toMatchObject({
      ...sample,
      NumberOfProfilesWillBeMerged: 3,
    });
    expect(await preview(["LastName"], 1)).toMatchObject({
      ...sample,
      NumberOfProfilesWillBeMerged: 0,
    });
    const { Stats } = await client.getDomain({ DomainName });
    expect(Stats?.ProfileCount).toBe(3);
  });

  test("refuses an attribute that there is not, and SOURCE without a name", async () => {
    const DomainName = await domainWith();
    const request = { DomainName, ConflictResolution: byRecency };
    const unknown = { MatchingAttributesList: [["FirstName"], ["LastName", "Email"]] };
    const refused = client.getAutoMergingPreview({ ...request, Consolidation: unknown });
    await expect(refused).rejects.toBeInstanceOf(BadRequestException);
    await expect(refused).rejects.toThrow("Email");
    const sourceless = client.getAutoMergingPreview({
      DomainName,
      Consolidation: { MatchingAttributesList: [["FirstName"]] },
      ConflictResolution: { ConflictResolvingModel: "SOURCE" },
    });
    await expect(sourceless).rejects.toThrow("SourceName");
    const inDomain = client.updateDomain({
      DomainName,
      Matching: { Enabled: true, AutoMerging: { Enabled: true, Consolidation: unknown } },
    });
    await expect(inDomain).rejects.toThrow("Email");
  });
});

describe("GetSimilarProfiles by ML_BASED_MATCHING", () => {
  test("gives the group of a profile or of a match id in the latest run", async () => {
    const DomainName = await domainWith();
    const john = { FirstName: "John", ...doe, PhoneNumber: "555-010-0000" };
    const group = [await createProfile(DomainName, john), await createProfile(DomainName, john)];
    const alone = await createProfile(DomainName, { FirstName: "Eve", LastName: "Smith" });
    const request = { DomainName, MatchType: "ML_BASED_MATCHING" } as const;
    const byProfile = { ...request, SearchKey: "profileId" };
    const before = await client.getSimilarProfiles({ ...byProfile, SearchValue: group[0] });
    expect(before.ProfileIds).toEqual([]);

    await runJob(DomainName);
    const { Matches = [] } = await client.getMatches({ DomainName });
    const found = await client.getSimilarProfiles({ ...byProfile, SearchValue: group[1] });
    expect(found).toMatchObject({
      MatchType: "ML_BASED_MATCHING",
      MatchId: Matches[0]?.MatchId,
      ConfidenceScore: Matches[0]?.ConfidenceScore,
    });
    expect(found.ProfileIds?.toSorted()).toEqual(group.toSorted());
    expect(found.RuleLevel).toBeUndefined();

    const byMatch = { ...request, SearchKey: "matchId", SearchValue: found.MatchId };
    const first = await client.getSimilarProfiles({ ...byMatch, MaxResults: 1 });
    const second = await client.getSimilarProfiles({ ...byMatch, NextToken: first.NextToken });
    expect([...(first.ProfileIds ?? []), ...(second.ProfileIds ?? [])]).toEqual(found.ProfileIds);
    expect(second.NextToken).toBeUndefined();

    for (const SearchValue of [alone, "0".repeat(32)]) {
      const nothing = await client.getSimilarProfiles({ ...byProfile, SearchValue });
      expect(nothing.ProfileIds).toEqual([]);
      expect(nothing.MatchId).toBeUndefined();
    }
    const unknownKey = { ...request, SearchKey: "_email", SearchValue: "x" };
    await expect(client.getSimilarProfiles(unknownKey)).rejects.toBeInstanceOf(BadRequestException);
  });
});
